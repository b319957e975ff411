### Copies of the site, the recovery sheet, and the way back.

keep-title = Copies
keep-last-copy = Last good copy: { $when }.
keep-no-copy = There is no copy yet.
keep-no-sheet = No recovery sheet has been printed, so no copy could be opened.
keep-failed-last = The last attempt failed.
keep-red = Please make a copy today.
keep-do-not-remove = Do not remove the disk. The copy is being made.
keep-look-again = Look again
keep-may-remove = You may remove the disk. The copy is complete and was read back.
keep-for-the-book = Copy this line into the book in the cabinet:
keep-failed = No copy was made.
keep-failed-help = The copies made before are as good as they were. Check that the disk is plugged in and has room, then try again or take another disk.
keep-copy-now = Copy now
keep-place = Folder of the disk:
keep-sheet-first = First the recovery sheet has to be made: see below.
keep-not-plugged = The disk is not plugged in. Take it from the cabinet, plug it in, then look again.
keep-new-medium = There are no copies of this program on this disk yet. Check that it is the right one.
keep-copy-help = Everybody can go on working meanwhile. Leave the disk in until this page says that you may remove it.
keep-prepare = Use this disk and copy now
keep-no-place = No folder for copies is set. Whoever runs the machine starts the program with --backup and the folder of the disk, or writes it into policy.toml.
keep-media = Disks with copies
keep-medium = Disk
keep-media-to-do = plug it in: somebody was erased since
keep-when = Date of the copy
keep-number = Number
keep-words = Eight words
keep-people = People
keep-answers = Answers
keep-epoch = Period of the record
keep-test = Test the copy
keep-test-help = Once a month: the newest copy is opened, looked through and closed again. The recovery sheet is needed for it and goes back into the safe afterwards.
keep-test-bad = The copy is not good: { $reason }
keep-sheet-letters = Letters of the recovery sheet
keep-sheet-wrong = These are not the letters of a recovery sheet. They begin with AGE-SECRET-KEY-1 and are 74. Compare every letter.
keep-sheet-title = Recovery sheet
keep-sheet-words = Words of the sheet in use:
keep-sheet-device = Words of this installation:
keep-sheet-proposed = A new recovery sheet waits for the officer, who confirms and prints it.
keep-sheet-new-help = A new sheet is for copies made from now on; older copies still need the old one. The officer confirms, prints it, and puts it into the safe.
keep-sheet-new = Ask for a new recovery sheet
keep-sheet-who = A new recovery sheet is asked for by the administrator and confirmed by the officer.
keep-sheet-proposal = Make a new recovery sheet. After confirming, print it at once: it is shown once.
keep-reason = Reason
keep-sheet-once = Print this page now. It exists nowhere else. Put it into a sealed envelope, and the envelope into the safe.
keep-sheet-day = Printed on
keep-sheet-qr = The letters as a square of dots
keep-sheet-check = Is it on paper?
keep-sheet-proof = Last six letters on the paper
keep-sheet-proof-help = Read them from the printed page, not from the screen. Only then are copies made for this sheet.
keep-sheet-proof-wrong = These are not the last six letters. Read them again from the paper.
keep-sheet-later = Later, without copies until then
keep-sheet-done = It is printed
keep-ten-title = What to do when the site is lost
keep-ten-1 = Stay calm. The copies in the cabinet hold everything up to their date.
keep-ten-2 = Take this sheet from the safe, together with a second person.
keep-ten-3 = Install the program on a machine, with an empty folder.
keep-ten-4 = Plug in the disk with the newest copy; the book in the cabinet says which.
keep-ten-5 = Open the start page and choose “Restore from a copy”.
keep-ten-6 = Type the letters of this sheet. Spaces do not matter.
keep-ten-7 = Compare date, number of people and eight words with the book.
keep-ten-8 = Administrator and officer sign in with their passphrases and a code.
keep-ten-9 = Wait for “Finished”. Everybody signs in as before.
keep-ten-10 = Put the sheet into a new envelope and back into the safe. Make a copy the same day.
keep-restore-title = Restore from a copy
# $n (number)
keep-restore-step = Step { $n } of 5
keep-broken-off = A copy was being put back here when the program was stopped. Nothing of it is left. Start again.
keep-restore-medium = Plug in the disk with the copies.
keep-place-help = The folder that holds LUCARNE-BACKUP.
keep-no-copies-there = There is no complete copy in this folder. Check that the disk is plugged in, or take the other disk.
keep-go-on = Go on
keep-restore-sheet = Take the recovery sheet from its envelope and type its letters. Spaces do not matter.
keep-cannot-open = The copy cannot be opened: { $reason }
keep-restore-found = This was found. Compare it with the book in the cabinet.
keep-newer = The disk was last written on { $when }, after this copy. People erased since then stay erased.
keep-missing-unknown = Work done after the date of the copy is not in it.
keep-restore-people = The administrator and the officer of this copy prove who they are with their passphrases and a code.
keep-administrator = Administrator
keep-officer = Officer
keep-person-wrong = Name, passphrase or code is not right, or this is not an account of that role in the copy. Try again.
keep-person-code-help = Any code of your sheet that is not crossed out, or what your app shows now. Empty if you had neither when the copy was made.
keep-restore-wait = This takes up to some minutes. Leave the disk in and the page open.
keep-restore-now = Put the copy back
keep-finished = Finished. The site is here again.
keep-secrets-stay = Everybody signs in with the secret they have.
keep-settings-gone = What the site allows and whom it trusts is never taken from a copy: look at it before the next parcel comes. If stations reach the site over TLS, start the program once more: it then uses the authority of the copy, which they trust already.
# $events (number)
# $answers (number)
keep-test-good = The copy is good. Facts: { $events }, answers: { $answers }. { $words }
keep-risk =
    { $answers ->
        [one] Work at risk: { $answers } answer.
       *[other] Work at risk: { $answers } answers.
    }
