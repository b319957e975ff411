### Signing in and out.

session-who-are-you = Who are you?
session-my-group = My group
session-my-name = My name
session-no-groups = There is no group here yet. A trainer makes the first one.
session-proof = My pictures or my PIN
session-choose-pictures = Choose your five pictures, in order
session-type-pin = Type your PIN
session-pin = My PIN (six digits)
# $done (number)
# $total (number)
session-chosen = { $done } of { $total } chosen
session-take-back = Take one back
session-start-again = Start again
session-not-yet = Not yet. Please start again.
session-ask-trainer = You do not remember? Ask your trainer.
session-staff = I work here
session-login = Sign-in name
session-passphrase = Passphrase
session-staff-wrong = Name and passphrase do not fit together. Check both and try again.
session-prove = Is it still you?
session-prove-why = You do this in your name, so please prove first that it is still you. It holds for five minutes.
session-prove-in-vain = What you pressed was not done yet. After this you come back to the page: look at what stands there, then press again.
session-prove-wrong = This is not right. Check your passphrase and try again.
session-press-again = Thank you. What you pressed before was not done: please press again. What you typed there may have to be typed again.
