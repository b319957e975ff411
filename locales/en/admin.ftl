### Staff accounts and the state of the installation.

admin-accounts = Staff accounts
admin-add-account = Add an account
admin-fill-name-and-login = Fill in name and sign-in name.
admin-roles-apart = Choose at least one role. The officer holds no other role that brings things in.
admin-health = Is all well?
admin-all-well = All is well.
admin-not-well = Something needs your attention.
admin-good = good
admin-bad = look here
admin-version = Version of the program
admin-database = Database
admin-database-good = It answers and is whole.
admin-database-bad = It is damaged. Stop the program, keep a copy of the folder, and restore the last backup.
admin-events = Facts recorded
admin-head = End of the record, in words
admin-clock = Clock
admin-clock-good = It shows a date after this program was made.
admin-clock-bad = It shows a date before this program was made. Set it; nothing is lost meanwhile.
admin-modules = Modules admitted
