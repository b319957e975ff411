### الأدلة، وما هو Lucarne.

help-about = حول Lucarne
help-author-module = كتابة وحدة
help-author-sound = صوت الوحدة
help-second-reading = مراجعة ترجمة
help-data-protection = حماية البيانات: نموذج
