### الدخول وإنهاء الجلسة.

session-who-are-you = من أنت؟
session-my-group = مجموعتي
session-my-name = اسمي
session-no-groups = لا توجد مجموعة هنا بعد. المدرّب ينشئ المجموعة الأولى.
session-proof = صوري أو رقمي السري
session-choose-pictures = اختر صورك الخمس بالترتيب
session-type-pin = اكتب رقمك السري
session-pin = رقمي السري (ستة أرقام)
session-chosen = اخترت { $done } من { $total }
session-take-back = أحذف الأخيرة
session-start-again = أبدأ من جديد
session-not-yet = ليس بعد. ابدأ من جديد من فضلك.
session-ask-trainer = لا تتذكّر؟ اسأل مدرّبك.
session-staff = أعمل هنا
session-login = اسم المستخدم
session-passphrase = عبارة المرور
session-staff-wrong = الاسم وعبارة المرور لا يتوافقان. تحقّق منهما وحاول مرة أخرى.
session-prove = هل ما زلت أنت؟
session-prove-why = أنت تفعل هذا باسمك، فأثبت أولًا أنك ما زلت أنت. يبقى الإثبات صالحًا خمس دقائق.
session-prove-in-vain = لم يُنفَّذ ما طلبته بعد. ستعود بعد ذلك إلى الصفحة: تحقّق مما فيها ثم اضغط من جديد.
session-prove-wrong = هذا غير صحيح. تحقّق من عبارة المرور والرمز وحاول من جديد.
session-press-again = شكرًا. لم يُنفَّذ ما طلبته من قبل: اضغط من جديد. قد تحتاج إلى كتابة ما كتبته مرة أخرى.
session-code = الرمز
session-code-number = الرمز رقم { $number } في ورقتك
session-code-app = الأرقام الستة التي يعرضها تطبيقك أو جهازك الآن
session-code-wrong = هذا ليس الرمز المطلوب. انظر إلى الرقم مرة أخرى واكتب الرمز المجاور له.
session-code-used-up = استُعملت كل رموز ورقتك. يستطيع مدير ومسؤول معًا السماح لك بطباعة ورقة أخرى.
session-sheet = ورقة رموزي
session-sheet-first = إلى جانب عبارة المرور تدخل بورقة رموز. كل رمز يصلح مرة واحدة. هذه ورقتك.
session-sheet-new = هذه ورقتك الجديدة. بعد تأكيدها لا تصلح القديمة.
session-sheet-print = اطبع هذه الصفحة الآن أو انسخ الرموز بيدك. لن تظهر مرة أخرى.
session-sheet-keep = احفظ الورقة حيث لا يقرؤها غيرك، واشطب كل رمز استعملته.
session-sheet-ask = هذا يُظهر أن الورقة معك. ويُعدّ الرمز مستعملًا بعد ذلك.
session-sheet-wrong = ليس هذا هو الرمز. انظر إلى ورقتك واكتب الرمز المجاور للرقم.
session-factor = عاملي الثاني
session-factor-intro = بهذا تثبت من أنت، إلى جانب عبارة المرور.
session-another-sheet = طباعة ورقة جديدة
session-app = تطبيق أو جهاز
session-app-set = لديك واحد. يُطلب عند كل دخول. وفي الأيام التي لا يمكن فيها الاعتماد على ساعة الموقع تُطلب ورقتك.
session-app-none = ليس لديك. ورقتك تكفي.
session-set-up-app = إعداد تطبيق أو جهاز
session-app-how = دع التطبيق يقرأ الرسم أو اكتب النص فيه. ثم اكتب هنا ما يعرضه.
session-app-drawing = رسم للتطبيق
session-app-text = النص:
session-app-wrong = ليس هذا ما ينبغي أن يعرضه التطبيق الآن. انتظر الأرقام التالية. إن تكرر الأمر فقارن ساعة التطبيق بساعة الموقع.
session-clock-bad = لا يمكن الاعتماد على ساعة الموقع الآن: لا يمكن إعداد أي تطبيق، ويستعمل الجميع أوراقهم.
session-stations = المحطات
session-station = المحطة
session-station-state = الحالة
session-stations-intro = حيث حاول أحدهم الدخول خلال الساعة الأخيرة ولم يدخل. بعد عشرين محاولة دون نتيجة في ربع ساعة تُقفل المحطة أمام المتعلمين حتى تفتحها. انظر أولًا من هناك.
session-stations-none = لم يفشل أحد في الدخول خلال الساعة الأخيرة.
session-failures-hour = المحاولات دون نتيجة في الساعة الأخيرة
session-locked-since = مقفلة منذ { $time }
session-station-open = مفتوحة
session-unlock = فتح القفل
session-station-locked = هذه المحطة مقفلة
session-station-locked-help = حدثت هنا محاولات كثيرة دون نتيجة. اسأل مدرّبك: يستطيع فتحها.
session-alarm = بقيت أكثر من مئة محاولة دخول دون نتيجة خلال ساعة واحدة. ربما يحاول أحدهم التخمين.
session-codes-left =
    { $n ->
        [zero] لم يبقَ أي رمز في ورقتك. اطبع ورقة جديدة الآن.
        [one] بقي رمز واحد في ورقتك.
        [two] بقي رمزان في ورقتك.
        [few] بقيت { $n } رموز في ورقتك.
        [many] بقي { $n } رمزًا في ورقتك.
       *[other] بقي { $n } رمز في ورقتك.
    }
