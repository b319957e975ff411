### L’aspetto e il suono delle pagine, a scelta della persona.

display-size = Grandezza del testo
display-spacing = Spaziatura
display-spacing-normal = Normale
display-spacing-wide = Ampia
display-font = Caratteri
display-theme = Colori
display-theme-auto = Come su questa postazione
display-theme-light = Chiaro
display-theme-dark = Scuro
display-theme-strong = Contrasto forte
display-sound = Suono
display-sound-on = Mi legga i testi
display-sound-pressed = Solo quando premo
display-sound-off = Senza suono
display-movement = Meno movimento
display-font-default = Lettere consuete
display-font-school = Lettere come a scuola
display-font-dyslexic = Lettere per persone dislessiche
display-font-station = Lettere di questa postazione
