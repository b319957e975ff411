### الأدلة، وما هو Lucarne.

help-about = حول Lucarne
