//! What needs two people: nothing happens until a second one confirms.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id};
use lucarne::admit::trust::Trust;
use lucarne::error::Error;
use lucarne::people::{self, role};
use lucarne::rights::Role;
use lucarne::two;
use tempfile::TempDir;

use crate::support::{School, hidden};

async fn propose(school: &School, by: Id, person: Id, role: Role) -> Result<Id, Error> {
    let change = role::Change { role, given: true };
    school
        .site
        .write(Actor::staff(by), move |w| {
            role::propose(w, person, &change, "She takes over the library")
        })
        .await
}

async fn holds(school: &School, person: Id, role: Role) -> bool {
    let roles = school.site.read(move |tx| people::roles(tx, person)).await;
    roles.unwrap().has(role)
}

#[tokio::test]
async fn a_role_is_given_only_when_an_officer_confirms_what_an_administrator_proposed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        assert!(!holds(&school, tina, Role::Coordinator).await);

        let mut proposer = school.signed_in(adam).await;
        assert!(
            proposer
                .page("/two")
                .await
                .contains("Tina gets the role coordinator")
        );
        let own = proposer.post(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let mut other = school.signed_in(tina).await;
        assert!(!other.page("/two").await.contains("gets the role"));
        let foreign = other.post(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let foreign = other
            .post(&format!("/two/{id}/refuse"), &[("reason", "no")])
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert!(!holds(&school, tina, Role::Coordinator).await);

        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/two").await;
        assert!(page.contains("Adam") && page.contains("She takes over the library"));
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert!(holds(&school, tina, Role::Coordinator).await);
        assert!(officer.page("/two").await.contains("confirmed"));
        assert_eq!(
            other.get("/two").await.leads_to(),
            "/",
            "signed in with the roles of before"
        );
    }
}

#[tokio::test]
async fn both_people_stand_in_the_record_of_what_two_did() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        let keys = school.site.keys.clone();
        let last = school
            .site
            .read(move |tx| {
                let row = tx.query_one(
                    "SELECT hash, header, subject, body FROM event WHERE kind = 259 ORDER BY seq DESC LIMIT 1",
                    &[],
                )?;
                Ok(lucarne::record::stored(&row, &keys)?.happened)
            })
            .await
            .unwrap()
            .unwrap();
        assert_eq!(last.actor, Actor::staff(school.officer));
        assert_eq!(last.data["proposed_by"], adam.to_hex());
    }
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_ends_the_proposal() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let without = officer.post(&format!("/two/{id}/refuse"), &[]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.text.contains("Say why"));
        let refuse = [("reason", "Not before her training")];
        officer.submit(&format!("/two/{id}/refuse"), &refuse).await;
        let too_late = officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(too_late, "/two");
        assert!(!holds(&school, tina, Role::Coordinator).await);
        let mut proposer = school.signed_in(adam).await;
        assert!(
            proposer
                .page("/two")
                .await
                .contains("Not before her training")
        );
    }
}

#[tokio::test]
async fn who_proposed_may_take_it_back() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut proposer = school.signed_in(adam).await;
        proposer.submit(&format!("/two/{id}/refuse"), &[]).await;
        let mut officer = school.signed_in(school.officer).await;
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert!(!holds(&school, tina, Role::Coordinator).await);
    }
}

#[tokio::test]
async fn nobody_proposes_for_themselves_nor_without_the_right_nor_what_cannot_be_together() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let refused = |answer: Result<Id, Error>| matches!(answer, Err(Error::Forbidden));
        assert!(refused(propose(&school, adam, adam, Role::Trainer).await));
        assert!(refused(propose(&school, tina, adam, Role::Trainer).await));
        assert!(refused(propose(&school, adam, tina, Role::Officer).await));
        assert!(refused(propose(&school, adam, tina, Role::Mentor).await));
        assert_eq!(two_waiting(&school).await, 0);
    }
}

