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
session-prove-wrong = هذا غير صحيح. تحقّق من عبارة المرور وحاول من جديد.
session-press-again = شكرًا. لم يُنفَّذ ما طلبته من قبل: اضغط من جديد. قد تحتاج إلى كتابة ما كتبته مرة أخرى.