session-last-time = آخر مرة كنت هنا: { $day }، عند المحطة { $station }.
session-ask-let-in = أطلب أن يُسمح لي بالدخول
session-waiting = انتظر لحظة من فضلك
session-waiting-ready = يمكنك المتابعة الآن.
session-waiting-let-in = يرى مدرّبك على صفحته أنك هنا ويسمح لك بالدخول.
session-waiting-elsewhere = كنت تعمل عند محطة أخرى قبل لحظة. اطلب من مدرّبك أن يسمح لك بالمرور. إن تابعت هنا تُغلق المحطة الأخرى.
session-waiting-looks = تتحقق هذه الصفحة من جديد كل بضع ثوان.
session-new-secret = سرّك الجديد
session-new-secret-why = كان غيرك يعرف سرّك. إليك سرًّا جديدًا لا يعرفه أحد سواك.
session-new-secret-by = أعطاك سرَّك شخص آخر ({ $who }) وهو يعرفه. إليك سرًّا جديدًا لا يعرفه أحد سواك.
session-new-secret-keep = تذكّره جيدًا: لا يظهر إلا الآن.
session-new-secret-take = سأتذكّره
session-wrong-since =
    { $n ->
        [zero] لم تحدث منذ ذلك الحين محاولات دون نتيجة.
        [one] حدثت منذ ذلك الحين محاولة واحدة دون نتيجة.
        [two] حدثت منذ ذلك الحين محاولتان دون نتيجة.
        [few] حدثت منذ ذلك الحين { $n } محاولات دون نتيجة.
        [many] حدثت منذ ذلك الحين { $n } محاولة دون نتيجة.
       *[other] حدثت منذ ذلك الحين { $n } محاولة دون نتيجة.
    }
session-new-secret-another =
    { $n ->
        [zero] سرّ آخر من فضلك
        [one] سرّ آخر من فضلك (مرة واحدة بعد)
        [two] سرّ آخر من فضلك (مرتان بعد)
        [few] سرّ آخر من فضلك ({ $n } مرات بعد)
        [many] سرّ آخر من فضلك ({ $n } مرة بعد)
       *[other] سرّ آخر من فضلك ({ $n } مرة بعد)
    }
session-number-or-card = رقمي أو بطاقتي
session-card-unknown = هذه البطاقة غير صالحة أو لم تعد صالحة. اطلب من مدربك بطاقة أخرى.
session-card-unreadable = هذا ليس رقمًا ولا بطاقة. اكتب رقمك، أو قرّب البطاقة من القارئ مرة أخرى.
session-staff-lapsed = سُلِّمت عبارة المرور هذه قبل أكثر من سبعة أيام ولم تعد تفتح. اطلب عبارة جديدة من مدير النظام ومسؤول الأمن.
session-waiting-sign = رقمك في هذه اللحظة:
