### كلمات كل الصفحات.

common-to-content = إلى المحتوى
common-language = اللغة
common-choose-language = اختر لغتك
common-hello = مرحبًا
common-hello-name = مرحبًا، { $name }
common-display = العرض
common-display-settings = إعدادات العرض
common-sign-in = الدخول
common-sign-out = إنهاء الجلسة
common-help = مساعدة
common-home = الرئيسية
common-menu = القائمة
common-section-today = اليوم
common-section-enters = ما يدخل
common-section-leaves = ما يخرج
common-section-people = الأشخاص
common-section-site = الموقع

common-next = التالي
common-back = رجوع
common-check = تحقّق
common-try-again = حاول مرة أخرى
common-right = صحيح
common-partly = جزئيًا
common-not-yet = ليس بعد
common-dont-know = لا أعرف
common-hint = تلميح
common-example = مثال
common-listen = استمع
common-stop-sound = أوقف الصوت
common-computer-voice = صوت الحاسوب
common-stop-here = أتوقف هنا
common-go-on = متابعة
common-go-on-where-stopped = أتابع من حيث توقفت
common-start = ابدأ
common-saved = تم الحفظ
common-done = تم
common-ask-trainer = أسأل المدرّب
common-more = المزيد

common-my-skills = ما أعرف أن أفعله
common-about-me = ما هو مسجَّل عنّي
common-my-path = مساري
common-my-work = أعمالي
common-messages = الرسائل
common-library = المكتبة

common-learner = متعلّم
common-trainer = مدرّب
common-mentor = مرشد
common-module = وحدة
common-unit = مرحلة
common-exercise = تمرين
common-certificate = إفادة

common-yes = نعم
common-no = لا
common-save = احفظ
common-cancel = اتركه كما كان
common-undo = تراجع
common-close = أغلق
common-search = ابحث
common-print = اطبع
common-change = غيّر

common-step = المرحلة { $n } من { $total }
common-minutes =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
common-colon = :
common-please-mend = أصلح هذا من فضلك
common-overheard = يعمل هذا الموقع بلا تشفير: كل من هو على هذه الشبكة يستطيع قراءة ما يمر. لا تستعمله إلا على شبكة سلكية مغلقة.
# $months (number)
common-months =
    { $months ->
        [zero] لا شهر
        [one] شهر واحد
        [two] شهران
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }
# $years (number)
common-years =
    { $years ->
        [zero] لا سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }
common-account = حسابي
