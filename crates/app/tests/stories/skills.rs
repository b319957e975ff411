//! The skills matrix: read by staff, counted against the library, edited by a coordinator, shared as a file.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::Id;
use lucarne::record;
use lucarne::rights::Role;
use lucarne::skills::local;
use serde_json::Value;

use crate::support::{Browser, School, hidden};

const MODULE: &str = r#"lucarne = 1
id = "write-mail"
version = "1.0.0"
source = "en"
languages = ["en"]
level = 1
reading = "A2"
minutes = 20
units = ["01-a"]
skills = ["digcomp-2.2/2.1@1", "digcomp-2.2/2.5@1"]
authors = ["T"]
licence = "CC-BY-SA-4.0"
[text.en]
title = "Write an e-mail"
summary = "S."
objectives = ["I can write"]
[scenario.en]
audience = "Adults"
methods = ["self-contained-module"]
"#;

const UNIT: &str = "---
title: The envelope
minutes: 8
---

# Here

:::choice id=where
Where is the address?

- [ ] Below
- [x] Above
:::

:::answer id=write skill=digcomp-2.2/2.1@1
What is it called?

= To
:::
";

async fn library(school: &School) -> Id {
    let files: [(&str, &[u8]); 2] = [
        ("module.toml", MODULE.as_bytes()),
        ("units/01-a.en.md", UNIT.as_bytes()),
    ];
    school.module("write-mail", &files).await
}

async fn browser(school: &mut School, name: &str, role: Role) -> Browser {
    let person = school.staff(name, &[role]).await;
    school.signed_in(person).await
}

