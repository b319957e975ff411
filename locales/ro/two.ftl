### Ce așteaptă o a doua persoană.

two-menu = În doi
two-title = În așteptarea unei a doua persoane
two-help = Aceste acte cer două persoane. Una propune, alta confirmă, fiecare în sesiunea sa. Până atunci nu se întâmplă nimic.
two-for-me = De confirmat de dumneavoastră
two-none = Nu vă așteaptă nimic.
two-mine = Propus de dumneavoastră
two-decided = Decis de curând
two-confirm = Confirm
two-refuse = Refuz
two-take-back = Retrag propunerea
two-about-you = Este vorba despre dumneavoastră: trebuie să confirme altcineva.
two-reason = Motiv
two-reason-help = Două-trei cuvinte ajung. Le citește persoana care a propus.
two-reason-missing = Spuneți de ce, ca cealaltă persoană să știe ce are de făcut.
two-reason-kept = Rămâne în jurnalul de control. Fără nume de cursanți.
two-what = Ce
two-proposed-by = Propus de
two-decided-by = Decis de
two-outcome = Rezultat
two-confirmed = confirmat
two-refused = refuzat
two-give-role = { $name } primește rolul { $role }
two-take-role = { $name } pierde rolul { $role }
two-roles-now = Roluri acum
two-suspend = { $name } nu se mai poate conecta
two-resume = { $name } se poate conecta din nou
two-new-account = { $name } primește un cont
two-new-passphrase = { $name } primește o frază de acces nouă
two-policy = Se schimbă un reglaj: { $switch }
two-renew-factor = { $name } înregistrează un nou al doilea factor; cel vechi nu mai este valabil

## Publishers

two-trust-publisher = Se primesc pachetele de la { $name }
two-distrust-publisher = Nu se mai primesc pachetele de la { $name }
