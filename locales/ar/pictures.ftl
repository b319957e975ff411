### صور الدخول، كلمة واحدة لكل صورة.

picture-sun = شمس
picture-boat = قارب
picture-apple = تفاحة
picture-bell = جرس
picture-tree = شجرة
picture-cup = فنجان
picture-star = نجمة
picture-fish = سمكة
picture-hat = قبعة
picture-bread = خبز
picture-moon = قمر
picture-shoe = حذاء
picture-chair = كرسي
picture-leaf = ورقة
picture-lamp = مصباح
picture-book = كتاب
picture-ball = كرة
picture-cloud = سحابة
picture-bird = طائر
picture-spoon = ملعقة
picture-umbrella = مظلة
picture-car = سيارة
picture-flower = زهرة
picture-egg = بيضة
