### Les personnes.

people-name = Nom
people-roles = Rôles
people-number-taken = Quelqu’un a déjà ce nom ou ce numéro. Choisissez-en un autre.
role-trainer = formateur
role-coordinator = coordinateur
role-officer = référent sécurité
role-administrator = administrateur
role-reviewer = relecteur
role-researcher = chercheur
role-learner = apprenant
role-mentor = mentor
people-alias = Nom sur la première page
people-number = Numéro
people-your-pin = Mon code PIN :
people-story = D’abord { $a }, puis { $b }, puis { $c }, puis { $d }, et enfin { $e }.
