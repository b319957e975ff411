//! Contributions: proposed, asked about, answered, accepted and refused field by field, chosen between, and the same
//! again after the views were made anew.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use cartography::facts::{self, Fact};
use ledger::Actor;
use lucarne::admit::bring::bring;
use lucarne::admit::facts::pack_facts;
use lucarne::cartography::fact;
use lucarne::refold;
use lucarne::rights::Role;

use crate::admit::{NAMESPACE, publisher, trusting};
use crate::support::{Browser, School, hidden};

pub const RECORD: &str = "/cartography/i/spoc-in-prison";

pub async fn browser(school: &mut School, name: &str, role: Role) -> Browser {
    let person = school.staff(name, &[role]).await;
    school.signed_in(person).await
}

/// What a browser would send of a form, as it stands.
fn filled(page: &str) -> Vec<(String, String)> {
    let start = page
        .find("<form method=\"post\" action=\"/cartography/")
        .or_else(|| page.find("<form method=\"post\" action=\"/methods/"));
    let form = &page[start.unwrap()..];
    let form = &form[..form.find("</form>").unwrap()];
    let mut fields = Vec::new();
    let mut select = String::new();
    for tag in form.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').unwrap();
        let of = |name: &str| {
            let start = format!(" {name}=\"");
            let value = tag.split_once(&start).map(|(_, rest)| rest);
            value.map(|rest| plain(rest.split('"').next().unwrap()))
        };
        let name = of("name").unwrap_or_default();
        match tag.split([' ', '>']).next().unwrap() {
            "input" if tag.contains("checkbox") && !tag.contains(" checked") => {}
            "input" if name != "token" => fields.push((name, of("value").unwrap_or_default())),
            "textarea" => fields.push((name, plain(text))),
            "select" => select = name,
            "option" if tag.contains(" selected") => {
                fields.push((select.clone(), of("value").unwrap()));
            }
            _ => {}
        }
    }
    fields
}

fn plain(text: &str) -> String {
    let text = text.replace("&#39;", "'").replace("&#34;", "\"");
    text.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(one, _)| one != name);
    fields.push((name.to_owned(), value.to_owned()));
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    let pairs = fields.iter();
    pairs
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// Proposes other values of some fields, and says where the proposal is.
pub async fn propose(browser: &mut Browser, record: &str, changes: &[(&str, &str)]) -> String {
    let address = format!("{record}/propose");
    let mut fields = filled(&browser.page(&address).await);
    set(&mut fields, "because", "Annual report 2025, page 12");
    for (name, value) in changes {
        set(&mut fields, name, value);
    }
    browser.submit(&address, &pairs(&fields)).await
}

/// Judges some fields as the page shows them.
pub async fn judge(browser: &mut Browser, place: &str, verdicts: &[(&str, &str)]) -> StatusCode {
    let page = browser.page(place).await;
    let mut fields = Vec::new();
    for (field, verdict) in verdicts {
        let seen = format!("seen-{field}");
        let value = hidden(&page, &seen).unwrap_or_default().to_owned();
        fields.push((seen, value));
        fields.push((format!("v-{field}"), (*verdict).to_owned()));
    }
    fields.push(("reason".to_owned(), "The report says otherwise".to_owned()));
    let answer = browser
        .post(&format!("{place}/judge"), &pairs(&fields))
        .await;
    answer.status
}

/// What the views hold of contributions.
async fn held(school: &School) -> Vec<String> {
    let read = school.site.read(|tx| {
        let mut all = Vec::new();
        for sql in [
            "SELECT record || state || author AS line FROM contribution ORDER BY id",
            "SELECT field || value || before || state AS line FROM contribution_part ORDER BY contribution, field",
            "SELECT what || said AS line FROM contribution_turn ORDER BY contribution, n",
            "SELECT content AS line FROM cartography_fact ORDER BY id",
        ] {
            for row in tx.query(sql, &[])? {
                all.push(row.get::<String>("line")?);
            }
        }
        Ok(all)
    });
    read.await.unwrap()
}

pub async fn facts_of(school: &School) -> Vec<Fact> {
    let all = school.site.read(fact::all).await.unwrap();
    all.iter().cloned().collect()
}

/// Facts of another site come to hold here.
pub async fn merge(school: &School, facts: Vec<Fact>) -> u64 {
    let merged = school
        .site
        .write(Actor::SYSTEM, move |w| fact::merge(w, &facts))
        .await
        .unwrap();
    lucarne::cartography::here::reload(&school.site)
        .await
        .unwrap();
    merged
}

#[tokio::test]
async fn a_proposal_is_asked_about_answered_and_accepted_in_part() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let mut remi = browser(&mut school, "Remi", Role::Reviewer).await;
        let changes = [
            ("users", "Forty people"),
            ("figures", "None"),
            ("author", "R. Bianchi"),
        ];
        let place = propose(&mut rosa, RECORD, &changes).await;
        let page = rosa.page(&place).await;
        assert!(page.contains("Forty people") && page.contains("waits for a reviewer"));
        assert!(page.contains("Annual report 2025, page 12") && page.contains("R. Bianchi"));
        assert!(page.contains("This is your own proposal") && !page.contains("/judge\""));
        assert!(!rosa.page(RECORD).await.contains("Forty people"), "not yet");

        assert!(
            remi.page("/contributions?state=waiting")
                .await
                .contains(&place)
        );
        remi.submit(&format!("{place}/ask"), &[("said", "Since when?")])
            .await;
        let page = rosa.page(&place).await;
        assert!(page.contains("Since when?") && page.contains("waits for an answer"));
        rosa.submit(&format!("{place}/answer"), &[("said", "Since May")])
            .await;
        let verdicts = [("users", "accepted"), ("figures", "refused")];
        assert_eq!(
            judge(&mut remi, &place, &verdicts).await,
            StatusCode::SEE_OTHER
        );
        let page = rosa.page(&place).await;
        assert!(page.contains("accepted in part") && page.contains("The report says otherwise"));

        let page = rosa.page(RECORD).await;
        assert!(
            page.contains("Forty people") && page.contains("18 trainers"),
            "{page}"
        );
        assert!(
            page.contains("R. Bianchi, researcher") && page.contains("Shipped with the program")
        );
        let list = rosa.page("/cartography?q=forty").await;
        assert!(list.contains("href=\"/cartography/i/spoc-in-prison\""));
        let file = rosa.page("/cartography/file.json?q=forty").await;
        assert!(file.contains("Forty people"));

        let before = held(&school).await;
        let keys = std::sync::Arc::clone(&school.site.keys);
        let folded = school
            .site
            .write(Actor::SYSTEM, move |w| refold::refold(w.tx, &keys, |_| {}));
        folded.await.unwrap();
        assert_eq!(held(&school).await, before);
        school.restart().await;
        let mut rosa = rosa.at(&school);
        assert!(rosa.page(RECORD).await.contains("Forty people"));
    }
}

#[tokio::test]
async fn nobody_judges_their_own_and_who_may_not_is_refused() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut carla = browser(&mut school, "Carla", Role::Coordinator).await;
        let mut other = browser(&mut school, "Cora", Role::Coordinator).await;
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        let place = propose(&mut carla, RECORD, &[("users", "Forty people")]).await;
        assert_eq!(
            judge(&mut carla, &place, &[("users", "accepted")]).await,
            StatusCode::FORBIDDEN
        );
        let asked = carla
            .post(&format!("{place}/ask"), &[("said", "Why?")])
            .await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert_eq!(theo.get(&place).await.status, StatusCode::NOT_FOUND);
        let refused = theo
            .post(&format!("{place}/judge"), &[("v-users", "accepted")])
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let back = theo.post(&format!("{place}/back"), &[]).await;
        assert_eq!(back.status, StatusCode::NOT_FOUND);
        assert!(facts_of(&school).await.is_empty());
        assert_eq!(
            judge(&mut other, &place, &[("users", "accepted")]).await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(facts_of(&school).await.len(), 1);
        let officer = school.officer;
        let mut olga = school.signed_in(officer).await;
        let answer = olga.get("/contributions").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_form_with_faults_comes_back_and_sent_twice_it_is_one_proposal() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let address = format!("{RECORD}/propose");
        let mut fields = filled(&rosa.page(&address).await);
        set(&mut fields, "start_year", "soon");
        set(&mut fields, "place-lat", "north");
        set(&mut fields, "name", "");
        let answer = rosa.post(&address, &pairs(&fields)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for fault in [
            "“soon” is not a number",
            "“north” is not a number",
            "Name at least one source",
        ] {
            assert!(answer.text.contains(fault), "{fault}");
        }
        assert!(answer.text.contains("value=\"soon\"") && answer.text.contains("value=\"north\""));

        let mut fields = filled(&rosa.page(&address).await);
        set(&mut fields, "because", "A letter");
        let answer = rosa.post(&address, &pairs(&fields)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.text.contains("Nothing is different"),
            "{}",
            answer.text
        );
        set(&mut fields, "users", "Forty people");
        let place = rosa.submit(&address, &pairs(&fields)).await;
        assert_eq!(rosa.submit(&address, &pairs(&fields)).await, place);
        assert_eq!(school.count("SELECT COUNT(*) FROM contribution").await, 1);
        assert_eq!(
            school.count("SELECT COUNT(*) FROM contribution_part").await,
            1
        );
        rosa.submit(&format!("{place}/back"), &[]).await;
        assert!(rosa.page(&place).await.contains("taken back"));
        assert!(
            !rosa.page(RECORD).await.contains("A letter"),
            "no trace in the history"
        );
    }
}

#[tokio::test]
async fn a_new_record_and_a_method_are_proposed_and_a_record_is_withdrawn() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        let mut remi = browser(&mut school, "Remi", Role::Reviewer).await;
        let mut fields = filled(&theo.page("/cartography/propose").await);
        let record = filled(&theo.page(&format!("{RECORD}/propose")).await);
        let own = ["once", "id", "author", "because", "note"];
        for (name, value) in record {
            if !own.contains(&name.as_str()) {
                if !fields
                    .iter()
                    .any(|(one, had)| *one == name && had.is_empty())
                {
                    fields.push((name, value));
                } else {
                    set(&mut fields, &name, &value);
                }
            }
        }
        set(&mut fields, "name", "École d’été de Țara");
        set(&mut fields, "because", "I taught there");
        let place = theo.submit("/cartography/propose", &pairs(&fields)).await;
        let page = remi.page(&place).await;
        assert!(page.contains("New record"), "{page}");
        let mut verdict: Vec<(String, String)> = vec![("v-all".to_owned(), "accepted".to_owned())];
        verdict.push(("reason".to_owned(), String::new()));
        remi.submit(&format!("{place}/judge"), &pairs(&verdict))
            .await;
        let page = theo.page("/cartography/i/ecole-d-ete-de-tara").await;
        assert!(page.contains("I taught there"), "{page}");
        assert!(
            theo.page("/cartography")
                .await
                .contains("80 initiatives of 80")
        );
        set(&mut fields, "once", "00112233445566778899aabbccddeeff");
        let taken = theo.post("/cartography/propose", &pairs(&fields)).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);

        let place = propose(
            &mut theo,
            "/methods/peer-mentor",
            &[("duration", "Two evenings")],
        )
        .await;
        assert_eq!(
            judge(&mut remi, &place, &[("duration", "accepted")]).await,
            StatusCode::SEE_OTHER
        );
        assert!(
            theo.page("/methods/peer-mentor")
                .await
                .contains("Two evenings")
        );

        let place = propose(&mut theo, RECORD, &[("withdrawn", "1")]).await;
        assert_eq!(
            judge(&mut remi, &place, &[("withdrawn", "accepted")]).await,
            StatusCode::SEE_OTHER
        );
        assert!(
            theo.page("/cartography")
                .await
                .contains("79 initiatives of 79")
        );
        assert!(
            theo.page(RECORD)
                .await
                .contains("This record was withdrawn")
        );
    }
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_shown_with_all_three_values() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        let mut remi = browser(&mut school, "Remi", Role::Reviewer).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        let first = propose(&mut rosa, RECORD, &[("users", "Forty people")]).await;
        let second = propose(&mut theo, RECORD, &[("users", "Fifty people")]).await;
        let stale = cora.page(&second).await;
        judge(&mut remi, &first, &[("users", "accepted")]).await;
        let seen = hidden(&stale, "seen-users").unwrap().to_owned();
        let fields = [("v-users", "accepted"), ("seen-users", seen.as_str())];
        let overtaken = cora.post(&format!("{second}/judge"), &fields).await;
        assert_eq!(overtaken.status, StatusCode::UNPROCESSABLE_ENTITY);
        for value in ["Forty people", "Fifty people", "people held in Benevento"] {
            assert!(overtaken.text.contains(value), "{value}");
        }
        assert!(overtaken.text.contains("was changed while you looked"));
        assert_eq!(facts_of(&school).await.len(), 1);
        assert_eq!(
            judge(&mut cora, &second, &[("users", "earlier")]).await,
            StatusCode::SEE_OTHER
        );
        let page = rosa.page(RECORD).await;
        assert!(
            page.contains("<dd>Trainers who work in prison; people held in Benevento"),
            "{page}"
        );
        assert!(page.contains("Cora, coordinator") && page.contains("Forty people"));
    }
}

