### How a page looks and sounds, chosen by the reader.

display-size = Text size
display-spacing = Spacing
display-spacing-normal = Normal
display-spacing-wide = Wide
display-font = Letters
display-theme = Colours
display-theme-auto = As on this station
display-theme-light = Light
display-theme-dark = Dark
display-theme-strong = Strong contrast
display-sound = Sound
display-sound-on = Read to me
display-sound-pressed = Only when I press
display-sound-off = Off
display-movement = Less movement
display-font-default = Usual letters
display-font-school = Letters as in school
display-font-dyslexic = Letters for dyslexic readers
display-font-station = Letters of this station
