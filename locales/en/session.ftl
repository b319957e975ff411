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
session-prove-wrong = This is not right. Check your passphrase and the code, and try again.
session-press-again = Thank you. What you pressed before was not done: please press again. What you typed there may have to be typed again.
session-code = Code
session-code-number = Code number { $number } of your sheet
session-code-app = The six digits your app or token shows now
session-code-wrong = This is not the code asked for. Look at the number again and type the code that stands beside it.
session-code-used-up = All codes of your sheet are used. An administrator and an officer together can let you print another one.
session-sheet = My sheet of codes
session-sheet-first = Besides your passphrase, you sign in with a sheet of codes. Each code works once. This is your sheet.
session-sheet-new = This is your new sheet. As soon as you have confirmed it, the old one no longer works.
session-sheet-print = Print this page now, or copy the codes by hand. They are never shown again.
session-sheet-keep = Keep the sheet where nobody else can read it, and strike out each code you have used.
session-sheet-ask = This shows that you have the sheet. The code is then used.
session-sheet-wrong = This is not that code. Look at your sheet and type the code beside the number.
session-factor = My second factor
session-factor-intro = With this you prove who you are, besides your passphrase.
session-another-sheet = Print a new sheet
session-app = App or token
session-app-set = You have one. It is asked for at each sign-in. On days when the site cannot trust its clock, your sheet is asked for.
session-app-none = You have none. Your sheet is enough.
session-set-up-app = Set up an app or token
session-app-how = Let the app read the drawing, or type the text into it. Then type here what it shows.
session-app-drawing = Drawing for the app
session-app-text = Text:
session-app-wrong = This is not what the app should show now. Wait for the next digits. If it happens again, compare the clocks of app and site.
session-clock-bad = The clock of the site cannot be relied on now: no app can be set up, and everybody uses their sheet.
session-stations = Stations
session-station = Station
session-station-state = State
session-stations-intro = Where somebody tried to sign in within the last hour and did not get in. After twenty such tries within a quarter of an hour a station is locked for learners until you unlock it. Look who is there first.
session-stations-none = Within the last hour everybody who tried got in.
session-failures-hour = Tries in vain in the last hour
session-locked-since = Locked since { $time }
session-station-open = Open
session-unlock = Unlock
session-station-locked = This station is locked
session-station-locked-help = There were too many tries here that did not fit. Please ask your trainer: they can unlock it.
session-alarm = More than a hundred tries to sign in were in vain within one hour. Somebody may be guessing.
# $n (number)
session-codes-left =
    { $n ->
        [0] No code is left on your sheet. Print a new one now.
        [one] { $n } code is left on your sheet.
       *[other] { $n } codes are left on your sheet.
    }
session-last-time = Last time you were here: { $day }, at station { $station }.
session-ask-let-in = Ask to be let in
session-waiting = Please wait a moment
session-waiting-ready = You can go on now.
session-waiting-let-in = Your trainer sees on their page that you are here, and lets you in.
session-waiting-elsewhere = You were at work at another station a moment ago. Please ask your trainer to let you through. If you go on here, the other station is closed.
session-waiting-looks = This page looks again every few seconds.
session-new-secret = Your new secret
session-new-secret-why = Somebody else knew your secret. Here is a new one that only you know.
session-new-secret-by = Your secret was given to you by somebody else ({ $who }), who knows it. Here is a new one that only you know.
session-new-secret-keep = Remember it well: it is shown only now.
session-new-secret-take = I will remember it
session-wrong-since =
    { $n ->
        [one] Since then there was { $n } try that did not fit.
       *[other] Since then there were { $n } tries that did not fit.
    }
session-new-secret-another =
    { $n ->
        [one] Another one, please (once more)
       *[other] Another one, please ({ $n } times more)
    }
session-number-or-card = My number or my card
session-card-unknown = This card does not count, or no longer. Ask your trainer for another one.
session-card-unreadable = This is neither a number nor a card. Type your number, or hold the card to the reader once more.
session-staff-lapsed = This passphrase was handed over more than seven days ago and no longer opens. Ask an administrator and an officer for a new one.
session-waiting-sign = Your number for this moment:
