### People.

people-name = Name
people-roles = Roles
people-number-taken = Somebody has this name or number already. Choose another one.
role-trainer = trainer
role-coordinator = coordinator
role-officer = officer
role-administrator = administrator
role-reviewer = reviewer
role-researcher = researcher
role-learner = learner
role-mentor = mentor
people-alias = Name on the first page
people-number = Number
people-your-pin = My PIN:
people-story = First { $a }, then { $b }, then { $c }, then { $d }, and last { $e }.
