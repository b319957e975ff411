### The pictures of the sign-in, one word each.

picture-sun = sun
picture-boat = boat
picture-apple = apple
picture-bell = bell
picture-tree = tree
picture-cup = cup
picture-star = star
picture-fish = fish
picture-hat = hat
picture-bread = bread
picture-moon = moon
picture-shoe = shoe
picture-chair = chair
picture-leaf = leaf
picture-lamp = lamp
picture-book = book
picture-ball = ball
picture-cloud = cloud
picture-bird = bird
picture-spoon = spoon
picture-umbrella = umbrella
picture-car = car
picture-flower = flower
picture-egg = egg
