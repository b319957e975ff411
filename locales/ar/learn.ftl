### متابعة الوحدات.

learn-stopped = كل شيء محفوظ. يمكنك أن تتابع هنا في مرة أخرى.
learn-nothing-open = لا شيء مفتوح لك بعد. اسأل مدرّبك.
learn-with-sound = مع صوت
learn-units-done = المراحل المنجزة: { $done } من { $total }
learn-content-language = لغة هذه الوحدة
learn-units = المراحل
learn-unit-done = تمّت
learn-unit-begun = بدأت
learn-unit-new = لم تبدأ
learn-objectives = ما سأستطيع فعله
learn-before-after = قبل وبعد
learn-before-after-help = يقول لك مدرّبك متى تفعل هذه. لا توجد علامة.
learn-practise-again = أتدرّب مرة أخرى
learn-end-of-unit = هذه نهاية المرحلة.
learn-all-saved = كل شيء محفوظ.
learn-right-of = التمارين الصحيحة: { $right } من { $total }
learn-some-open = بقيت بعض التمارين. يمكنك أن تفعلها الآن أو لاحقًا.
learn-still-open = لم يُنجز بعد
learn-waits-for-trainer = سيقرؤه مدرّبك
learn-skills-empty = هنا سترى ما تعرف أن تفعله. ابدأ بوحدة.
learn-can-alone = أعرف أن أفعله
learn-can-with-help = أنا في الطريق إليه
learn-can-met = تعرّفت عليه
learn-about-intro = تبيّن هذه الصفحة ما هو مسجَّل عنك.
learn-about-what = ماذا
learn-about-how-many = كم مرة
learn-about-last = آخر مرة
learn-about-who = يستطيع مدرّبك أن يرى إجاباتك. لا أحد غيره في مجموعتك يستطيع ذلك.

record-person-added = أُضيف اسمك هنا
record-person-profile = اسمك أو لغتك أو إعدادات العرض
record-person-role = ما يُسمح لك بفعله هنا
record-auth-signin = دخولك
record-auth-reset = تغيّرت صورك أو رقمك السري أو طريقة دخولك
record-learning-statement = الخطوات والإجابات
record-learning-text = النصوص التي كتبتها
record-learning-mark = علامات من مدرّبك
record-learning-note = ملاحظات من مدرّبك
record-enrolment-added = انضمامك إلى مجموعة
record-enrolment-removed = مغادرتك مجموعة
record-record-read = قرأ شخص ما هو مسجَّل عنك
learn-trainer-says = يكتب المدرّب
learn-keep = احفظ لوقت لاحق
learn-kept = تم الحفظ. لم يُسلَّم بعد.
learn-not-kept = لم يُحفظ. اضغط «احفظ لوقت لاحق».
learn-replace = أسلّم شيئًا آخر
learn-file-no-kind = لا يمكن قبول هذا الملف. اختر نوعًا من الأنواع أدناه.
learn-file-too-large = الملف كبير جدًا. اختر ملفًا أصغر.
learn-files-full = سلّمت أكبر عدد ممكن من الملفات. اسأل المدرّب.
learn-sound-of = الصوت { $n } من { $total }
learn-next-sound = الصوت التالي
record-learning-file = الملفات التي سلّمتها

## A path

# $done (number)
# $total (number)
learn-path-done = انتهت { $done } من { $total } وحدات
learn-path-advice = هذا الترتيب نصيحة. يمكنني أن أبدأ بوحدة أخرى.
learn-path-first = أنهي أولًا: { $module }
learn-path-optional = (يمكنني أن أترك هذه)
# $n (number)
learn-path-left =
    { $n ->
        [zero] لم يبق وقت
        [one] بقيت دقيقة واحدة تقريبًا
        [two] بقيت دقيقتان تقريبًا
        [few] بقيت { $n } دقائق تقريبًا
        [many] بقيت { $n } دقيقة تقريبًا
       *[other] بقيت { $n } دقيقة تقريبًا
    }
learn-path-after = ما أستطيع فعله بعد ذلك
learn-path-finished = انتهت كل وحدات هذا المسار.
learn-path-look-again = أنظر مرة أخرى
learn-path-is-done = انتهت
learn-path-begun = بدأت
learn-path-new = ليس بعد