#[tokio::test]
async fn two_sites_agree_in_whatever_order_and_a_reviewer_chooses() {
    for engine in store::testing::engines() {
        let (mut here, mut there) = (School::new(engine).await, School::new(engine).await);
        for (school, value) in [(&mut here, "Forty people"), (&mut there, "Fifty people")] {
            let mut rosa = browser(school, "Rosa", Role::Researcher).await;
            let mut remi = browser(school, "Remi", Role::Reviewer).await;
            let place = propose(&mut rosa, RECORD, &[("users", value)]).await;
            judge(&mut remi, &place, &[("users", "accepted")]).await;
        }
        let (ours, theirs) = (facts_of(&here).await, facts_of(&there).await);
        let bytes = facts::write(&theirs).unwrap();
        assert_eq!(merge(&here, facts::read(&bytes).unwrap()).await, 1);
        assert_eq!(merge(&here, theirs).await, 0, "twice changes nothing");
        assert_eq!(merge(&there, ours).await, 1);
        assert_eq!(facts_of(&here).await, facts_of(&there).await);
        let mut cora = browser(&mut here, "Cora", Role::Coordinator).await;
        let mut remo = browser(&mut there, "Remo", Role::Coordinator).await;
        let (page, other) = (cora.page(RECORD).await, remo.page(RECORD).await);
        for page in [&page, &other] {
            assert!(
                page.contains("This field has more than one value"),
                "{page}"
            );
            assert!(page.contains("Forty people") && page.contains("Fifty people"));
        }
        assert_eq!(
            cora.page("/cartography/file.json").await,
            remo.page("/cartography/file.json").await
        );
        let seen = hidden(&page, "seen").unwrap().to_owned();
        let forty = facts_of(&here).await;
        let forty = forty
            .iter()
            .find(|one| one.value == "Forty people")
            .unwrap();
        let chosen = forty.id.to_hex();
        let fields = [
            ("record", "initiatives/spoc-in-prison"),
            ("field", "users"),
            ("seen", seen.as_str()),
            ("chosen", chosen.as_str()),
        ];
        cora.submit("/cartography/choose", &fields).await;
        cora.submit("/cartography/choose", &fields).await;
        let facts = facts_of(&here).await;
        assert_eq!(facts.len(), 3, "chosen once");
        assert_eq!(merge(&there, facts).await, 1);
        for page in [cora.page(RECORD).await, remo.page(RECORD).await] {
            assert!(!page.contains("This field has more than one value"));
            assert!(page.contains("<dd>Forty people"), "{page}");
        }
    }
}