/// What the form of a row would send as it stands, with other English words.
async fn edited(browser: &mut Browser, row: &str, english: &str) -> Vec<(String, String)> {
    let page = browser.page(&format!("/matrix/edit/{row}")).await;
    let area = |code: &str| {
        let start = page.find(&format!("<textarea id=\"can-{code}\"")).unwrap();
        let text = &page[start..];
        let text = &text[text.find('>').unwrap() + 1..text.find("</textarea>").unwrap()];
        text.replace("&#39;", "'").replace("&#34;", "\"")
    };
    let mut fields = vec![("from".to_owned(), hidden(&page, "from").unwrap().to_owned())];
    for code in ["fr", "it", "ro"] {
        fields.push((format!("can-{code}"), area(code)));
    }
    fields.push(("can-en".to_owned(), english.to_owned()));
    fields.push(("main".to_owned(), "simulated".to_owned()));
    fields.push(("evidence".to_owned(), "simulator".to_owned()));
    fields
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

async fn versions(school: &School) -> i64 {
    school.count("SELECT COUNT(*) FROM matrix_version").await
}

#[tokio::test]
async fn staff_read_the_matrix_in_both_versions_and_filter_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut rosa = browser(&mut school, "Rosa", Role::Researcher).await;
        let page = rosa.page("/matrix").await;
        assert!(page.contains("84 of 84 rows"), "{page}");
        assert!(page.contains("Content creation") && page.contains("Digital behaviour"));
        let page = rosa.page("/matrix?framework=digcomp-2.2").await;
        assert!(page.contains("Digital content creation") && page.contains("Netiquette"));
        let page = rosa.page("/matrix?practice=discussed&use=work").await;
        let shown = page.matches("<td><p lang=").count();
        assert!(shown > 0 && shown < 84);
        assert!(
            page.contains(&format!("<strong>{shown} of 84 rows")),
            "{shown}"
        );
        let french = rosa.page("/matrix/digcomp-3.0/1.1?lang=fr").await;
        assert!(french.contains("Je sais chercher avec deux ou trois bons mots"));
        assert!(french.contains("DigComp 2.2 · 1.1"));
        let arabic = rosa.page("/matrix/digcomp-3.0/1.1?lang=ar").await;
        assert!(arabic.contains("<p lang=\"en\" dir=\"ltr\"><strong>I can search"));
        let page = rosa.page("/matrix/crosswalk").await;
        assert!(
            page.contains("<strong>9</strong> same")
                && page.contains("<strong>12</strong> renamed")
        );
        let gone = rosa.get("/matrix/digcomp-9.9/1.1").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        let gone = rosa.get("/matrix?framework=pix-1").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn each_figure_of_the_coverage_is_the_length_of_the_list_behind_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        library(&school).await;
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        for framework in ["digcomp-2.2", "digcomp-3.0"] {
            let answer = theo
                .get(&format!("/matrix/coverage.json?framework={framework}"))
                .await;
            let all: Value = serde_json::from_str(&answer.text).unwrap();
            let rows = all["rows"].as_array().unwrap();
            assert_eq!(rows.len(), 84);
            for (state, count) in all["figures"].as_object().unwrap() {
                let same = rows.iter().filter(|row| row["state"] == *state.as_str());
                assert_eq!(same.count() as u64, count.as_u64().unwrap(), "{state}");
            }
            let of = |code: &str| {
                let row = rows
                    .iter()
                    .find(|row| row["competence"] == code && row["level"] == 1);
                row.unwrap().clone()
            };
            assert_eq!(of("2.1")["state"], "covered");
            assert_eq!(
                of("2.1")["modules"][0]["activities"]
                    .as_array()
                    .unwrap()
                    .len(),
                2
            );
            assert_eq!(of("2.5")["state"], "thin");
            assert_eq!(of("1.1")["state"], "gap");

            let page = theo
                .page(&format!("/matrix/coverage?framework={framework}"))
                .await;
            let cell = |code: &str, count: usize| {
                format!("<a href=\"/matrix/{framework}/{code}#m-write-mail\">{count}</a>")
            };
            assert!(
                page.contains(&cell("2.1", 2)) && page.contains(&cell("2.5", 1)),
                "{page}"
            );
            assert!(page.contains("no module names levels 1, 2, 3, 4."));
            let gaps = theo
                .page(&format!("/matrix/coverage?framework={framework}&state=gap"))
                .await;
            let rows = gaps.matches("class=\"state stop\"").count();
            assert!(
                gaps.contains(&format!("<strong>{rows}</strong>")) && rows == 82,
                "{rows}"
            );

            let page = theo.page(&format!("/matrix/{framework}/2.1")).await;
            assert!(page.contains("2 activities") && page.contains("The envelope"));
            let csv = theo
                .get(&format!("/matrix/coverage.csv?framework={framework}"))
                .await;
            assert_eq!(csv.text.lines().count(), 85);
            assert!(
                csv.text.contains(",1,covered,write-mail,1,1,0,en,no,no"),
                "{}",
                csv.text
            );
        }
        let gone = theo.get("/matrix/coverage?path=nowhere").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_coordinator_makes_a_matrix_once_and_edits_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        let answer = cora.get("/matrix/edit/1.1/2").await;
        assert_eq!(answer.leads_to(), "/matrix/versions");
        for _ in 0..2 {
            assert_eq!(
                cora.submit("/matrix/versions", &[]).await,
                "/matrix/versions"
            );
        }
        assert_eq!(versions(&school).await, 1);

        let fields = edited(&mut cora, "1.1/2", "I can search the house index.").await;
        for _ in 0..2 {
            let led = cora.submit("/matrix/edit/1.1/2", &pairs(&fields)).await;
            assert_eq!(led, "/matrix/digcomp-3.0/1.1#l2");
        }
        assert_eq!(versions(&school).await, 2);
        let mut theo = browser(&mut school, "Theo", Role::Trainer).await;
        let page = theo.page("/matrix/digcomp-2.2/1.1").await;
        assert!(page.contains("I can search the house index."), "{page}");
        assert!(!page.contains("/matrix/edit/"));
        let refused = theo.post("/matrix/edit/1.1/2", &pairs(&fields)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);

        let mut fields = edited(&mut cora, "1.1/2", "").await;
        fields.retain(|(name, _)| name != "evidence");
        fields.push(("note".to_owned(), "=x\nline".to_owned()));
        let answer = cora.post("/matrix/edit/1.1/2", &pairs(&fields)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("fault-en") && answer.text.contains("fault-evidence"));
        assert!(answer.text.contains("=x\nline"), "what was typed stays");
        assert_eq!(versions(&school).await, 2);

        let compared = cora.page("/matrix/compare?one=0&other=2").await;
        assert!(compared.contains("1 row differs.") && compared.contains("house index"));
        let led = cora
            .submit("/matrix/edit/1.1/2", &[("from", "2"), ("as-shipped", "1")])
            .await;
        assert_eq!(led, "/matrix/digcomp-3.0/1.1#l2");
        assert!(
            cora.page("/matrix/compare?one=0&other=3")
                .await
                .contains("0 rows differ.")
        );
    }
}

#[tokio::test]
async fn of_two_who_edit_one_row_the_second_sees_both_texts_and_chooses() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        let mut carl = browser(&mut school, "Carl", Role::Coordinator).await;
        cora.submit("/matrix/versions", &[]).await;
        let hers = edited(&mut cora, "2.1/1", "I can write to the library.").await;
        let his = edited(&mut carl, "2.1/1", "I can write to the school.").await;
        let elsewhere = edited(&mut carl, "3.1/1", "I can type my name.").await;
        cora.submit("/matrix/edit/2.1/1", &pairs(&hers)).await;

        let told = carl.post("/matrix/edit/2.1/1", &pairs(&his)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        for text in [
            "write to the library",
            "write to the school",
            "Cora saved this row",
        ] {
            assert!(told.text.contains(text), "{text}: {}", told.text);
        }
        assert_eq!(versions(&school).await, 2);
        let page = cora.page("/matrix/digcomp-3.0/2.1").await;
        assert!(page.contains("write to the library"));

        let mut again = his.clone();
        again[0].1 = hidden(&told.text, "from").unwrap().to_owned();
        carl.submit("/matrix/edit/2.1/1", &pairs(&again)).await;
        let page = cora.page("/matrix/digcomp-3.0/2.1").await;
        assert!(page.contains("write to the school"));
        // Another row was not touched meanwhile: nothing stands in the way.
        carl.submit("/matrix/edit/3.1/1", &pairs(&elsewhere)).await;
        assert_eq!(versions(&school).await, 4);
    }
}

