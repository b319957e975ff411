### كلمات التمارين على الشاشة وعلى الورق.

render-one-answer = إجابة واحدة
render-several-answers = عدة إجابات
render-answers-between = من { $min } إلى { $max } إجابات
render-true = صحيح
render-false = غير صحيح
render-your-answer = إجابتي
render-choose = اختر…
render-listen = استمع
render-listen-slowly = استمع ببطء
render-computer-voice = صوت الحاسوب
render-transcript = ما يُقال
render-described = فيلم مع وصف
render-up = إلى أعلى
render-down = إلى أسفل
render-position = المكان { $place } من { $total }
render-gap = الفراغ { $number }
render-place = المكان { $number }
render-line = السطر { $number }
render-card = البطاقة { $number } من { $total }
render-words-to-use = كلمات للاستعمال
render-names-to-use = أسماء للاستعمال
render-press-picture = اضغط على المكان في الصورة أو اختره في الأسفل
render-tick-words = ضع علامة على الكلمات
render-text-to-mark = النص
render-right = صحيح
render-partly = صحيح جزئيًا
render-not-yet = ليس بعد
render-missing = صحيح أيضًا
render-left-open = تُرك فارغًا
render-waiting = سيقرؤه مدرّبك
render-not-an-answer = هناك شيء ناقص
render-right-of = الصحيح: { $right } من { $total }
render-explanation = لماذا
render-right-answer = الإجابة الصحيحة
render-or = أو
render-from-to = إلى
render-hint = التلميح { $number }
render-dont-know = لا أعرف
render-check = تحقّق
render-help = مساعدة
render-turn = اقلب
render-knew-it = كنت أعرف
render-not-yet-known = ليس بعد
render-seen = قُلبت
render-so-far = حتى الآن
render-dialogue-end = تنتهي المحادثة هنا
render-no-simulator = برنامج التدريب ليس على هذا الجهاز بعد. هذا التمرين لا يُحسب.
render-what-to-do = ما العمل
render-hits = { $hits } من { $total }
render-press-circle = اضغط على الدائرة
render-not-possible = هذا غير ممكن على هذا الجهاز. لا يُحسب.
render-type-this = اكتب هذا
render-your-file = ملفي
render-draw-it = ارسم. أعط الرسم لمدرّبك.
render-on-paper = اكتب على الورق. أعط الورقة لمدرّبك.
render-look-again = انظر مرة أخرى: ضع علامة على ما فعلته
render-i-can = ما أستطيع فعله
render-may-skip = يمكنك ترك هذا
render-tell-trainer = قل ذلك لمدرّبك
render-box-remember = تذكّر
render-box-example = مثال
render-box-warning = انتبه
render-box-try = جرّب
render-box-talk = للحديث معًا
render-face-3-1 = غير جيد
render-face-3-2 = متوسط
render-face-3-3 = جيد
render-face-5-1 = غير جيد أبدًا
render-face-5-2 = ليس جيدًا جدًا
render-face-5-3 = متوسط
render-face-5-4 = جيد
render-face-5-5 = جيد جدًا
render-agree-1 = لا أبدًا
render-agree-2 = قليلًا
render-agree-3 = نصفًا
render-agree-4 = غالبًا
render-agree-5 = تمامًا
render-search-texts = كلمة أو كلمات
render-search = ابحث
render-search-how = مع * في النهاية: كل الكلمات التي تبدأ هكذا
render-found-in-all = في كل النصوص: { $hits }
render-found-here = في هذا النص: { $hits }
render-frequent-words = الكلمات الأكثر ورودًا
render-texts = النصوص
render-text = النص
render-a-word = الكلمة
render-how-often = كم مرة
render-my-number = رقمي
render-sheet-code = الورقة
render-module = الوحدة
render-version = الإصدار
render-unit = المرحلة
render-exercise = تمرين
render-hints = تلميحات
render-tick-one = ضع علامة في مربع واحد
render-tick-several = ضع علامة في مربع أو أكثر
render-tick-row = ضع علامة واحدة في كل سطر
render-write-number = اكتب الرقم
render-underline = ضع خطًا تحت الكلمات
render-write-here = اكتب هنا
render-number-boxes = اكتب 1، 2، 3 … في المربعات
render-write-letter = اكتب الحرف
render-write-name = اكتب الاسم بجانب كل رقم
render-cut-out = قصّ واطوِ
render-go-to-part = انتقل إلى الجزء { $number }
render-part = الجزء { $number }
render-trainer-reads = يقرأ مدرّبك النص بصوت عالٍ
render-circle-face = ضع دائرة حول واحدة
render-only-at-station = افعل هذا على جهاز
render-glossary = كلمات
render-answers = الإجابات
render-trainer-notes = ملاحظات للمدرّب
render-officer-notes = ملاحظات لمسؤول الأمن
render-translator-notes = ملاحظات للمترجم
render-settings = الإعدادات
render-feedback = التعليق
render-when-right = عند الصواب
render-when-partly = عند الصواب الجزئي
render-when-not-yet = عندما لا يكون صحيحًا بعد
render-per-cent = يُحسب { $percent } ‎%
render-file = ملف
render-goals = الأهداف
render-may-listen =
    { $times ->
        [zero] لا يمكنك الاستماع
        [one] يمكنك الاستماع مرة واحدة
        [two] يمكنك الاستماع مرتين
        [few] يمكنك الاستماع { $times } مرات
        [many] يمكنك الاستماع { $times } مرة
       *[other] يمكنك الاستماع { $times } مرة
    }
render-tries-left =
    { $tries ->
        [zero] لا محاولات أخرى
        [one] يمكنك المحاولة مرة أخرى
        [two] يمكنك المحاولة مرتين أخريين
        [few] يمكنك المحاولة { $tries } مرات أخرى
        [many] يمكنك المحاولة { $tries } مرة أخرى
       *[other] يمكنك المحاولة { $tries } مرة أخرى
    }
render-words-at-most =
    { $words ->
        [zero] بلا كلمات
        [one] كلمة واحدة على الأكثر
        [two] كلمتان على الأكثر
        [few] { $words } كلمات على الأكثر
        [many] { $words } كلمة على الأكثر
       *[other] { $words } كلمة على الأكثر
    }
render-points =
    { $points ->
        [zero] لا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
render-word-count =
    { $words ->
        [zero] بلا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }
render-heard-all = لقد استمعت بعدد المرات المسموح به
render-find-pairs = اضغط على بطاقتين متطابقتين
render-one-by-one = بطاقة واحدة في كل مرة
render-handed-in = سلّمتُ:
render-give-work = أعطِ عملك للمدرّب.
render-file-at-most = { $megabytes } ميغابايت على الأكثر
