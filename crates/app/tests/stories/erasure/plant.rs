//! A house where people leave their words in every place there is, by the pages of the site.

use axum::http::StatusCode;
use ledger::{Actor, Id};
use lucarne::admit::bring::bring;
use lucarne::people::secret::{self, Secret};
use lucarne::rights::Role;
use lucarne::session::factor::{app, totp};
use lucarne::{clock, two};
use store::Engine;

use super::canary::{Canary, plain, word};
use crate::admit::{humanum, module, tree, trusting};
use crate::export::World;
use crate::support::{Browser, School, hidden, link};
use crate::{calendar, teach};

const FILES: [(&str, &[u8]); 4] = [
    (
        "module.toml",
        include_bytes!("../../../../../tests/browser/activities/module.toml"),
    ),
    ("units/01-all.en.md", include_bytes!("house.en.md")),
    (
        "media/audio/one.opus",
        include_bytes!("../../../../../tests/browser/activities/media/audio/one.opus"),
    ),
    (
        "scenes/mail-karim.en.toml",
        include_bytes!("../../../../course/tests/scenes/mail-karim.en.toml"),
    ),
];
const UNIT: &str = "/m/activities/01-all";
const PIN: &str = "271828";
const DAY: i64 = 24 * 60 * 60;

/// Somebody with words of their own everywhere.
pub struct Person {
    /// Who.
    pub id: Id,
    /// What the form of erasing asks for.
    pub number: String,
    /// Learner or staff.
    pub learner: bool,
}

/// A site with its hub, and the people in it.
pub struct House {
    /// Site and hub.
    pub world: World,
    /// Everybody who has canaries.
    pub people: Vec<Person>,
    /// All of them.
    pub canaries: Vec<Canary>,
    /// The table that the learners came with.
    pub roster: String,
    /// Their group.
    pub group: String,
    /// The module parcel that waits at the desk.
    pub parcel: Id,
    /// Rosa, Cora and Adam.
    pub staff: [Id; 3],
    trainer: Browser,
    /// Cora's.
    pub coordinator: Browser,
    officer: Browser,
    administrator: Browser,
}

fn once() -> String {
    lucarne::random::id().to_string()
}

impl House {
    /// A house with so many learners and two members of staff who have canaries.
    pub async fn new(mut world: World, learners: usize) -> House {
        let school = &mut world.site;
        std::fs::write(
            school.site.folder.policy(),
            "uploads = [\"txt\"]\nmentors = true\n",
        )
        .unwrap();
        trusting(school);
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let series = school.module("activities", &FILES).await.to_string();
        let parcel = bring(&school.site, Actor::staff(rosa), tree(&humanum()))
            .await
            .unwrap();
        let mut trainer = school.signed_in(rosa).await;
        let group = teach::make_group(&mut trainer, "Monday").await;
        let open = [("series", series.as_str()), ("open", "1")];
        trainer.submit(&format!("{group}/module"), &open).await;
        let mut house = House {
            staff: [rosa, cora, adam],
            trainer,
            coordinator: school.signed_in(cora).await,
            officer: school.signed_in(school.officer).await,
            administrator: school.signed_in(adam).await,
            people: Vec::new(),
            canaries: Vec::new(),
            roster: String::new(),
            group,
            parcel,
            world,
        };
        house.enter(learners).await;
        for at in 0..learners {
            house.learn(at).await;
        }
        house.together().await;
        for at in 0..learners {
            house.taught(at).await;
        }
        for act in ["restrict", "lift"] {
            house.restrict(0, act).await;
        }
        for _ in 0..2 {
            house.hire().await;
        }
        for at in 0..house.people.len() {
            let key = house.school().site.keys.get(house.people[at].id).unwrap();
            house.canaries.push(Canary {
                of: at,
                place: "key",
                sings: key.to_vec(),
            });
        }
        house
    }

    pub fn school(&self) -> &School {
        &self.world.site
    }

    /// A new word of this person for this place.
    fn sing(&mut self, of: usize, place: &'static str) -> String {
        let dress = self.canaries.len() + of;
        self.keep(of, place, word(dress))
    }

    fn keep(&mut self, of: usize, place: &'static str, word: String) -> String {
        let sings = word.clone().into_bytes();
        self.canaries.push(Canary { of, place, sings });
        word
    }