#[tokio::test]
async fn somebody_new_works_here_once_two_people_said_so_and_gets_a_passphrase_on_paper() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let mut proposer = school.signed_in(adam).await;
        let page = proposer.page("/staff-accounts").await;
        let form = |role| {
            let once = hidden(&page, "once").unwrap().to_owned();
            [
                ("once", once),
                ("name", "Nora Hill".to_owned()),
                ("login", "nora".to_owned()),
                ("role", role),
            ]
        };
        let apart = form("learner".to_owned());
        let apart = apart
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let refused = proposer.post("/staff-accounts", &apart).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text.contains("value=\"Nora Hill\""),
            "what was typed stays"
        );
        let good = form("trainer".to_owned());
        let good = good.each_ref().map(|(name, value)| (*name, value.as_str()));
        let led = proposer.submit("/staff-accounts", &good).await;
        assert!(led.starts_with("/two#p"), "{led}");
        proposer.submit("/staff-accounts", &good).await;
        assert_eq!(waiting(&school, two::What::Account).await.len(), 1);
        assert_eq!(staff_named(&school, "nora").await, None);

        let id = waiting(&school, two::What::Account).await[0];
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/two").await;
        assert!(page.contains("Nora Hill gets an account") && page.contains("trainer"));
        let sheet = officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(proposer.get(&sheet).await.status, StatusCode::NOT_FOUND);
        let shown = officer.page(&sheet).await;
        let words = shown.split("lang=\"en\">").nth(1).unwrap();
        let words = words.split('<').next().unwrap().to_owned();
        assert!(officer.page(&sheet).await.contains("shown already"));

        assert!(staff_named(&school, "nora").await.is_some());
        let mut nora = school.browser();
        let way = [("login", "nora"), ("passphrase", words.as_str())];
        let signed_in = nora.post("/staff", &way).await;
        assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "{words}");
        let sheet = nora.page("/staff/sheet").await;
        let number = sheet.split("Code number ").nth(1).unwrap();
        let number: usize = number.split(' ').next().unwrap().parse().unwrap();
        let code = sheet
            .split("<li><span class=\"code\">")
            .nth(number)
            .unwrap();
        let code = code.split('<').next().unwrap().to_owned();
        let led = nora.submit("/staff/sheet", &[("code", &code)]).await;

        // What an officer handed over is replaced before anything else is reached.
        assert_eq!(led, "/staff/own?lang=en");
        for elsewhere in ["/teach", "/settings", "/factor", "/new-secret"] {
            assert_eq!(nora.get(elsewhere).await.leads_to(), "/");
        }
        let own = "chalk on a green board";
        for (passphrase, again) in [
            (words.as_str(), words.as_str()),
            ("too short", "too short"),
            (own, "chalk on a green bord"),
            ("", ""),
            ("Passw0rd 2026!", "Passw0rd 2026!"),
            ("Nora Hill 1980", "Nora Hill 1980"),
            ("qwertyuiop1234", "qwertyuiop1234"),
            ("nora!nora!nora!", "nora!nora!nora!"),
        ] {
            let typed = [("passphrase", passphrase), ("again", again)];
            let answer = nora.post("/staff/own", &typed).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{passphrase}"
            );
        }
        let common = "Mot de passe 2026";
        let typed = [("passphrase", common), ("again", common)];
        let answer = nora.post("/staff/own?lang=fr", &typed).await;
        assert!(answer.text.contains("On les essaie en premier"));
        let typed = [("passphrase", own), ("again", own)];
        assert_eq!(nora.submit("/staff/own", &typed).await, "/teach");
        nora.page("/teach").await;

        let mut nora = school.browser();
        let old = nora.post("/staff", &way).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        let way = [("login", "nora"), ("passphrase", own)];
        assert_eq!(nora.submit("/staff", &way).await, "/staff/code?lang=en");
    }
}

#[tokio::test]
async fn a_learner_is_kept_out_when_an_officer_says_so_and_let_in_when_the_day_is_over() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let (ana, far) = (school.learner("Ana").await, school.learner("Far").await);
        school.group("A", &[tina], &[ana], &[]).await;
        let mut trainer = school.signed_in(tina).await;
        let mut learner = school.signed_in(ana).await;
        learner.page("/home").await;

        let path = format!("/learner/{ana}/suspend");
        let without = trainer.post(&path, &[("suspend", "1")]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [
            ("suspend", "1"),
            ("until", "2099-12-31"),
            ("reason", "Broke two keyboards"),
        ];
        let foreign = trainer
            .post(&format!("/learner/{far}/suspend"), &fields)
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert_eq!(trainer.submit(&path, &fields).await, "/two");
        learner.page("/home").await;

        let id = waiting(&school, two::What::Suspension).await[0];
        let mut officer = school.signed_in(school.officer).await;
        assert!(officer.page("/two").await.contains("Broke two keyboards"));
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(
            learner.get("/home").await.leads_to(),
            "/",
            "at the next request"
        );
        let page = officer.page("/suspended").await;
        assert!(page.contains("Ana of the school") && page.contains("2099"));

        // The day is over.
        let past = lucarne::people::suspension::Suspended {
            until: 1,
            ..Default::default()
        };
        school
            .site
            .write(Actor::staff(school.officer), move |w| {
                w.record_about(ana, ledger::Kind::PersonSuspended, &past)
                    .map(drop)
            })
            .await
            .unwrap();
        let site = school.site.clone();
        tokio::task::spawn_blocking(move || lucarne::people::suspension::lift(&site))
            .await
            .unwrap()
            .unwrap();
        assert!(
            officer
                .page("/suspended")
                .await
                .contains("Everybody may sign in")
        );
    }
}