#[tokio::test]
async fn going_back_makes_a_new_version_and_loses_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        cora.submit("/matrix/versions", &[]).await;
        for text in ["I can do one.", "I can do two."] {
            let fields = edited(&mut cora, "5.4/4", text).await;
            cora.submit("/matrix/edit/5.4/4", &pairs(&fields)).await;
        }
        let late = cora
            .post("/matrix/versions/back", &[("from", "2"), ("to", "0")])
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text.contains("Cora saved version 3"));
        for _ in 0..2 {
            let back = [("from", "3"), ("to", "2")];
            assert_eq!(
                cora.submit("/matrix/versions/back", &back).await,
                "/matrix/versions"
            );
        }
        assert_eq!(versions(&school).await, 4);
        assert!(
            cora.page("/matrix/digcomp-3.0/5.4")
                .await
                .contains("I can do one.")
        );
        let page = cora.page("/matrix/versions").await;
        assert!(page.contains("back to version 2"));
        assert!(
            cora.page("/matrix/compare?one=2&other=4")
                .await
                .contains("0 rows differ.")
        );
        let two = cora.page("/matrix/compare?one=3&other=4").await;
        assert!(two.contains("I can do two."));
        let none = cora.get("/matrix/compare?one=0&other=9").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        let gone = cora
            .post("/matrix/versions/back", &[("from", "4"), ("to", "77")])
            .await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_matrix_given_out_is_brought_in_elsewhere_as_it_was_or_not_at_all() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        cora.submit("/matrix/versions", &[]).await;
        let mut fields = edited(&mut cora, "4.2/3", "I can say no to a form.").await;
        fields.push(("can-ar".to_owned(), "أستطيع أن أرفض.".to_owned()));
        fields.push(("hidden".to_owned(), "1".to_owned()));
        fields.push(("note".to_owned(), "=SUM(1)".to_owned()));
        cora.submit("/matrix/edit/4.2/3", &pairs(&fields)).await;
        let given = cora.get("/matrix/file.json").await.text;
        let table = cora.get("/matrix/file.csv").await.text;
        assert!(table.contains("'=SUM(1)") && table.lines().count() == 85);

        let mut other = School::new(engine).await;
        let mut dora = browser(&mut other, "Dora", Role::Coordinator).await;
        let to = "/matrix/versions/file";
        let broken = given.replacen("\"simulated\"", "\"dreamt\"", 3);
        let told = dora
            .upload(to, &[("from", "0")], ("file", "m.json", broken.as_bytes()))
            .await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            told.text.contains("1.1@1/practice/main") && told.text.contains("dreamt"),
            "{}",
            told.text
        );
        let looked = [("from", "0"), ("look", "1")];
        let looked = dora
            .upload(to, &looked, ("file", "m.json", given.as_bytes()))
            .await;
        assert!(
            looked.text.contains("1 row differs.") && looked.text.contains("Nothing was saved")
        );
        assert_eq!(
            versions(&other).await,
            0,
            "neither a fault nor a look saves anything"
        );

        for _ in 0..2 {
            let answer = dora
                .upload(to, &[("from", "0")], ("file", "m.json", given.as_bytes()))
                .await;
            assert_eq!(answer.leads_to(), "/matrix/compare?one=0&other=1");
        }
        assert_eq!(versions(&other).await, 1);
        assert_eq!(dora.get("/matrix/file.json").await.text, given);
        let coverage = dora.page("/matrix/coverage").await;
        assert!(coverage.contains("1 row is not used at this site"));
        let page = dora.page("/matrix?lang=en").await;
        assert!(page.contains("Not used at this site"));
    }
}

#[tokio::test]
async fn the_tables_of_the_matrix_are_made_again_from_the_ledger() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut cora = browser(&mut school, "Cora", Role::Coordinator).await;
        cora.submit("/matrix/versions", &[]).await;
        let fields = edited(&mut cora, "1.2/1", "I can doubt.").await;
        cora.submit("/matrix/edit/1.2/1", &pairs(&fields)).await;
        cora.submit("/matrix/versions/back", &[("from", "2"), ("to", "0")])
            .await;
        let before = cora.page("/matrix/versions").await;
        let all = "SELECT COUNT(*) FROM matrix_change";
        assert_eq!(school.count(all).await, 2);
        let keys = school.site.keys.clone();
        let refolded = school.site.write(ledger::Actor::SYSTEM, move |w| {
            w.tx.execute("DELETE FROM matrix_change", &[])?;
            w.tx.execute("DELETE FROM matrix_version", &[])?;
            let rows = w.tx.query(
                "SELECT hash, header, subject, body FROM event WHERE kind = $1 ORDER BY seq",
                &[&i64::from(local::CHANGED.code())],
            )?;
            for row in &rows {
                let happened = record::stored(row, &keys)?.happened.unwrap();
                lucarne::skills::fold::apply(w.tx, &happened)?;
            }
            Ok(rows.len())
        });
        assert_eq!(refolded.await.unwrap(), 3);
        assert_eq!(cora.page("/matrix/versions").await, before);
        assert_eq!(school.count(all).await, 2);
    }
}
