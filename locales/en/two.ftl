### What waits for a second person.

two-menu = Two people
two-title = Waiting for a second person
two-help = These things need two people. One proposes, another one confirms, each in their own session. Nothing happens until then.
two-for-me = For you to confirm
two-none = Nothing waits for you.
two-mine = Proposed by you
two-decided = Decided lately
two-confirm = Confirm
two-refuse = Refuse
two-take-back = Take back
two-about-you = This is about you: somebody else has to confirm it.
two-reason = Reason
two-reason-help = Two or three words are enough. Who proposed it reads them.
two-reason-missing = Say why, so that the other person knows what to do.
two-reason-kept = It stays in the audit trail. No names of learners.
two-what = What
two-proposed-by = Proposed by
two-decided-by = Decided by
two-outcome = Outcome
two-confirmed = confirmed
two-refused = refused
two-give-role = { $name } gets the role { $role }
two-take-role = { $name } loses the role { $role }
two-roles-now = Roles now
two-suspend = { $name } may not sign in
two-resume = { $name } may sign in again
two-new-account = { $name } gets an account
two-new-passphrase = { $name } gets a new passphrase
two-policy = A switch is set: { $switch }
two-renew-factor = { $name } enrols a new second factor; the old one no longer works

## Publishers

# $name
two-trust-publisher = Parcels of { $name } are taken
# $name
two-distrust-publisher = Parcels of { $name } are no longer taken
