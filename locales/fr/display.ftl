### L’aspect et le son des pages, au choix de la personne.

display-size = Taille du texte
display-spacing = Espacement
display-spacing-normal = Normal
display-spacing-wide = Large
display-font = Lettres
display-theme = Couleurs
display-theme-auto = Comme sur ce poste
display-theme-light = Clair
display-theme-dark = Sombre
display-theme-strong = Contraste fort
display-sound = Son
display-sound-on = Lisez-moi les textes
display-sound-pressed = Seulement quand j’appuie
display-sound-off = Sans son
display-movement = Moins de mouvement
display-font-default = Lettres habituelles
display-font-school = Lettres comme à l’école
display-font-dyslexic = Lettres pour personnes dyslexiques
display-font-station = Lettres de ce poste