#[tokio::test]
async fn an_officer_keeps_somebody_out_alone_but_never_themself() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tina).await;
        trainer.page("/teach").await;
        let mut officer = school.signed_in(school.officer).await;
        let form = |number| {
            [
                ("number", number),
                ("until", "2099-12-31"),
                ("reason", "An inquiry"),
            ]
        };
        let own = officer.post("/suspended", &form("olga")).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        officer.submit("/suspended", &form("tina")).await;
        assert_eq!(trainer.get("/teach").await.leads_to(), "/");
        officer
            .submit(&format!("/suspended/{tina}/resume"), &[])
            .await;
        assert_eq!(
            school
                .count("SELECT COUNT(*) FROM person WHERE suspended = 1")
                .await,
            0
        );
    }
}

#[tokio::test]
async fn everybody_out_reaches_as_far_as_the_right_does() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let (ana, far) = (school.learner("Ana").await, school.learner("Far").await);
        school.group("A", &[tina], &[ana], &[]).await;
        let mut trainer = school.signed_in(tina).await;
        let mut own = school.signed_in(ana).await;
        let mut other = school.signed_in(far).await;
        let page = trainer.page("/here").await;
        assert!(page.contains("Ana of the school") && !page.contains("Far of the school"));
        trainer.submit("/here/out", &[]).await;
        assert_eq!(own.get("/home").await.leads_to(), "/");
        other.page("/home").await;
        let mut officer = school.signed_in(school.officer).await;
        officer.submit("/here/out", &[]).await;
        assert_eq!(other.get("/home").await.leads_to(), "/");
        assert_eq!(trainer.get("/teach").await.leads_to(), "/");
        officer.page("/here").await;
    }
}

async fn waiting(school: &School, what: two::What) -> Vec<Id> {
    let read = move |tx: &mut store::Tx| two::waiting(tx, what);
    let waiting = school.site.read(read).await.unwrap();
    waiting.into_iter().map(|one| one.id).collect()
}

async fn staff_named(school: &School, login: &'static str) -> Option<Id> {
    let read = move |tx: &mut store::Tx| people::staff_by_login(tx, login);
    school.site.read(read).await.unwrap()
}

async fn two_waiting(school: &School) -> usize {
    let waiting = |tx: &mut store::Tx| two::waiting(tx, two::What::Role);
    school.site.read(waiting).await.unwrap().len()
}

#[tokio::test]
async fn a_switch_is_set_by_two_people_for_the_site_and_otherwise_for_one_group() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let (ana, bea) = (school.learner("Ana").await, school.learner("Bea").await);
        let first = school.group("First", &[], &[ana], &[]).await;
        school.group("Second", &[], &[bea], &[]).await;
        let mut proposer = school.signed_in(adam).await;
        let mut officer = school.signed_in(school.officer).await;
        assert!(officer.page("/policy").await.contains("nobody decided"));

        let file = school.site.folder.path().join("policy.toml");
        std::fs::write(file, "uploads = [\"txt\"]\n").unwrap();
        assert!(
            officer
                .page("/policy")
                .await
                .contains("the file policy.toml")
        );
        assert_eq!(uploads(&school, ana).await, ["txt"]);

        let site = [("place", "site"), ("switch", "uploads"), ("ending", "png")];
        let of_group = first.to_string();
        let group = [("place", of_group.as_str()), ("switch", "uploads")];
        for change in [&site[..], &group[..]] {
            proposer.submit("/policy", change).await;
            proposer.submit("/policy", change).await;
            let waiting = waiting(&school, two::What::Policy).await;
            assert_eq!(waiting.len(), 1, "proposed twice, waits once");
            officer.page("/two").await;
            officer
                .submit(&format!("/two/{}/confirm", waiting[0]), &[])
                .await;
        }
        assert_eq!(uploads(&school, ana).await, [""; 0]);
        assert_eq!(uploads(&school, bea).await, ["png"]);
        let page = officer.page("/policy").await;
        assert!(page.contains("decided here by two people"));

        let back = [group[0], group[1], ("inherit", "1")];
        proposer.submit("/policy", &back).await;
        let waiting = waiting(&school, two::What::Policy).await;
        officer
            .submit(&format!("/two/{}/confirm", waiting[0]), &[])
            .await;
        assert_eq!(uploads(&school, ana).await, ["png"]);

        let unknown = [("place", "site"), ("switch", "uploads"), ("ending", "exe")];
        let refused = proposer.post("/policy", &unknown).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

