### Le persone.

people-name = Nome
people-roles = Ruoli
people-number-taken = Qualcuno ha già questo nome o questo numero. Ne scelga un altro.
role-trainer = formatore
role-coordinator = coordinatore
role-officer = referente sicurezza
role-administrator = amministratore
role-reviewer = revisore
role-researcher = ricercatore
role-learner = corsista
role-mentor = mentore
people-alias = Nome sulla prima pagina
people-number = Numero
people-your-pin = Il mio PIN:
people-story = Prima { $a }, poi { $b }, poi { $c }, poi { $d }, e alla fine { $e }.
