### Staff accounts and the state of the installation.

admin-accounts = Staff accounts
admin-add-account = Add an account
admin-fill-name-and-login = Fill in name and sign-in name.
admin-roles-apart = Choose at least one role. The officer holds no other role that brings things in.
admin-health = Is all well?