/// What `lucarne kiosk` writes for the stations of this site: whether they print, choose files, and record.
async fn stations(school: &mut School) -> Vec<[bool; 3]> {
    school.stop().await;
    let out = TempDir::new().unwrap();
    let into = out.path().to_str().unwrap();
    let address = "https://school.test:8443";
    let words = ["kiosk", "--address", address, "--out", into];
    let done = school.command(&words).await;
    assert!(done.status.success(), "{done:?}");
    school.start().await;
    let read = |name: &str| -> serde_json::Value {
        let text = std::fs::read(out.path().join(name)).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    let (chromium, firefox) = (read("chromium.json"), read("firefox.json"));
    let firefox = &firefox["policies"];
    let is = |value: &serde_json::Value| value.as_bool().unwrap();
    vec![
        [
            is(&chromium["PrintingEnabled"]),
            is(&chromium["AllowFileSelectionDialogs"]),
            is(&chromium["AudioCaptureAllowed"]),
        ],
        [
            is(&firefox["PrintingEnabled"]),
            is(&firefox["AllowFileSelectionDialogs"]),
            !is(&firefox["Permissions"]["Microphone"]["BlockNewRequests"]),
        ],
    ]
}

#[tokio::test]
async fn stations_print_only_where_two_people_allowed_it_and_the_policies_follow() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let group = school.group("First", &[], &[], &[]).await.to_string();
        let closed = [[false, false, false]; 2];
        assert_eq!(stations(&mut school).await, closed, "nobody decided");

        let mut proposer = school.signed_in(adam).await;
        for (place, value) in [
            ("site", "perhaps"),
            ("site", ""),
            (group.as_str(), "yes"),
            ("nowhere", "yes"),
        ] {
            let fields = [("place", place), ("switch", "printing"), ("value", value)];
            let refused = proposer.post("/policy", &fields).await;
            assert!(refused.status.is_client_error(), "{place} {value}");
        }
        assert!(waiting(&school, two::What::Policy).await.is_empty());
        let page = proposer.page("/policy").await;
        assert_eq!(
            page.matches("name=\"switch\" value=\"printing\"").count(),
            1,
            "at the site, not at a group: {page}"
        );
        assert!(page.contains("write the policies again with lucarne kiosk"));

        let yes = [("place", "site"), ("switch", "printing"), ("value", "yes")];
        assert_eq!(proposer.submit("/policy", &yes).await, "/two");
        assert_eq!(stations(&mut school).await, closed, "one person alone");
        let waiting = waiting(&school, two::What::Policy).await;
        let mut officer = school.signed_in(school.officer).await;
        let two = officer.page("/two").await;
        assert!(two.contains("Learners print at their stations"), "{two}");
        let confirm = format!("/two/{}/confirm", waiting[0]);
        officer.submit(&confirm, &[]).await;
        let open = [[true, false, false]; 2];
        assert_eq!(stations(&mut school).await, open);

        // What two people decided is stronger than the file, and a slip of the pen in it is told.
        let file = school.site.folder.path().join("policy.toml");
        std::fs::write(&file, "printing = false\n").unwrap();
        assert_eq!(stations(&mut school).await, open);
        school.stop().await;
        let both = ["kiosk", "--address", "https://school.test", "--printing"];
        let refused = school.command(&both).await;
        assert_eq!(
            refused.status.code(),
            Some(2),
            "the rules say it: {refused:?}"
        );
        std::fs::write(&file, "printing = \"perhaps\"\n").unwrap();
        let refused = school.command(&both[..3]).await;
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(
            !refused.status.success() && said.contains("policy.toml"),
            "{said}"
        );
        std::fs::write(&file, "printing = true\n").unwrap();
        school.start().await;
        school.close_and_verify().await;
    }
}

