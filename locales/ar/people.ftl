### الأشخاص.

people-name = الاسم
people-roles = الأدوار
people-number-taken = هذا الاسم أو الرقم لشخص آخر. اختر غيره.
role-trainer = مدرّب
role-coordinator = منسّق
role-officer = مسؤول الأمن
role-administrator = مدير النظام
role-reviewer = مراجع
role-researcher = باحث
role-learner = متعلّم
role-mentor = مرشد
people-alias = الاسم في الصفحة الأولى
people-number = الرقم
people-your-pin = رقمي السري:
people-story = أولًا { $a }، ثم { $b }، ثم { $c }، ثم { $d }، وأخيرًا { $e }.
