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
record-auth-reset = صور جديدة أو رقم سري جديد لك
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