async fn uploads(school: &School, person: Id) -> Vec<String> {
    lucarne::policy::of(&school.site, person)
        .await
        .unwrap()
        .uploads
}

const PUBLISHER: [(&str, &str); 5] = [
    ("act", "trust"),
    ("name", "Example Training"),
    (
        "key",
        "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
    ),
    ("namespaces", "org.example.training"),
    ("reason", "they write modules for us"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_publisher_is_trusted_by_two_people_who_read_the_same_eight_words() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ada = school.staff("Ada", &[Role::Administrator]).await;
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let (mut ada, mut tom) = (school.signed_in(ada).await, school.signed_in(tom).await);
        let mut olga = school.signed_in(school.officer).await;
        let folder = school.site.folder.clone();
        let trusted = || Trust::read(&folder).unwrap().publishers.len();

        assert_eq!(
            tom.get("/publishers").await.status,
            StatusCode::FORBIDDEN,
            "not a trainer's"
        );
        let alone = olga.post("/publishers", &PUBLISHER).await;
        assert_eq!(alone.status, StatusCode::FORBIDDEN, "an officer proposes");
        let mut wrong = PUBLISHER;
        wrong[2].1 = "RWQ";
        let wrong = ada.post("/publishers", &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("This is not a public key"));
        assert!(
            wrong.text.contains("org.example.training"),
            "what was typed stays"
        );

        let led = ada.submit("/publishers", &PUBLISHER).await;
        assert_eq!((led.as_str(), trusted()), ("/two", 0));
        let key = parcel::PublicKey::parse(PUBLISHER[2].1).unwrap();
        let words = key.words8().words().join(" ");
        for page in [ada.page("/two").await, olga.page("/two").await] {
            assert!(page.contains(&words), "{page}");
            assert!(page.contains("org.example.training"));
        }
        let waiting = olga.page("/two").await;
        let id = waiting.split("action=\"/two/").nth(1).unwrap();
        let id = id.split('/').next().unwrap().to_owned();
        let own = ada.post(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!((own.status, trusted()), (StatusCode::FORBIDDEN, 0));
        olga.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(trusted(), 1);
        assert!(olga.page("/publishers").await.contains(&words));
        let events = "SELECT COUNT(*) FROM event WHERE kind = 1794";
        assert_eq!(school.count(events).await, 1, "the ledger says so");

        // The list in the folder cannot bring back whom two people no longer trust.
        let key_field = ("key", PUBLISHER[2].1);
        ada.submit("/publishers", &[("act", "distrust"), key_field])
            .await;
        assert_eq!(trusted(), 1);
        let waiting = olga.page("/two").await;
        assert!(waiting.contains("no longer taken"), "{waiting}");
        let id = waiting.split("action=\"/two/").nth(1).unwrap();
        let id = id.split('/').next().unwrap().to_owned();
        olga.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(trusted(), 0);
        Trust::add(&folder, "Back", &key, &["org.example".to_owned()]).unwrap();
        school.restart().await;
        assert_eq!(trusted(), 0, "the ledger wins over the file");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_for_on_the_command_line_waits_for_an_administrator() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ada = school.staff("Ada", &[Role::Administrator]).await;
        let mut ada = school.signed_in(ada).await;
        let mut olga = school.signed_in(school.officer).await;
        let folder = school.site.folder.clone();
        let key = parcel::PublicKey::parse(PUBLISHER[2].1).unwrap();
        let ask = || Trust::ask(&folder, "Asked", &key, &["org.example".to_owned()]).unwrap();
        ask();
        let page = ada.page("/publishers").await;
        assert!(page.contains("Asked for on the command line"), "{page}");
        assert!(page.contains(&key.words8().words().join(" ")));
        assert!(!olga.page("/publishers").await.contains(">Asked<"));
        let field = ("key", PUBLISHER[2].1);
        ada.submit("/publishers", &[("act", "drop"), field]).await;
        assert!(!ada.page("/publishers").await.contains(">Asked<"));
        ask();
        let form = [
            ("act", "trust"),
            ("name", "Asked"),
            field,
            ("namespaces", "org.example"),
        ];
        ada.submit("/publishers", &form).await;
        assert!(Trust::asked(&folder).unwrap().publishers.is_empty());
        assert!(Trust::read(&folder).unwrap().publishers.is_empty());
        assert!(olga.page("/two").await.contains("Asked"));
    }
}
