### Persoanele.

people-name = Nume
people-roles = Roluri
people-number-taken = Cineva are deja acest nume sau acest număr. Alegeți altul.
role-trainer = formator
role-coordinator = coordonator
role-officer = responsabil securitate
role-administrator = administrator
role-reviewer = recenzent
role-researcher = cercetător
role-learner = cursant
role-mentor = mentor
people-alias = Numele de pe prima pagină
people-number = Număr
people-your-pin = PIN-ul meu:
people-story = Întâi { $a }, apoi { $b }, apoi { $c }, apoi { $d }, iar la urmă { $e }.
