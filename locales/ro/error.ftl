### Ce nu a mers, în cuvinte simple.

error-not-found = Această pagină nu este aici
error-not-found-help = Poate că a fost mutată sau nu este pentru dumneavoastră. Reveniți la prima pagină.
error-stale = Acest formular este prea vechi
error-stale-help = Nu s-a salvat nimic din el. Deschideți din nou pagina și completați-l încă o dată.
error-invalid = Lipsește ceva
error-wait = Așteptați puțin, vă rugăm
error-wait-help = { $seconds ->
    [one] Puteți încerca din nou peste o secundă.
    [few] Puteți încerca din nou peste { $seconds } secunde.
   *[other] Puteți încerca din nou peste { $seconds } de secunde.
  }
error-too-large = Este prea mare
error-too-large-help = Alegeți un fișier mai mic.
error-disk-full = Discul centrului este plin
error-disk-full-help = Ultimul lucru pe care l-ați făcut nu s-a salvat. Tot ce ați făcut înainte este păstrat. Spuneți formatorului.
error-busy = Sistemul este ocupat
error-busy-help = Ultimul lucru pe care l-ați făcut nu s-a salvat. Încercați din nou peste câteva clipe.
error-failed = Nu a mers
error-failed-help = Ultimul lucru pe care l-ați făcut nu s-a salvat. Tot ce ați făcut înainte este păstrat. Spuneți formatorului.
error-too-slow = A venit prea încet
error-too-slow-help = Nu s-a salvat nimic. Încercați din nou; dacă se întâmplă des, spuneți formatorului.
