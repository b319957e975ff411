### Imaginile pentru intrare, câte un cuvânt fiecare.

picture-sun = soare
picture-boat = barcă
picture-apple = măr
picture-bell = clopot
picture-tree = copac
picture-cup = ceașcă
picture-star = stea
picture-fish = pește
picture-hat = pălărie
picture-bread = pâine
picture-moon = lună
picture-shoe = pantof
picture-chair = scaun
picture-leaf = frunză
picture-lamp = lampă
picture-book = carte
picture-ball = minge
picture-cloud = nor
picture-bird = pasăre
picture-spoon = lingură
picture-umbrella = umbrelă
picture-car = mașină
picture-flower = floare
picture-egg = ou
