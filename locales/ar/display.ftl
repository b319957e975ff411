### شكل الصفحات وصوتها، حسب اختيار القارئ.

display-size = حجم النص
display-spacing = التباعد
display-spacing-normal = عادي
display-spacing-wide = واسع
display-font = الحروف
display-theme = الألوان
display-theme-auto = كما في هذا الجهاز
display-theme-light = فاتح
display-theme-dark = داكن
display-theme-strong = تباين قوي
display-sound = الصوت
display-sound-on = اقرأ لي
display-sound-pressed = فقط عندما أضغط
display-sound-off = بدون صوت
display-movement = حركة أقل
display-font-default = حروف معتادة
display-font-school = حروف كما في المدرسة
display-font-dyslexic = حروف لعسر القراءة
display-font-station = حروف هذا الجهاز
