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
