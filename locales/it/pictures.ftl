### Le immagini per entrare, una parola ciascuna.

picture-sun = sole
picture-boat = barca
picture-apple = mela
picture-bell = campana
picture-tree = albero
picture-cup = tazza
picture-star = stella
picture-fish = pesce
picture-hat = cappello
picture-bread = pane
picture-moon = luna
picture-shoe = scarpa
picture-chair = sedia
picture-leaf = foglia
picture-lamp = lampada
picture-book = libro
picture-ball = palla
picture-cloud = nuvola
picture-bird = uccello
picture-spoon = cucchiaio
picture-umbrella = ombrello
picture-car = auto
picture-flower = fiore
picture-egg = uovo
