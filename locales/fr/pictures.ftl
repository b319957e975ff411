### Les images de connexion, un mot chacune.

picture-sun = soleil
picture-boat = bateau
picture-apple = pomme
picture-bell = cloche
picture-tree = arbre
picture-cup = tasse
picture-star = étoile
picture-fish = poisson
picture-hat = chapeau
picture-bread = pain
picture-moon = lune
picture-shoe = chaussure
picture-chair = chaise
picture-leaf = feuille
picture-lamp = lampe
picture-book = livre
picture-ball = ballon
picture-cloud = nuage
picture-bird = oiseau
picture-spoon = cuillère
picture-umbrella = parapluie
picture-car = voiture
picture-flower = fleur
picture-egg = œuf