keep-missing =
    { $missing ->
        [one] { $missing } fact recorded after the copy is not here.
       *[other] { $missing } facts recorded after the copy are not here.
    }
keep-files-missing =
    { $files ->
        [one] { $files } file was missing on the disk or damaged there.
       *[other] { $files } files were missing on the disk or damaged there.
    }

## What keeps a copy from being made, opened or put back

keep-fault-not-there = { $path } is not there. Plug the disk in, wait until it is ready, then try again.
keep-fault-no-medium = There are no copies in { $path }. It must be the folder of the disk that holds LUCARNE-BACKUP.
keep-fault-no-copy = There is no complete copy on this disk. Try the other disk.
# $n (number)
keep-fault-not-that-copy = There is no complete copy { $n } on this disk. Try the other disk.
keep-fault-worn-out = { $path } does not read back as it was written: the disk is worn out. Use another one.
keep-fault-no-sheet = There is no recovery sheet yet, so nobody could ever open the copy. An administrator asks for one on this page.
keep-fault-own-file = The file { $path } of this site is damaged: its content is not what it was. Nothing was copied; the copies made before are good. Tell the administrator.
keep-fault-other-sheet = This recovery sheet does not open this copy. Take the sheet whose eight words are in the book in the cabinet, and compare every letter.
# $n (number)
keep-fault-damaged = Copy { $n } on this disk is damaged. Take an older copy, or the other disk.
keep-fault-file = The file { $name } of the copy is damaged. Make a new copy on another disk, or take the other disk.
keep-fault-keys = Neither key file of this disk is whole, so nothing about people could be read. Try the other disk.
keep-fault-newer = The copy was made by a newer version of this program. Install that version, then try again.
keep-fault-not-empty = There are people here already: a copy is put back into an empty folder only. Nothing was changed.
keep-not-put-back = The copy was not put back: { $reason } Begin again here.
keep-fault-full = The disk is full. Make room or take another disk, then try again.
keep-fault-not-allowed = The program may not read or write { $path }. Whoever runs the machine gives its account the right.
keep-fault-unreadable = { $path } cannot be read or written. Check that the disk is plugged in firmly, or take another one.
keep-fault-ledger = The record in it is not whole. Take an older copy or the other disk; if it is the record of this site, tell the administrator.
keep-fault-other = The machine failed. Show this line to whoever runs it: { $said }
