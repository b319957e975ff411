### Le parole degli esercizi, sullo schermo e su carta.

render-one-answer = Una risposta
render-several-answers = Più risposte
render-answers-between = Da { $min } a { $max } risposte
render-true = Vero
render-false = Non vero
render-your-answer = La mia risposta
render-choose = Scegliere…
render-listen = Ascolta
render-listen-slowly = Ascolta lentamente
render-computer-voice = voce del computer
render-transcript = Che cosa si dice
render-described = Filmato con descrizione
render-up = Su
render-down = Giù
render-position = Posto { $place } di { $total }
render-gap = Spazio { $number }
render-place = Punto { $number }
render-line = Riga { $number }
render-card = Carta { $number } di { $total }
render-words-to-use = Parole da usare
render-names-to-use = Nomi da usare
render-press-picture = Prema il punto nell’immagine, o lo scelga qui sotto
render-tick-words = Segni le parole
render-text-to-mark = Testo
render-right = Giusto
render-partly = Giusto in parte
render-not-yet = Non ancora
render-missing = Giusto anche questo
render-left-open = Lasciato vuoto
render-waiting = La persona che La forma lo leggerà
render-not-an-answer = Manca qualcosa
render-right-of = { $right } su { $total } giuste
render-explanation = Perché
render-right-answer = La risposta giusta
render-or = o
render-from-to = a
render-hint = Suggerimento { $number }
render-dont-know = Non lo so
render-check = Controlla
render-help = Aiuto
render-turn = Gira
render-knew-it = Lo sapevo
render-not-yet-known = Non ancora
render-seen = Girata
render-so-far = Fin qui
render-dialogue-end = La conversazione finisce qui
render-no-simulator = Il programma per esercitarsi non è ancora su questa postazione. Questo esercizio non conta.
render-what-to-do = Che cosa fare
render-hits = { $hits } di { $total }
render-press-circle = Prema il cerchio
render-not-possible = Non è possibile su questa postazione. Non conta.
render-type-this = Scriva questo
render-your-file = Il mio file
render-draw-it = Disegni. Consegni il disegno in aula.
render-on-paper = Scriva su carta. Consegni il foglio in aula.
render-look-again = Riguardi: segni ciò che ha fatto
render-i-can = Che cosa so fare
render-may-skip = Può lasciarlo vuoto
render-tell-trainer = Lo dica in aula a chi La forma
render-box-remember = Da ricordare
render-box-example = Esempio
render-box-warning = Attenzione
render-box-try = Da provare
render-box-talk = Da discutere
render-face-3-1 = Non bene
render-face-3-2 = Così così
render-face-3-3 = Bene
render-face-5-1 = Per niente bene
render-face-5-2 = Non molto bene
render-face-5-3 = Così così
render-face-5-4 = Bene
render-face-5-5 = Molto bene
render-agree-1 = Per niente
render-agree-2 = Un poco
render-agree-3 = A metà
render-agree-4 = Abbastanza
render-agree-5 = Del tutto
render-search-texts = Parola o parole
render-search = Cerca
render-search-how = Con * alla fine: tutte le parole che cominciano così
render-found-in-all = Trovate in tutti i testi: { $hits }
render-found-here = Trovate in questo testo: { $hits }
render-frequent-words = Parole più frequenti
render-texts = Testi
render-text = Testo
render-a-word = Parola
render-how-often = Quante volte
render-my-number = Il mio numero
render-sheet-code = Foglio
render-module = Modulo
render-version = Versione
render-unit = Tappa
render-exercise = Esercizio
render-hints = Suggerimenti
render-tick-one = Segni una casella
render-tick-several = Segni una o più caselle
render-tick-row = Segni una casella per riga
render-write-number = Scriva il numero
render-underline = Sottolinei le parole
render-write-here = Scriva qui
render-number-boxes = Scriva 1, 2, 3 … nelle caselle
render-write-letter = Scriva la lettera
render-write-name = Scriva il nome accanto a ogni numero
render-cut-out = Ritagli e pieghi
render-go-to-part = Vada alla parte { $number }
render-part = Parte { $number }
render-trainer-reads = In aula il testo viene letto ad alta voce
render-circle-face = Cerchi una risposta
render-only-at-station = Da fare su una postazione
render-glossary = Parole
render-answers = Risposte
render-trainer-notes = Note per chi forma
render-officer-notes = Note per il referente sicurezza
render-translator-notes = Note per chi traduce
render-settings = Impostazioni
render-feedback = Riscontro
render-when-right = Se giusto
render-when-partly = Se giusto in parte
render-when-not-yet = Se non è ancora giusto
render-per-cent = vale { $percent } %
render-file = File
render-goals = Obiettivi
render-may-listen =
    { $times ->
        [one] Può ascoltare una volta
       *[other] Può ascoltare { $times } volte
    }
render-tries-left =
    { $tries ->
        [one] Può provare ancora una volta
       *[other] Può provare ancora { $tries } volte
    }
render-words-at-most =
    { $words ->
        [one] Al massimo { $words } parola
       *[other] Al massimo { $words } parole
    }
render-points =
    { $points ->
        [one] { $points } punto
       *[other] { $points } punti
    }
render-word-count =
    { $words ->
        [one] { $words } parola
       *[other] { $words } parole
    }
render-heard-all = Ha ascoltato tutte le volte possibili
render-find-pairs = Prema due carte che stanno insieme
render-one-by-one = Una carta alla volta
render-handed-in = Ho consegnato:
render-give-work = Consegni il Suo lavoro al formatore.
render-file-at-most = Al massimo { $megabytes } MB
