### Aspectul și sunetul paginilor, la alegerea persoanei.

display-size = Mărimea textului
display-spacing = Spațiere
display-spacing-normal = Normală
display-spacing-wide = Largă
display-font = Litere
display-theme = Culori
display-theme-auto = Ca pe acest post
display-theme-light = Luminos
display-theme-dark = Întunecat
display-theme-strong = Contrast puternic
display-sound = Sunet
display-sound-on = Citiți-mi textele
display-sound-pressed = Doar când apăs
display-sound-off = Fără sunet
display-movement = Mai puțină mișcare
display-font-default = Litere obișnuite
display-font-school = Litere ca la școală
display-font-dyslexic = Litere pentru persoane cu dislexie
display-font-station = Literele acestui post
