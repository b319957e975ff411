### Aspectul și sunetul paginilor, la alegerea persoanei.

display-size = Mărimea textului
display-spacing = Spațiere
display-spacing-normal = Normală
display-spacing-wide = Largă
display-font = Litere
display-theme = Culori
display-theme-auto = Ca pe acest post
display-theme-light = Luminoase
display-theme-dark = Întunecate
display-theme-strong = Contrast puternic
display-sound = Sunet
display-sound-on = Textele se citesc cu voce tare
display-sound-pressed = Numai când apăs
display-sound-off = Fără sunet
display-movement = Mai puțină mișcare
display-font-default = Litere obișnuite
display-font-school = Litere ca la școală
display-font-dyslexic = Litere pentru persoane cu dislexie
display-font-station = Literele acestui post
