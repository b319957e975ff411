### Che cosa non ha funzionato, in parole semplici.

error-not-found = Questa pagina non è qui
error-not-found-help = Forse è stata spostata, oppure non è per Lei. Torni all’inizio.
error-stale = Questo modulo da compilare è troppo vecchio
error-stale-help = Non ne è stato salvato nulla. Apra di nuovo la pagina e lo compili un’altra volta.
error-invalid = Manca qualcosa
error-wait = Attenda un momento, per favore
error-wait-help = { $seconds ->
    [one] Potrà riprovare tra un secondo.
   *[other] Potrà riprovare tra { $seconds } secondi.
  }
error-too-large = È troppo grande
error-too-large-help = Scelga un file più piccolo.
error-disk-full = Il disco della sede è pieno
error-disk-full-help = L’ultima cosa che ha fatto non è stata salvata. Tutto quello che c’era prima è al sicuro. Lo dica al Suo formatore.
error-busy = Il sistema della sede è molto occupato
error-busy-help = L’ultima cosa che ha fatto non è stata salvata. Riprovi tra un momento.
error-failed = Non ha funzionato
error-failed-help = L’ultima cosa che ha fatto non è stata salvata. Tutto quello che c’era prima è al sicuro. Lo dica al Suo formatore.
error-too-slow = È arrivato troppo lentamente
error-too-slow-help = Non è stato salvato niente. Provi ancora; se succede spesso, lo dica al Suo formatore.