learn-about-recorded = ما هو مسجَّل
learn-about-why = لماذا
learn-about-until = إلى متى
learn-about-another = شيء آخر
learn-why-learning = لمساعدتك على التعلّم وإظهار ما تستطيع فعله
learn-why-lessons = لتنظيم الدروس وإظهار مشاركتك
learn-why-help = لمساعدتك
learn-why-security = لحماية حسابك
learn-why-account = لكي تعرف من اطّلع
learn-why-rules = لإظهار من قرّر ماذا
learn-until-left = { $span } بعد مغادرتك
learn-until-help = { $span } بعد الدورة
learn-about-looked = من اطّلع على ما هو مسجَّل عنّي
learn-about-nobody = لم يطّلع أحد بعد.
learn-about-my-sign-in = من ساعدني على الدخول
learn-about-no-deeds = لا أحد.
learn-about-reset = صور جديدة أو رقم سري جديد أو طريقة دخول أخرى من: { $who }
learn-about-let-in = سمح بالدخول: { $who }
learn-about-program = البرنامج
learn-about-left = ما خرج من هنا
learn-about-nothing-left = لم يخرج شيء عنك.
learn-about-left-help = في هذه الأيام خرجت نتائج التعلّم إلى مكتب التعليم: رقمك، وما فعلته، ونتيجته. لا تخرج نصوصك ولا أسماء من اطّلع.
learn-about-print = يمكنك الحصول على هذه الصفحة على ورق. اسأل مدرّبك.
learn-correction = هناك شيء غير صحيح
learn-correction-help = قل ما هو غير صحيح. يقرؤه المنسّق ويجيبك هنا.
learn-correction-what = عمّ يدور الأمر؟
learn-correction-wish = ما الذي يجب تغييره؟
learn-correction-ask = اسأل المنسّق
learn-correction-sent = سيقرؤه المنسّق.
learn-correction-empty = اكتب ما يجب تغييره.
learn-correction-long = هذا طويل جدًا. اكتب 500 حرف على الأكثر.
learn-correction-many = خمسة من طلباتك في الانتظار. انتظر الجواب أولًا.
learn-correction-asked = في انتظار الجواب
learn-correction-corrected = تم التغيير
learn-correction-kept = يبقى كما هو
learn-correction-answer = يكتب المنسّق
learn-correction-profile = اسمي أو رقمي أو لغتي
learn-correction-answers = خطواتي وإجاباتي
learn-correction-marks = علامة أو ملاحظة
learn-correction-attendance = أوقات حضوري
learn-correction-other = شيء آخر
record-auth-signout = خروجك من الحساب
record-auth-failed = محاولات دخول لم تنجح
record-auth-stepup = أظهرت رمزك مرة أخرى
record-auth-refused = رُفض شيء طلبته
record-person-suspended = لم يكن بإمكانك الدخول لفترة
record-person-resumed = أصبح بإمكانك الدخول مجددًا
record-person-restricted = لفترة كان مسؤول الأمن والمنسّق وحدهما يستطيعان رؤية سجلّك
record-person-unrestricted = يمكن رؤية سجلّك كما كان من قبل
record-person-alias = دُمج سجلّان عنك
record-person-unalias = فُصل سجلّ عنك إلى اثنين
record-attendance-marked = أوقات حضورك
record-attendance-reason = أسباب غيابك
record-interruption-person = أيام لم تستطع فيها الحضور
record-message-sent = رسائل
record-message-released = رسائل أُوصلت
record-credential-requested = إفادات طُلبت
record-credential-issued = إفادات أُعدّت
record-credential-revoked = إفادات سُحبت
record-credential-handedover = إفادات سُلّمت إليك

## وحدة سُحبت

learn-withdrawn-list = مغلقة حاليًّا
learn-withdrawn = هذه الوحدة مغلقة حاليًّا. لا يمكنك متابعتها الآن.
learn-withdrawn-kept = ما أنجزته محفوظ
learn-withdrawn-ask = ما زال مدرّبك يرى إجاباتك. إذا كان لديك سؤال فاسأل مدرّبك.
learn-withdrawn-units = المراحل المنجزة: { $n }
learn-withdrawn-answers = التمارين المُجاب عنها: { $n }
learn-withdrawn-right = منها صحيحة: { $n }

learn-finish-by = للإنهاء قبل { $day }
learn-pause-lessons = لم تكن هناك دروس
learn-pause-holiday = كانت عطلة
learn-pause-technical = لم تعمل الحواسيب
learn-pause-away = لم تستطع الحضور
learn-next-lesson = الدرس القادم: { $when }، { $room }
learn-finish-moved =
    { $n ->
        [zero] للإنهاء قبل { $day }. لديك { $n } يوم إضافي: { $why }.
        [one] للإنهاء قبل { $day }. لديك يوم إضافي ({ $n }): { $why }.
        [two] للإنهاء قبل { $day }. لديك يومان إضافيان ({ $n }): { $why }.
        [few] للإنهاء قبل { $day }. لديك { $n } أيام إضافية: { $why }.
        [many] للإنهاء قبل { $day }. لديك { $n } يومًا إضافيًا: { $why }.
       *[other] للإنهاء قبل { $day }. لديك { $n } يوم إضافي: { $why }.
    }
learn-about-card = يمكنك الدخول ببطاقة. إذا ضاعت فأخبر مدربك ليطبع بطاقة أخرى. عندئذ لا تفتح البطاقة الضائعة شيئًا.
learn-about-may-ask = يمكنك أن تطلب من مدربك أن يسمح لك بالدخول.
