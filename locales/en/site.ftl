### How the site is reached, and what leaves it.

site-leaves = What leaves this site
site-leaves-lead = This server accepts connections; it opens none. What stands here is read from the running program.
site-open-now = What is open now
site-listens = The program listens at
site-opened = Connections it opened to other machines
site-opened-none = none
site-opened-unknown = This system does not say.
site-wire = Encryption
site-wire-tls = Everything between stations and server is encrypted (TLS 1.2 or later), with an authority of this site alone.
site-wire-loopback = The program answers this machine only; nothing crosses a network.
site-wire-plain = Not encrypted: whoever is on this network can read along. This is only for a wired, locked network.
site-certificate = Certificate
site-certificate-until = Valid until { $day }, for { $names }
site-fingerprint = Fingerprint of the authority
site-firewall = Firewall of the server
site-firewall-help = The program may not read it. On the server, “nft list counter inet lucarne outward” shows how often something tried to go out.
site-authority = Download the authority
site-stations = How stations come to trust it
site-renew = Renew the certificates
site-renew-help = New certificates last ten years from today. The key of the authority stays, so stations go on trusting it until the end of the certificate they have; give them the new one before.
site-renewed = The certificates are renewed.
site-in-and-out = What came in and went out
site-parcels = Parcels brought in
site-admitted = Items admitted by an officer
site-exports = Exports written
site-who = Who may take something out
site-take = What
site-take-by = By whom
site-take-lists = Lists of progress, on paper
site-take-cards = Sign-in cards of learners, on paper
site-take-answers = Answers, texts and files of learners
site-take-prepare = An export: prepare it
site-take-release = An export: release it, as a second person
site-take-copy = A copy of the site for the cabinet
site-take-learners = Learners take out only the paper that staff give them.
site-tested = How this is tested
site-tested-calls = A test runs the program in a network without an exit and lists every call with which it could open a connection: there is none.
site-tested-pages = Every page tells the browser to load nothing from elsewhere; a test reads this on every address of the program.
site-statement = Security statement
site-statement-lead = How this site is set up on { $day }. Program: Lucarne { $version }.
site-say-opens-none = The server accepts connections from the stations. It opens none: no update, no mail, no name lookup, no time server, no statistics.
site-say-parts = The program is built without any client for the Web, for names or for mail; every build is checked for such parts.
site-say-signed = Modules come in as signed parcels. A parcel that is damaged, unsigned or signed by somebody unknown is refused before it is read.
site-say-two-people = An officer reads and admits what came in. Nobody admits what they brought in themselves.
site-say-learners-apart = Nothing a learner writes is shown to another learner.
site-say-sessions = A session ends after ten minutes without use, after five for officers and administrators, and at signing out.
site-say-erasure = What is recorded about a person is sealed with a key of their own.
site-say-no-uploads = Learners cannot hand in files.
site-say-uploads = Learners may hand in files of these kinds: { $kinds }. Staff get them as downloads only.
site-not-promised = What the program alone cannot promise
site-not-promised-text = Stations need their own policies and a firewall that lets them reach this server only; the command “lucarne kiosk” writes both. Whoever holds the server’s disk holds its data: keep it locked.
# $n (number)
site-opened-some =
    { $n ->
    [one] one; ask whoever looks after the network
   *[other] { $n }; ask whoever looks after the network
    }
# $n (number)
site-say-ledger =
    { $n ->
    [one] One fact is recorded in a chain that cannot be changed unnoticed. Its end, in words: { $words }
   *[other] { $n } facts are recorded in a chain that cannot be changed unnoticed. Its end, in words: { $words }
    }
site-leaves-lead-database = This server accepts connections; the only one it opens is to its own database. What stands here is read from the running program.
site-say-opens-database = The server accepts connections from the stations. The only one it opens is to its own database: no update, no mail, no name lookup, no time server, no statistics.

## By the table of rights, and as it is set now

# $role
site-of-own-groups = { $role } (own groups)
# $roles
site-say-answers = Answers, texts and files of learners are read by: { $roles }. Each look is recorded.
# $roles
site-say-answers-needed = Answers, texts and files of learners are read by: { $roles }. Each look is recorded. By the table of rights an officer may read them only where an admission, a release or an incident needs it; no page of this version opens them for officers.
# $name
site-say-hub = Results go to “{ $name }” only: sealed, on a stick, prepared by one person and released by an officer.
site-say-no-hub = No hub is named: no results leave this site.
site-set-now = As it is set now