#[tokio::test]
async fn a_file_becomes_a_proposal_a_record() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let file = rosa.page("/cartography/file.json?q=spoc").await;
        let changed = file.replacen("Trainers who work in prison", "Trainers of schools", 1);
        let page = rosa.page("/cartography/bring").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let fields = [
            ("propose", "1"),
            ("once", once.as_str()),
            ("author", "Rosa"),
            ("because", "A letter"),
        ];
        for _ in 0..2 {
            let upload = ("file", "one.json", changed.as_bytes());
            let answer = rosa.upload("/cartography/bring", &fields, upload).await;
            assert_eq!(answer.leads_to(), "/contributions?state=waiting");
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM contribution").await, 1);
        assert_eq!(
            school.count("SELECT COUNT(*) FROM contribution_part").await,
            1
        );
        let faulty = changed.replacen("\"status\": \"ended\"", "\"status\": \"gone\"", 1);
        let upload = ("file", "one.json", faulty.as_bytes());
        let answer = rosa.upload("/cartography/bring", &fields, upload).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("“gone”"));
        assert_eq!(school.count("SELECT COUNT(*) FROM contribution").await, 1);
    }
}

/// A whole new card, as its form sends it.
fn card(once: &str) -> Vec<(&str, &str)> {
    vec![
        ("once", once),
        ("name-en", "Quiet corner"),
        ("name-fr", "Le coin calme"),
        ("problem", "A room is loud"),
        ("steps", "Find a room\nSit down\nBegin"),
        ("group_size-min", "1"),
        ("group_size-max", "3"),
        ("duration", "Half an hour"),
        ("offline_suitability-code", "high"),
        ("literacy_demand-code", "low"),
        ("evidence-code", "practice"),
        ("evidence-note", "Tried for a year"),
        ("initiatives", "spoc-in-prison"),
        ("activity_types", "cards"),
        ("levers", "trust"),
        ("sources", "https://example.org/quiet"),
        ("because", "I taught so"),
        ("author", "T. Popescu"),
    ]
}

/// Accepts all of a new record.
async fn accept_all(browser: &mut Browser, place: &str) {
    let verdict = [("v-all", "accepted"), ("reason", "")];
    browser.submit(&format!("{place}/judge"), &verdict).await;
}

