### Lessons, attendance and what interrupts them.

calendar-plan = Plan
calendar-overview = Vue d’ensemble
calendar-overview-help = Qui est absent pour un motif connu, ou dont les cours ont été interrompus, ne compte ni comme bloqué ni comme « pas vu ». Pas vu : aucune étape en deux semaines.
calendar-lessons = Cours
calendar-no-lessons = Aucun cours n’est prévu.
calendar-no-lessons-now = Pas de cours maintenant
calendar-when = Quand
calendar-room = Salle
calendar-length = Durée
calendar-attendance = Présence
calendar-attendance-help = Tout le monde compte comme présent. Changez seulement les autres ; les motifs connus sont déjà indiqués.
calendar-marked = Voir la présence
calendar-mark = Noter la présence
calendar-to-come = à venir
calendar-take-back = Retirer
calendar-add-lesson = Prévoir un cours
calendar-day = Jour
calendar-time = Heure
calendar-minutes = Minutes
calendar-interruptions = Interruptions
calendar-no-interruptions = Il n’y a pas d’interruption.
calendar-add-interruption = Noter une interruption
calendar-absences = Apprenants qui ne peuvent pas venir
calendar-no-absences = Aucune absence n’est connue.
calendar-add-absence = Noter qui ne peut pas venir
calendar-finishes = À finir avant le
calendar-no-finishes = Aucun jour n’est fixé.
calendar-add-finish = Fixer un jour de fin
calendar-finish-help = Le jour recule de chaque jour perdu par une interruption.
calendar-reason = Motif
calendar-reason-unknown = inconnu
calendar-from = Du
calendar-until = Au
calendar-whole-days = Sans heures, les jours entiers comptent.
calendar-whole-site = tout le site
calendar-this-group = ce groupe
calendar-lockdown = Confinement
calendar-holiday = Jour férié
calendar-technical = Technique
calendar-other = Autre
calendar-escort = Escorte
calendar-court = Tribunal
calendar-medical = Médical
calendar-visit = Visite
calendar-work = Travail
calendar-present = Présent
calendar-part = Une partie du temps
calendar-absent = Absent
calendar-stuck = Bloqués
calendar-missed = Pas vus
calendar-away = Absents, motif connu
calendar-unmarked = Cours sans présence notée
calendar-fault-time = Écrivez le jour ainsi : 2026-12-31, et l’heure ainsi : 14:05.
calendar-fault-minutes = Écrivez la durée : de 5 à 720 minutes.
calendar-fault-room = Écrivez une salle, 30 lettres au plus.
calendar-room-taken = Un autre cours occupe cette salle à cette heure. Choisissez une autre salle ou une autre heure.
calendar-fault-span = La fin doit venir après le début, au plus un an plus tard. Écrivez les jours ainsi : 2026-12-31.
calendar-fault-day = Écrivez un jour ainsi : 2026-12-31.
calendar-fault-part = Pour « une partie du temps », écrivez les minutes : plus que zéro, moins que le cours entier.
calendar-finish-by = Avant le { $day }
calendar-finish-moved =
    { $n ->
        [one] Avant le { $day } : reculé de { $n } jour ({ $why })
       *[other] Avant le { $day } : reculé de { $n } jours ({ $why })
    }
