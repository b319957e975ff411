### Le guide, e che cos’è Lucarne.

help-about = Informazioni su Lucarne
help-author-module = Scrivere un modulo
help-author-sound = L’audio di un modulo
help-second-reading = Rileggere una traduzione
help-data-protection = Protezione dei dati: un modello