#[tokio::test]
async fn a_new_method_is_proposed_judged_and_stands_among_the_cards_with_its_links() {
    const FORM: &str = "/cartography/methods/propose";
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        let mut remi = browser(&mut school, "Remi", Role::Reviewer).await;
        assert!(theo.page("/methods").await.contains(FORM));
        assert!(
            !remi.page("/methods").await.contains(FORM),
            "reviewers judge"
        );
        let page = theo.page(FORM).await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let mut wrong = card(&once);
        wrong.retain(|(name, _)| !["name-en", "problem", "group_size-max"].contains(name));
        wrong.push(("group_size-max", "0"));
        let answer = theo.post(FORM, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for fault in ["#name", "#problem", "#group_size", "Le coin calme"] {
            assert!(answer.text.contains(fault), "{fault}: {}", answer.text);
        }
        let place = theo.submit(FORM, &card(&once)).await;
        assert_eq!(theo.submit(FORM, &card(&once)).await, place, "sent twice");
        let waiting = remi.page("/contributions?state=waiting").await;
        assert!(waiting.contains(&place), "beside those of initiatives");
        let page = remi.page(&place).await;
        for words in [
            "New record",
            "Quiet corner",
            "Tried for a year",
            "T. Popescu",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert_eq!(
            theo.get("/methods/quiet-corner").await.status,
            StatusCode::NOT_FOUND
        );
        accept_all(&mut remi, &place).await;

        let page = theo.page("/methods/quiet-corner").await;
        for words in [
            "Quiet corner",
            "Sit down",
            "T. Popescu, trainer",
            "I taught so",
            "href=\"/cartography/i/spoc-in-prison\"",
            "href=\"/methods?activity=cards\"",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let list = theo.page("/methods?activity=cards&group=3").await;
        assert!(list.contains("href=\"/methods/quiet-corner\""));
        let page = theo.page(RECORD).await;
        assert!(page.contains("href=\"/methods/quiet-corner\""), "{page}");
        let found = theo.page("/cartography?method=quiet-corner").await;
        assert!(
            found.contains("1 initiatives of 79") || found.contains("1 initiative of 79"),
            "{found}"
        );

        let mut again = card("00112233445566778899aabbccddeeff");
        again.push(("id", "quiet-corner"));
        let taken = theo.post(FORM, &again).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let record = "/methods/quiet-corner";
        let place = propose(&mut theo, record, &[("officer_role", "Opens the room")]).await;
        judge(&mut remi, &place, &[("officer_role", "accepted")]).await;
        assert!(theo.page(record).await.contains("Opens the room"));
        let place = propose(&mut theo, record, &[("withdrawn", "1")]).await;
        judge(&mut remi, &place, &[("withdrawn", "accepted")]).await;
        assert!(!theo.page("/methods").await.contains("Quiet corner"));
        assert!(
            theo.page(record)
                .await
                .contains("This record was withdrawn")
        );

        let before = held(&school).await;
        let keys = std::sync::Arc::clone(&school.site.keys);
        let folded = school
            .site
            .write(Actor::SYSTEM, move |w| refold::refold(w.tx, &keys, |_| {}));
        folded.await.unwrap();
        assert_eq!(held(&school).await, before);
    }
}

#[tokio::test]
async fn a_file_of_methods_is_checked_and_proposed_card_by_card() {
    const ROOM: &str = "/cartography/methods/bring";
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let mut remi = browser(&mut school, "Remi", Role::Reviewer).await;
        for ending in ["json", "csv", "xlsx"] {
            let file = rosa.get(&format!("/methods/file.{ending}")).await;
            let name = format!("methods.{ending}");
            let upload = ("file", name.as_str(), file.bytes.as_slice());
            let report = rosa.upload(ROOM, &[], upload).await;
            assert_eq!(report.status, StatusCode::OK, "{}", report.text);
            assert!(report.text.contains("30 are here already, word for word"));
        }
        let table = rosa.page("/methods/file.csv?group=12").await;
        let good = table.replacen("peer-mentor,", "peer-tutor,", 1);
        let good = good.replacen("Nobody is there to correct", "Nobody corrects", 1);
        let good = good.replacen("\n", "\nlost,,,,,,,,many,1,,,,best,,,,,,,,,,,,,\n", 1);
        assert_ne!(good, table);
        let page = rosa.page(ROOM).await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let fields = [
            ("propose", "1"),
            ("once", once.as_str()),
            ("author", "Rosa"),
            ("because", "A letter"),
        ];
        let upload = ("file", "m.csv", good.as_bytes());
        let answer = rosa.upload(ROOM, &fields, upload).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "<th scope=\"row\">2</th><td><bdi>lost</bdi></td><td><bdi>name_en</bdi></td>",
            "<bdi>group_min</bdi></td><td dir=\"auto\">“many” is not a number",
            "<bdi>offline_suitability</bdi>",
        ] {
            assert!(answer.text.contains(words), "{words}: {}", answer.text);
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM contribution").await, 0);
        let chosen = [&fields[..], &[("good", "1")]].concat();
        for _ in 0..2 {
            let upload = ("file", "m.csv", good.as_bytes());
            let answer = rosa.upload(ROOM, &chosen, upload).await;
            assert_eq!(answer.leads_to(), "/contributions?state=waiting");
        }
        let changed = school
            .count("SELECT COUNT(*) FROM contribution WHERE is_new = 0")
            .await;
        let new = school
            .count("SELECT COUNT(*) FROM contribution WHERE is_new = 1")
            .await;
        assert_eq!((changed, new), (1, 1));
        let list = remi.page("/contributions?state=waiting").await;
        let places = list.split("href=\"").filter_map(|rest| {
            let place = rest.split('"').next()?;
            place
                .starts_with("/contributions/")
                .then(|| place.to_owned())
        });
        let places: Vec<String> = places.filter(|one| !one.ends_with("choices")).collect();
        for place in places {
            let page = remi.page(&place).await;
            if page.contains("v-all") {
                accept_all(&mut remi, &place).await;
            } else {
                judge(&mut remi, &place, &[("problem", "accepted")]).await;
            }
        }
        let page = rosa.page("/methods/self-check-in-unit").await;
        assert!(
            page.contains("Nobody corrects") && page.contains("A letter"),
            "{page}"
        );
        assert!(rosa.page("/methods/peer-tutor").await.contains("A letter"));

        let nothing: (&str, &str, &[u8]) = ("file", "m.geojson", b"{}");
        let refused = rosa.upload(ROOM, &[], nothing).await;
        assert!(refused.text.contains("must end in .json, .csv or .xlsx."));
        let initiatives = rosa.page("/cartography/file.json").await;
        let upload = ("file", "m.json", initiatives.as_bytes());
        let refused = rosa.upload(ROOM, &[], upload).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text.contains("“lucarne.initiatives”"),
            "{}",
            refused.text
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn methods_meet_in_a_choice_that_is_listed_and_made_there() {
    const CHOICES: &str = "/contributions/choices";
    for engine in store::testing::engines() {
        let (mut here, mut there) = (School::new(engine).await, School::new(engine).await);
        let record = "/methods/peer-mentor";
        for (school, value) in [(&mut here, "Two evenings"), (&mut there, "Three evenings")] {
            let mut rosa = browser(school, "Rosa", Role::Researcher).await;
            let mut remi = browser(school, "Remi", Role::Reviewer).await;
            let place = propose(&mut rosa, record, &[("duration", value)]).await;
            judge(&mut remi, &place, &[("duration", "accepted")]).await;
        }
        let mut rosa = browser(&mut there, "Rita", Role::Researcher).await;
        let mut cora = browser(&mut here, "Cora", Role::Coordinator).await;
        let page = cora.page("/contributions").await;
        assert!(page.contains("No field has more than one value") && page.contains(CHOICES));
        assert!(
            cora.page(CHOICES)
                .await
                .contains("No field has more than one value")
        );
        let refused = rosa.get(CHOICES).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);

        // Facts of methods travel in a parcel as those of initiatives do.
        let file = rosa.page("/cartography/facts.json").await;
        assert!(file.contains("\"version\": 1") && file.contains("methods/peer-mentor"));
        trusting(&here);
        let packed = pack_facts(file.as_bytes(), &publisher(), NAMESPACE, "2026-11-20");
        let tom = here.staff("Tom", &[Role::Trainer]).await;
        let tree = packed.unwrap().packed.tree;
        let parcel = bring(&here.site, Actor::staff(tom), tree).await.unwrap();
        let mut olga = here.signed_in(here.officer).await;
        let page = olga.page(&format!("/desk/{parcel}")).await;
        assert!(
            page.contains("Three evenings") && page.contains("a second value"),
            "{page}"
        );
        let item = hidden(&page, "item").unwrap().to_owned();
        let decision = [("item", item.as_str()), ("decision", "admit")];
        olga.submit(&format!("/desk/{parcel}"), &decision).await;

        let page = cora.page("/contributions").await;
        assert!(page.contains("1 field has more than one value"), "{page}");
        let page = cora.page(CHOICES).await;
        for words in [
            "href=\"/methods/peer-mentor\"",
            "Two evenings",
            "Three evenings",
            "<h3>Time</h3>",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let facts = facts_of(&here).await;
        let three = facts.iter().find(|one| one.value == "Three evenings");
        let fields = [
            ("record", "methods/peer-mentor"),
            ("field", "duration"),
            ("seen", hidden(&page, "seen").unwrap()),
            ("return", hidden(&page, "return").unwrap()),
            ("chosen", &three.unwrap().id.to_hex()),
        ];
        let led = cora.submit("/cartography/choose", &fields).await;
        assert_eq!(led, CHOICES);
        assert!(
            cora.page(CHOICES)
                .await
                .contains("No field has more than one value")
        );
        let page = cora.page(record).await;
        assert!(page.contains("<dd>Three evenings"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_of_facts_waits_at_the_desk_and_is_joined_once() {
    for engine in store::testing::engines() {
        let (mut here, mut there) = (School::new(engine).await, School::new(engine).await);
        let mut rosa = browser(&mut there, "Rosa", Role::Researcher).await;
        let mut remi = browser(&mut there, "Remi", Role::Reviewer).await;
        for (field, value) in [("users", "Fifty people"), ("figures", "Fifty of sixty")] {
            let place = propose(&mut rosa, RECORD, &[(field, value)]).await;
            judge(&mut remi, &place, &[(field, "accepted")]).await;
        }
        let file = rosa.page("/cartography/facts.json").await;
        let mut theo = browser(&mut here, "Theo", Role::Trainer).await;
        let mut cora = browser(&mut here, "Cora", Role::Coordinator).await;
        let place = propose(&mut theo, RECORD, &[("users", "Forty people")]).await;
        judge(&mut cora, &place, &[("users", "accepted")]).await;

        trusting(&here);
        let pack = |bytes: &[u8]| pack_facts(bytes, &publisher(), NAMESPACE, "2026-11-20");
        assert!(pack(b"{}").is_err());
        let changed = file.replace("Fifty of sixty", "Sixty of sixty");
        assert!(pack(changed.as_bytes()).is_err(), "not what was said");
        let tree = pack(file.as_bytes()).unwrap().packed.tree;
        let tom = here.staff("Tom", &[Role::Trainer]).await;
        let parcel = bring(&here.site, Actor::staff(tom), tree.clone())
            .await
            .unwrap();
        assert_eq!(facts_of(&here).await.len(), 1, "it waits");
        let mut olga = here.signed_in(here.officer).await;
        let page = olga.page(&format!("/desk/{parcel}")).await;
        for words in [
            "Fifty people",
            "Forty people",
            "Rosa, researcher",
            "a second value, to choose from",
            "Who uses it",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let item = hidden(&page, "item").unwrap().to_owned();
        let decision = [("item", item.as_str()), ("decision", "admit")];
        olga.submit(&format!("/desk/{parcel}"), &decision).await;
        assert_eq!(facts_of(&here).await.len(), 3);
        let page = cora.page(RECORD).await;
        assert!(page.contains("Fifty of sixty") && page.contains("more than one value"));
        let page = olga.page(&format!("/desk/{parcel}")).await;
        assert!(page.contains("is known already") && !page.contains("value=\"withdraw\""));

        let before = held(&here).await;
        olga.submit(&format!("/desk/{parcel}"), &decision).await;
        assert!(
            bring(&here.site, Actor::staff(tom), tree).await.is_err(),
            "it is here"
        );
        let keys = std::sync::Arc::clone(&here.site.keys);
        let folded = here
            .site
            .write(Actor::SYSTEM, move |w| refold::refold(w.tx, &keys, |_| {}));
        folded.await.unwrap();
        assert_eq!(held(&here).await, before);
    }
}
