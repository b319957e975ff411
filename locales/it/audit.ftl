### The trail of what happened, and those who answer for it.

audit-corrections = Richieste «Su di me»
audit-corrections-help = I corsisti chiedono di correggere ciò che è scritto su di loro. La Sua risposta viene registrata, e loro la leggono.
audit-corrections-none = Nessuna richiesta è in attesa.
audit-corrections-answered = Risposte recenti
audit-correction-done = Che cosa è stato fatto
audit-correction-answer = Risposta per il corsista
audit-correction-send = Rispondi
audit-correction-choose = Scelga che cosa è stato fatto.
audit-correction-empty = Scriva una risposta: il corsista la legge.
audit-too-long = È troppo lungo. Scriva al massimo 500 lettere.
audit-corrected = È stato corretto
audit-kept = Rimane così
audit-about-profile = Nome, numero o lingua
audit-about-answers = Passi e risposte
audit-about-marks = Un voto o una nota
audit-about-attendance = Presenza
audit-about-other = Altro
audit-corrections-count =
    { $n ->
        [one] { $n } richiesta di un corsista attende una risposta
       *[other] { $n } richieste di corsisti attendono una risposta
    }
