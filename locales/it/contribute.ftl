### Contributions to the cartographies: proposals and what becomes of them.

contribute-menu = Contributi
contribute-title = Contributi
contribute-help = Ciò che le persone propongono per le cartografie. Un revisore accetta, chiede o rifiuta. Ciò che è accettato sta nella scheda, con la sua fonte.
contribute-none = Qui non c’è nessuna proposta.
contribute-state = A che punto sono
contribute-all = Tutte
contribute-waiting = attende un revisore
contribute-asked = attende una risposta
contribute-accepted = accettata
contribute-partly = accettata in parte
contribute-refused = rifiutata
contribute-withdrawn = ritirata
contribute-new-record = Nuova scheda
contribute-change = Modifica di una scheda.
# $n (number)
contribute-fields =
    { $n ->
        [one] { $n } campo
       *[other] { $n } campi
    }

## The form

contribute-form-help = Modifichi ciò che sa meglio e lasci il resto. Scriva in inglese, come tutte le schede. Un revisore guarda prima che valga.
contribute-record = La scheda
contribute-proposal = La proposta
contribute-may-be-empty = (può restare vuoto)
contribute-line-each = Uno per riga.
contribute-noted-help = Spunti ciò che vale e dica come si vede qui.
# $word (text)
contribute-how-here = { $word }: come si vede qui
contribute-degree = Grado
contribute-why = Perché
contribute-at-least = Almeno
contribute-at-most = Al massimo
contribute-place-label = Nome del luogo
contribute-north = Gradi nord
contribute-east = Gradi est
contribute-withdraw-record = Questa scheda non deve più essere elencata
contribute-id = Nome breve della scheda
contribute-id-help = Lettere minuscole, cifre e trattini. Non cambia mai. Lo lasci vuoto per ricavarlo dal nome.
contribute-sources = Da dove si sa
contribute-sources-help = Una fonte per riga: un indirizzo, un documento, una persona che lo sa. Almeno una.
contribute-author = Chi lo dice
contribute-author-help = Come desidera essere nominato. Questo nome sta accanto al fatto e viaggia con esso.
contribute-note = Per il revisore
contribute-propose = Proporre
contribute-author-fault = Scriva come desidera essere nominato.
contribute-sources-fault = Indichi almeno una fonte, una per riga.
contribute-nothing = Nulla è diverso da ciò che c’è ora. Prima modifichi un campo.
contribute-taken = C’è già una scheda così, o una proposta per essa. Scriva un altro nome breve.
contribute-too-long = La proposta è troppo lunga. Proponga prima una parte dei campi.
contribute-file-propose = Proporre ciò che contiene il file
contribute-file-help = Scelga il file, indichi il Suo nome e la fonte. Ogni scheda nuova o diversa diventa una proposta.
contribute-file-good = Lasciare da parte le schede con un errore

## One proposal

contribute-what = Che cos’è
contribute-to-record = Alla scheda
contribute-talk = Ciò che è stato detto
contribute-turn-asked = Domanda
contribute-turn-answered = Risposta
contribute-turn-judged = Giudizio
contribute-answer = La Sua risposta
contribute-send-answer = Rispondere
contribute-own = Questa è la Sua proposta. La giudica un’altra persona.
contribute-changes = Che cosa dice
contribute-now = Ora
contribute-before = Quando è stata proposta
contribute-proposed = Proposto
contribute-moved = Questo campo è stato modificato dopo la scrittura della proposta. Scelga quale valore vale.
# $word (text)
contribute-verdict = { $word }: che cosa vale?
contribute-accept = Accettare ciò che è proposto
contribute-keep-now = Tenere ciò che c’è ora
contribute-take-before = Tornare a ciò che c’era quando è stata proposta
contribute-later = Decidere più tardi
contribute-refuse = Rifiutare
contribute-judge = Giudicare
contribute-reason = Motivo
contribute-reason-help = Necessario se si rifiuta qualcosa.
contribute-question = Chiedere a chi ha proposto
contribute-ask = Chiedere
contribute-take-back = Ritirare la proposta
contribute-part-accepted = accettato
contribute-part-refused = rifiutato
contribute-part-earlier = vale il valore di prima
contribute-choose-first = Decida su almeno un campo.
contribute-say-why = Dica perché rifiuta, in al massimo 2.000 lettere.
contribute-say-something = Scriva qualcosa, in al massimo 2.000 lettere.
# $word (text)
contribute-overtaken = Nulla è stato giudicato: «{ $word }» è stato modificato mentre guardava. È mostrato com’è ora. Decida di nuovo, per favore.
contribute-together = I campi di una nuova scheda si accettano insieme o per niente.
# $word (text)
contribute-unfit = Nulla è stato giudicato: «{ $word }» è troppo lungo per essere conservato. Lo rifiuti e chieda un testo più breve.
contribute-choices = Scelte da fare
contribute-choices-help = Due persone o due sedi hanno detto altro dello stesso campo. Tutti i valori restano finché un revisore non sceglie; intanto è mostrato il più recente.
contribute-no-choices = Nessun campo ha più di un valore.
contribute-choices-due =
    { $count ->
        [one] { $count } campo ha più di un valore.
       *[other] { $count } campi hanno più di un valore.
    }