    /// Learners come by a table.
    async fn enter(&mut self, learners: usize) {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut table = "number,name,alias,language,content_language,secret\n".to_owned();
        for of in 0..learners {
            let number = self.keep(of, "number", plain());
            let name = self.sing(of, "name in the table");
            let alias = self.sing(of, "alias");
            table.push_str(&format!(
                "{number},{},{},en,en,pin\n",
                quoted(&name),
                quoted(&alias)
            ));
            self.people.push(Person {
                id: Id::default(),
                number,
                learner: true,
            });
        }
        self.import(&table).await;
        self.roster = table;
        for of in 0..learners {
            self.people[of].id = self.numbered("learner", of).await;
        }
    }

    /// Brings a table of learners into the group.
    pub async fn import(&mut self, table: &str) {
        let path = format!("{}/table", self.group);
        let file = ("file", "list.csv", table.as_bytes());
        let preview = self.trainer.upload(&path, &[], file).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text);
        let token = once();
        let sent = [("table", table), ("once", token.as_str())];
        let done = self
            .trainer
            .upload(&format!("{path}/confirm"), &sent, ("none", "", b""))
            .await;
        let sheet = done.leads_to();
        self.trainer.page(&sheet).await;
    }

    async fn numbered(&self, kind: &'static str, of: usize) -> Id {
        let number = self.people[of].number.clone();
        let read = self.school().site.read(move |tx| {
            let sql = "SELECT id FROM person WHERE kind = $1 AND number = $2";
            Ok(tx.query_one(sql, &[&kind, &number])?.get(0)?)
        });
        Id::from_bytes(read.await.unwrap())
    }

    /// What a learner leaves alone.
    async fn learn(&mut self, of: usize) {
        let id = self.people[of].id;
        let hash = Secret::given(PIN);
        self.school().secret(id, secret::Kind::Pin, hash).await;
        let mut browser = self.school().browser();
        let text = id.to_string();
        for (pin, led) in [("000000", None), (PIN, Some("/home"))] {
            browser.submit("/start", &[("person", &text)]).await;
            let answer = browser.post("/proof", &[("pin", pin)]).await;
            if let Some(led) = led {
                assert_eq!(answer.leads_to(), led);
            }
        }
        let letter = self.sing(of, "letter");
        let form = [("round", "1"), ("text", letter.as_str())];
        browser.submit(&format!("{UNIT}/0/letter"), &form).await;
        let (name, list) = (self.sing(of, "name of a file"), self.sing(of, "file"));
        let name = format!("{}.txt", name.replace(['"', '\\', '/'], ""));
        self.canaries.iter_mut().rev().nth(1).unwrap().sings =
            name.trim_end_matches(".txt").as_bytes().to_vec();
        browser
            .upload(
                &format!("{UNIT}/1/file/file"),
                &[("round", "1"), ("tick", "1")],
                ("upload", &name, list.as_bytes()),
            )
            .await
            .leads_to();
        browser.page(&format!("{UNIT}/2")).await;
        browser.get(&format!("{UNIT}/2/hear/sound/normal/1")).await;
        let draft = self.sing(of, "draft");
        let form = [("round", "1"), ("text", draft.as_str()), ("keep", "1")];
        browser.submit(&format!("{UNIT}/5/long"), &form).await;
        browser
            .submit(&format!("{UNIT}/6/now"), &[("opinion", "1"), ("tick", "1")])
            .await;
        let opinion = self.sing(of, "opinion");
        let form = [("opinion", "1"), ("text", opinion.as_str())];
        browser.submit(&format!("{UNIT}/6/say"), &form).await;
        let (subject, mail) = (self.sing(of, "subject of a mail"), self.sing(of, "mail"));
        let form = [
            ("round", "1"),
            ("event", "mail.send"),
            ("to", "karim"),
            ("subject", &subject),
            ("body", &mail),
        ];
        browser.submit(&format!("{UNIT}/6/post"), &form).await;
        browser.submit(&format!("{UNIT}/0"), &[("to", "1")]).await;
        self.wishes(of, &mut browser).await;
        // Somebody tried their tile since.
        let mut stranger = self.school().browser();
        stranger.submit("/start", &[("person", &text)]).await;
        stranger.post("/proof", &[("pin", "111111")]).await;
        // An hour later: twenty such tries would lock the station.
        self.school().sql("DELETE FROM failure").await;
    }

    async fn wishes(&mut self, of: usize, browser: &mut Browser) {
        let (wish, answer) = (self.sing(of, "wish"), self.sing(of, "answer to a wish"));
        let token = once();
        let form = [
            ("about", "profile"),
            ("wish", wish.as_str()),
            ("once", token.as_str()),
        ];
        browser.submit("/about-me/correction", &form).await;
        let page = self.coordinator.page("/corrections").await;
        let at = page.find("action=\"/corrections/").unwrap() + "action=\"".len();
        let address = page[at..].split('"').next().unwrap().to_owned();
        let form = [("outcome", "kept"), ("answer", answer.as_str())];
        self.coordinator.submit(&address, &form).await;
    }

    /// Mentors, lessons and absences: what people share.
    async fn together(&mut self) {
        let learners = self.people.len();
        let group = self.group.trim_start_matches("/teach/").to_owned();
        let week = clock::date(clock::seconds() + 7 * DAY);
        let yesterday = clock::date(clock::seconds() - DAY);
        for of in 0..learners {
            let person = self.people[of].id.to_string();
            let form = [("person", person.as_str()), ("until", week.as_str())];
            let address = format!("{}/mentors", self.group);
            self.trainer.submit(&address, &form).await;
            let away = [
                ("person", person.as_str()),
                ("reason", "court"),
                ("from", yesterday.as_str()),
                ("to", yesterday.as_str()),
            ];
            let id: Id = group.parse().unwrap();
            let done = calendar::plan(&mut self.trainer, id, "absence", &away).await;
            assert_eq!(done, StatusCode::SEE_OTHER);
        }
        for of in 0..learners {
            self.helped(of, (of + 1) % learners, &group).await;
        }
        let lesson = [
            ("day", yesterday.as_str()),
            ("time", "09:00"),
            ("minutes", "90"),
            ("room", "Room 2"),
        ];
        let id: Id = group.parse().unwrap();
        calendar::plan(&mut self.trainer, id, "lesson", &lesson).await;
        let page = self.trainer.page(&format!("{}/plan", self.group)).await;
        let lesson = link(&page, "/lesson/").unwrap().to_owned();
        let fields = calendar::shown(&self.trainer.page(&lesson).await);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.trainer.submit(&lesson, &fields).await;
    }

    /// One asks, the other comes.
    async fn helped(&mut self, of: usize, mentor: usize, group: &str) {
        let mut learner = self.school().signed_in(self.people[of].id).await;
        let person = self.people[mentor].id.to_string();
        let form = [
            ("mentor", person.as_str()),
            ("group", group),
            ("accept", "1"),
        ];
        learner.submit("/about-me/mentors", &form).await;
        learner.submit("/come/activities/01-all/2", &[]).await;
        let mut helper = self.school().signed_in(self.people[mentor].id).await;
        let page = helper.page("/mentor").await;
        let at = page.find("action=\"/mentor/").unwrap() + "action=\"".len();
        let request = page[at..].split('"').next().unwrap().to_owned();
        let deeds: &[&[(&str, &str)]] = match of % 4 {
            0 => &[&[("do", "take")], &[("do", "helped"), ("with", "word")]],
            1 => &[&[("do", "take")]],
            2 => &[&[("do", "hand-on")]],
            _ => &[],
        };
        for deed in deeds {
            let token = once();
            let mut form = deed.to_vec();
            form.push(("once", &token));
            helper.submit(&request, &form).await;
        }
    }

    /// What trainers and officers write about a learner.
    async fn taught(&mut self, of: usize) {
        self.anew().await;
        let id = self.people[of].id;
        let comment = self.sing(of, "comment of the trainer");
        let mark = format!("/mark/{id}/activities/letter");
        let token = once();
        let given = [
            ("once", token.as_str()),
            ("round", "1"),
            ("c1", "1"),
            ("comment", comment.as_str()),
        ];
        self.trainer.submit(&mark, &given).await;
        let name = self.sing(of, "name");
        let alias = self.sing(of, "second alias");
        let number = self.people[of].number.clone();
        let form = [
            ("number", number.as_str()),
            ("name", &name),
            ("alias", &alias),
            ("language", "en"),
            ("content_language", "en"),
            ("secret", "pin"),
        ];
        self.trainer
            .submit(&format!("/learner/{id}/profile"), &form)
            .await;
        self.trainer.page(&format!("/learner/{id}")).await;
        let token = once();
        if of.is_multiple_of(2) {
            let form = [("print", "1"), ("once", token.as_str())];
            self.trainer
                .submit(&format!("/learner/{id}/card"), &form)
                .await;
        } else {
            self.trainer
                .submit(&format!("/learner/{id}/let-in"), &[("on", "1")])
                .await;
        }
        let reason = self.sing(of, "why they are kept out");
        let form = [
            ("suspend", "1"),
            ("until", "2099-12-31"),
            ("reason", reason.as_str()),
        ];
        self.trainer
            .submit(&format!("/learner/{id}/suspend"), &form)
            .await;
        let proposal = self.waiting(two::What::Suspension, Some(id)).await;
        match of % 3 {
            0 => self.confirm(proposal).await,
            1 => {
                let refused = self.sing(of, "why that was refused");
                let form = [("reason", refused.as_str())];
                self.officer
                    .submit(&format!("/two/{proposal}/refuse"), &form)
                    .await;
            }
            _ => {}
        }
    }

    async fn waiting(&self, what: two::What, about: Option<Id>) -> Id {
        let found = self.school().site.read(move |tx| two::waiting(tx, what));
        let found = found.await.unwrap();
        let one = found.iter().find(|one| one.about == about);
        one.unwrap().id
    }

    async fn confirm(&mut self, proposal: Id) {
        let path = format!("/two/{proposal}/confirm");
        self.officer.submit(&path, &[]).await;
    }

    /// Somebody begins to work here, looks after a group, and reads a module before its use.
    async fn hire(&mut self) {
        self.anew().await;
        let of = self.people.len();
        let login = self.keep(of, "sign-in name", plain());
        let (name, reason) = (self.sing(of, "name"), self.sing(of, "why an account"));
        let token = once();
        let form = [
            ("once", token.as_str()),
            ("name", &name),
            ("login", &login),
            ("role", "trainer"),
            ("role", "reviewer"),
            ("reason", &reason),
        ];
        self.administrator.submit("/staff-accounts", &form).await;
        let proposal = self.waiting(two::What::Account, None).await;
        self.confirm(proposal).await;
        self.people.push(Person {
            id: Id::default(),
            number: login,
            learner: false,
        });
        let id = self.numbered("staff", of).await;
        self.people[of].id = id;
        self.school().sheet(id).await;
        let (seed, now) = (lucarne::random::bytes::<20>(), clock::seconds());
        let code = totp::code(&seed, now / totp::STEP).unwrap();
        let site = self.school().site.clone();
        let enrolled = self.school().site.write(Actor::SYSTEM, move |w| {
            app::enrol(w, &site.pepper, id, &seed, &code, now)
        });
        assert!(enrolled.await.unwrap());
        let mut browser = self.school().signed_in(id).await;
        teach::make_group(&mut browser, "Tuesday").await;
        self.review(of, &mut browser).await;
        let reason = self.sing(of, "why another role");
        let form = [
            ("role", "researcher"),
            ("given", "1"),
            ("reason", reason.as_str()),
        ];
        let path = format!("/staff-accounts/{id}/role");
        self.administrator.submit(&path, &form).await;
    }

    async fn review(&mut self, of: usize, browser: &mut Browser) {
        let reviewer = self.people[of].id.to_string();
        let (note, token) = (self.sing(of, "note to a reviewer"), once());
        let day = clock::date(clock::seconds() + 300 * DAY);
        let form = [
            ("once", token.as_str()),
            ("reviewer", &reviewer),
            ("day", &day),
            ("note", &note),
        ];
        let address = format!("/advice/ask/{}/{}", self.parcel, module());
        let sheet = self.officer.submit(&address, &form).await;
        let review = sheet.trim_end_matches("/sheet").to_owned();
        let comment = self.sing(of, "comment of a reviewer");
        let page = browser.page(&review).await;
        let at = page.rfind("name=\"once\"").unwrap();
        let field = |name: &str| hidden(&page[at - 200..], name).unwrap().to_owned();
        let (token, unit, lang) = (field("once"), field("unit"), field("lang"));
        let form = [
            ("once", token.as_str()),
            ("unit", &unit),
            ("lang", &lang),
            ("weight", "must"),
            ("text", &comment),
        ];
        browser.submit(&format!("{review}/comments"), &form).await;
        let (why, named) = (
            self.sing(of, "form of a reviewer"),
            self.sing(of, "named so"),
        );
        let form = [
            ("holds-fit", "yes"),
            ("holds-clarity", "partly"),
            ("text-clarity", &why),
            ("holds-accuracy", "yes"),
            ("holds-respect", "yes"),
            ("holds-security", "yes"),
            ("recommendation", "changes"),
            ("named", &named),
            ("language", "en"),
        ];
        browser.submit(&format!("{review}/form"), &form).await;
        let answers = format!("{review}/answers");
        let page = self.trainer.page(&answers).await;
        let comment = page.split("id=\"c-").nth(1).unwrap()[..32].to_owned();
        let answer = self.sing(of, "answer to a reviewer");
        let form = [("settled", "done"), ("text", answer.as_str())];
        self.trainer
            .submit(&format!("{answers}/{comment}"), &form)
            .await;
    }

    /// A legal claim needs the record of a learner, or no longer.
    pub async fn restrict(&mut self, of: usize, act: &str) {
        self.anew().await;
        let number = self.people[of].number.clone();
        let reason = self.sing(of, "why they are restricted");
        let form = [
            ("number", number.as_str()),
            ("order", "2026/claim"),
            ("reason", &reason),
            ("act", act),
        ];
        self.coordinator.submit("/restrictions", &form).await;
        let person = self.people[of].id;
        let proposal = self.waiting(two::What::Restrict, Some(person)).await;
        let path = format!("/two/{proposal}/confirm");
        assert_eq!(self.officer.submit(&path, &[]).await, "/restrictions");
    }

    /// An order of the coordinator; the proposal that waits for the officer.
    pub async fn order(&mut self, of: usize) -> Id {
        self.anew().await;
        let (person, number) = (self.people[of].id, self.people[of].number.clone());
        let reason = self.sing(of, "why they are erased");
        let id = person.to_string();
        let order = format!("2026/{of}");
        let form = [
            ("number", number.as_str()),
            ("person", &id),
            ("order", &order),
            ("reason", &reason),
        ];
        let look = self.coordinator.post("/erasures", &form).await;
        assert_eq!(look.status, StatusCode::OK, "{}", look.text);
        self.coordinator.submit("/erasures/propose", &form).await;
        self.waiting(two::What::Erase, Some(person)).await
    }

    /// The officer confirms it.
    pub async fn erase(&mut self, proposal: Id) {
        self.anew().await;
        let path = format!("/two/{proposal}/confirm");
        assert_eq!(self.officer.submit(&path, &[]).await, "/erasures");
    }

    /// Pages on which a person could be met or looked for, as those see them who may.
    pub async fn pages(&mut self) -> Vec<(String, Vec<u8>)> {
        let mut pages = Vec::new();
        let group = self.group.clone();
        let trainer = ["", "/progress", "/mentors", "/plan", "/cards", "/list"]
            .map(|end| format!("{group}{end}"));
        let trainer = trainer.into_iter().chain(["/marks".into(), "/here".into()]);
        let officer = [
            "/trail",
            "/trail/file",
            "/two",
            "/erasures",
            "/suspended",
            "/review",
            "/retention",
            "/desk/history?q=a",
            "/advice",
            "/stations",
        ];
        let administrator = ["/staff-accounts", "/health"];
        let coordinator = ["/corrections", "/overview", "/erasures", "/teach"];
        let officer = officer.map(str::to_owned);
        let all: [(&mut Browser, Vec<String>); 4] = [
            (&mut self.trainer, trainer.collect()),
            (&mut self.officer, officer.to_vec()),
            (
                &mut self.administrator,
                administrator.map(str::to_owned).to_vec(),
            ),
            (
                &mut self.coordinator,
                coordinator.map(str::to_owned).to_vec(),
            ),
        ];
        for (browser, paths) in all {
            for path in paths {
                let answer = browser.get(&path).await;
                assert_eq!(answer.status, StatusCode::OK, "{path}");
                pages.push((path, answer.bytes));
            }
        }
        pages
    }

    /// Staff sign in anew: a secret that was shown counts for five minutes, and the site may have been started again.
    pub async fn anew(&mut self) {
        let (school, [rosa, cora, adam]) = (&self.world.site, self.staff);
        self.trainer = school.signed_in(rosa).await;
        self.coordinator = school.signed_in(cora).await;
        self.administrator = school.signed_in(adam).await;
        self.officer = school.signed_in(school.officer).await;
        self.world.olga = school.signed_in(school.officer).await;
        self.world.tina.go_to(school);
    }
}

/// A site of its own on each database; the databases of site and hub are of one private server.
pub async fn world(engine: Engine, admin: Option<&str>) -> World {
    match (engine, admin) {
        (Engine::Postgres, Some(admin)) => {
            let on = || store::testing::TestDb::on(admin);
            let (site, hub) = tokio::task::block_in_place(|| (on(), on()));
            World::of(School::at(site).await, School::at(hub).await).await
        }
        _ => World::new(engine).await,
    }
}
