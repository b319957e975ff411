//! Stories of what leaves: prepared, released by another person, taken in by the hub, called safe.
#![allow(clippy::unwrap_used)]

use lucarne::backup::found::{Found, scratch};
use lucarne::backup::restore::restore;
use lucarne::backup::{Medium, Sheet, Source, run};
use lucarne::device::Device;
use lucarne::export::risk::at_risk;
use lucarne::export::trust;
use lucarne::hub::facts;
use lucarne::hub::receive::{Received, Report, receive, receive_waiting};
use lucarne::hub::status::{figures, status, text};
use lucarne::hub::{answer, copy, cutoff, digest, senders};
use lucarne::people;
use lucarne::rights::Role;
use lucarne::site::Site;
use lucarne::{anchor, migrations, record};
use parcel::sealed::Identity;
use parcel::trust::{Enrol, Hub, Root};
use parcel::{SecretKey, zip};
use store::{Engine, Value};
use tempfile::TempDir;
use tokio::task::block_in_place;

use crate::contribute::{RECORD, browser, facts_of, judge, propose};
use crate::support::{Answer, Browser, School, hidden};

mod restores;

/// A hub in an office, the site that reports to it, and who works there.
pub struct World {
    /// The site.
    pub site: School,
    /// The hub.
    pub hub: School,
    /// Prepares.
    pub tina: Browser,
    /// Releases.
    pub olga: Browser,
    copies: TempDir,
    copy: u32,
}

impl World {
    /// Both on fresh databases.
    pub async fn new(engine: Engine) -> World {
        World::of(School::new(engine).await, School::new(engine).await).await
    }

    /// This site reports to this hub.
    pub async fn of(mut site: School, hub: School) -> World {
        let tina = site.staff("Tina", &[Role::Trainer]).await;
        let ada = site.staff("Ada", &[Role::Administrator]).await;
        let (tina, mut ada) = (site.signed_in(tina).await, site.signed_in(ada).await);
        let mut olga = site.signed_in(site.officer).await;
        name_the_hub(&hub.site, &mut ada, &mut olga).await;
        let world = World {
            site,
            hub,
            tina,
            olga,
            copies: TempDir::new().unwrap(),
            copy: 0,
        };
        world.enrol();
        world
    }

    /// What a learner does: here, joining a group, and a name that never leaves.
    pub async fn work(&mut self, learner: &str) {
        let learner = self.site.learner(learner).await;
        self.site.group("Readers", &[], &[learner], &[]).await;
    }

    /// The hub's people compare the words and know the site.
    fn enrol(&self) {
        block_in_place(|| {
            let (_, bytes, signature) = Device::of(&self.site.site).unwrap().enrol().unwrap();
            let (enrol, keys) = Enrol::read(&bytes, signature.as_bytes()).unwrap();
            self.hub
                .site
                .write_blocking(ledger::Actor::SYSTEM, move |w| {
                    senders::enrol(w, &enrol, &keys, "House 12", None)
                })
                .unwrap();
        });
    }

    /// Prepared by Tina, released by Olga; the sealed parcel.
    pub async fn export(&mut self) -> Vec<u8> {
        let location = self.prepare().await;
        self.release(&location).await
    }

    /// Released by Olga, and handed over.
    async fn release(&mut self, location: &str) -> Vec<u8> {
        let id = location.strip_prefix("/leaves/").unwrap();
        let read = self.olga.page(&format!("/release/{id}")).await;
        let sheet = hidden(&read, "sheet").unwrap().to_owned();
        self.olga
            .submit(&format!("/release/{id}"), &[("sheet", &sheet)])
            .await;
        let answer = self.tina.post(&format!("/leaves/{id}/parcel"), &[]).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.bytes
    }

    async fn prepare(&mut self) -> String {
        let page = self.tina.page("/leaves").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        self.tina.submit("/leaves", &[("once", &once)]).await
    }

    /// The hub takes it in.
    pub fn receive(&self, file: &[u8]) -> Report {
        match self.bring(file) {
            Received::Taken(report) => {
                assert_eq!(report.refused, Vec::<String>::new());
                report
            }
            other => panic!("{other:?}"),
        }
    }

    fn bring(&self, file: &[u8]) -> Received {
        block_in_place(|| {
            let device = Device::of(&self.hub.site).unwrap();
            receive(&self.hub.site, &device, file).unwrap()
        })
    }

    /// The hub writes and reads back a copy, so that its next answer is durable.
    pub fn copy(&mut self) {
        self.copy += 1;
        let to = self.copies.path().join(format!("{}.db", self.copy));
        block_in_place(|| copy::copy(&self.hub.site, &to).unwrap());
    }

    /// The next ack, as a file.
    pub fn ack(&self) -> Vec<u8> {
        block_in_place(|| {
            let device = Device::of(&self.hub.site).unwrap();
            let (hub, to) = (device.id, Device::of(&self.site.site).unwrap().id);
            let ack = self
                .hub
                .site
                .write_blocking(ledger::Actor::SYSTEM, move |w| answer::ack(w, hub, to))
                .unwrap();
            let packed =
                parcel::ack::pack_ack(&ack, "2026-03-04", "0.1.0", &device.signer()).unwrap();
            zip::write(&packed.tree).unwrap()
        })
    }

    pub async fn answered(&mut self, ack: &[u8]) -> Answer {
        self.tina
            .upload("/leaves/ack", &[], ("ack", "ack.lucarne.zip", ack))
            .await
    }

    async fn risk(&self) -> i64 {
        self.site.site.read(at_risk).await.unwrap()
    }

    /// The root document in force at the site.
    pub async fn root(&self) -> Root {
        self.site.site.read(trust::root).await.unwrap().unwrap()
    }

    pub async fn epochs(&self) -> i64 {
        self.site
            .count("SELECT COUNT(DISTINCT epoch) FROM event")
            .await
    }

    /// Every event of the site that was exported lies at the hub, and none twice.
    async fn nothing_is_lost_and_nothing_doubled(&self) {
        let held = self
            .hub
            .count("SELECT COUNT(*) - COUNT(DISTINCT hash) FROM hub_event")
            .await;
        assert_eq!(held, 0, "an event lies there twice");
        let missing = self.hub.site.read(status).await.unwrap();
        let gaps: usize = missing
            .iter()
            .flat_map(|one| &one.epochs)
            .map(|epoch| epoch.held.len().saturating_sub(1))
            .sum();
        assert_eq!(gaps, 0, "{missing:?}");
    }
}

async fn name_the_hub(hub: &Site, ada: &mut Browser, olga: &mut Browser) {
    let card = block_in_place(|| {
        let device = Device::of(hub).unwrap();
        let recovery = Identity::from_bytes(&[77; 32]).unwrap();
        let mut keys = device.keys();
        keys.seal.push(recovery.recipient());
        Hub::new("Office", device.id, &keys)
    });
    let key = SecretKey::from_bytes(&[9; 32]);
    let nothing = ada.post("/hub", &[("document", "nothing")]).await;
    assert!(
        nothing.text.contains("this text is no such document"),
        "{}",
        nothing.text
    );
    let first = Root::first(lucarne::random::id(), "2026-03-04", &key.public());
    let second = first.with_hub(Some(card), "2026-03-05");
    for root in [first, second] {
        proposed(&root, &key, ada).await.unwrap();
        confirmed(olga).await;
    }
}

/// Proposes a root document that this key signed; what the page says where it is refused.
pub async fn proposed(root: &Root, key: &SecretKey, ada: &mut Browser) -> Result<(), String> {
    let (bytes, signature) = root.sign(key).unwrap();
    let text = format!("{}\n{signature}", String::from_utf8(bytes).unwrap());
    let answer = ada.post("/hub", &[("document", &text)]).await;
    match answer.status.as_u16() {
        422 => Err(answer.text),
        _ => {
            assert_eq!(answer.leads_to(), "/hub?said=proposed");
            Ok(())
        }
    }
}

/// Confirms what waits for a second person.
pub async fn confirmed(olga: &mut Browser) {
    let waiting = olga.page("/two").await;
    let confirm = waiting.split("action=\"/two/").nth(1).unwrap();
    let id = confirm.split('/').next().unwrap();
    let led = olga.submit(&format!("/two/{id}/confirm"), &[]).await;
    assert_eq!(led, "/two");
}

/// All rows of all tables, as an old copy of the database holds them.
pub type Rows = Vec<(String, Vec<String>, Vec<Vec<Value>>)>;

fn tables() -> Vec<String> {
    let texts = migrations::ALL.iter().map(|migration| migration.sql);
    let lines = texts.flat_map(str::lines);
    let names = lines.filter_map(|line| line.strip_prefix("CREATE TABLE "));
    names
        .map(|rest| rest.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

pub fn old_copy(site: &Site) -> Rows {
    let read = |tx: &mut store::Tx| -> Result<Rows, store::Error> {
        let mut all = Rows::new();
        for table in tables() {
            let rows = tx.query(&format!("SELECT * FROM {table}"), &[])?;
            let columns = rows.first().map(|row| row.columns().to_vec());
            let rows = rows.into_iter().map(store::Row::into_values).collect();
            all.push((table, columns.unwrap_or_default(), rows));
        }
        Ok(all)
    };
    block_in_place(|| site.db.read_blocking(read).unwrap())
}

pub fn put_back(site: &Site, rows: Rows) {
    let write = move |tx: &mut store::Tx, state: &mut record::State| -> Result<(), store::Error> {
        for table in tables().iter().rev().filter(|name| *name != "session") {
            tx.execute(&format!("DELETE FROM {table}"), &[])?;
        }
        for (table, columns, rows) in rows {
            if rows.is_empty() || table == "session" {
                continue;
            }
            let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
            let sql = format!(
                "INSERT INTO {table} ({}) VALUES ({})",
                columns.join(", "),
                places.join(", ")
            );
            tx.execute_each(&sql, &rows)?;
        }
        *state = record::head(tx)?.map(ledger::Chain::resume);
        Ok(())
    };
    block_in_place(|| site.db.write_blocking(write).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn results_reach_the_hub_and_its_answer_says_what_is_safe() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let before = world.risk().await;
        assert!(before > 8, "{before}");
        let parcel = world.export().await;
        assert!(parcel.starts_with(b"age-encryption.org/v1\n"));
        let report = world.receive(&parcel);
        assert_eq!(i64::try_from(report.new).unwrap(), before);

        // Not durable yet: nothing is called safe.
        let led = world.answered(&world.ack()).await.leads_to();
        assert_eq!(led, "/leaves?said=same");
        world.copy();
        let ack = world.ack();
        let led = world.answered(&ack).await.leads_to();
        assert!(led.starts_with("/leaves?said=safe&n="), "{led}");
        // What happened since the freezing: release, handing over, two acks.
        let after = world.risk().await;
        assert!(after < 8, "{after}");
        // The very same ack is harmless, another old one is refused.
        assert_eq!(world.answered(&ack).await.leads_to(), "/leaves?said=same");
        assert_eq!(world.risk().await, after);

        // The same parcel again changes nothing.
        let again = world.receive(&parcel);
        assert_eq!((again.new, again.filled), (0, 0));
        world.nothing_is_lost_and_nothing_doubled().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_texts_stay_here_and_the_officer_sees_that() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let location = world.prepare().await;
        let sheet = world.tina.page(&location).await;
        assert!(sheet.contains("<h2>Free texts that leave</h2>\n<p><strong>none</strong></p>"));
        assert!(sheet.contains("Name and settings"));
        assert!(sheet.contains("<dt>Learners it is about</dt><dd>1</dd>"));
        // Nobody downloads what was not released, and whoever prepares does not release.
        let id = location.strip_prefix("/leaves/").unwrap().to_owned();
        let early = world.tina.post(&format!("{location}/parcel"), &[]).await;
        assert_eq!(early.status, 404);
        assert_eq!(world.tina.get("/release").await.status, 403);
        assert_eq!(world.olga.get("/leaves").await.status, 403);
        // A sheet that is not the one of now is not released.
        let other = "0".repeat(64);
        let release = format!("/release/{id}");
        let stale = world.olga.post(&release, &[("sheet", &other)]).await;
        assert_eq!(stale.status, 403);

        let parcel = world.export().await;
        world.receive(&parcel);
        let named = world
            .hub
            .count("SELECT COUNT(*) FROM hub_event WHERE kind = 258 AND length(body) > 0");
        assert_eq!(named.await, 0, "a name left");
        let people = world
            .hub
            .count("SELECT COUNT(*) FROM hub_event WHERE kind = 257 AND length(body) > 0");
        assert!(people.await > 0);
    }
}

/// The sheet that lies in the officer's file as a sample.
const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../docs/samples/export-sheet.en.html"
);

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_of_a_sheet_says_what_an_officer_reads() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let location = world.prepare().await;
        let id = location.strip_prefix("/leaves/").unwrap();
        let sheet = on_paper(&world.olga.page(&format!("/release/{id}")).await);
        assert!(sheet.contains("Free texts that leave") && !sheet.contains("name=\"token\""));
        if std::env::var_os("LUCARNE_SAMPLES").is_some() {
            std::fs::write(SAMPLE, &sheet).unwrap();
        }
        let sample = std::fs::read_to_string(SAMPLE).unwrap_or_default();
        assert_eq!(
            lasting(&sample),
            lasting(&sheet),
            "the sheet has changed: run this test with LUCARNE_SAMPLES=1"
        );
    }
}

/// What of a page goes on paper.
fn on_paper(page: &str) -> String {
    let (_, main) = page.split_once("<main").unwrap();
    let (_, main) = main.split_once('>').unwrap();
    let mut rest = main.split("</main>").next().unwrap().to_owned();
    for (open, close) in [
        ("<form class=\"no-print\"", "</form>"),
        ("<p class=\"no-print\"", "</p>"),
        ("<svg", "</svg>"),
    ] {
        while let Some(from) = rest.find(open) {
            let to = from + rest[from..].find(close).unwrap() + close.len();
            rest.replace_range(from..to, "");
        }
    }
    format!("{}\n", rest.trim())
}

/// A sheet without what differs from one export to the next: what stands behind its first names.
fn lasting(sheet: &str) -> String {
    let mut parts = sheet.split("<dd>");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("</dd>").map_or(part, |(_, after)| after));
    }
    kept
}

#[tokio::test(flavor = "multi_thread")]
async fn parcels_in_reverse_order_and_with_one_lost_give_the_same() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let mut parcels = Vec::new();
        for name in ["Mira", "Noor", "Odile"] {
            world.work(name).await;
            parcels.push(world.export().await);
        }
        let all = world.receive(&parcels[2]).new;
        assert!(all > 20);
        // The second was lost; the first comes late.
        assert_eq!(world.receive(&parcels[0]).new, 0);
        world.nothing_is_lost_and_nothing_doubled().await;
        let digest_now = world
            .hub
            .site
            .read(|tx| digest::digest(tx, &[]))
            .await
            .unwrap();
        assert_eq!(world.receive(&parcels[1]).new, 0);
        let digest_then = world
            .hub
            .site
            .read(|tx| digest::digest(tx, &[]))
            .await
            .unwrap();
        assert_eq!(digest_now, digest_then);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_is_seen_and_heals_with_the_next_parcel() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let first = world.export().await;
        world.receive(&first);
        world.copy();
        world.answered(&world.ack()).await.leads_to();
        world.work("Noor").await;
        let lost = world.export().await;
        world.work("Odile").await;
        let next = world.export().await;
        // Above the last ack everything leaves every time, so the lost one is in the next one.
        let report = world.receive(&next);
        assert!(report.new > 0);
        world.nothing_is_lost_and_nothing_doubled().await;
        assert_eq!(world.receive(&lost).new, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_copy_put_back_exports_again_without_losing_or_doubling() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let first = world.export().await;
        world.receive(&first);
        let old = old_copy(&world.site.site);
        world.work("Noor").await;
        let second = world.export().await;
        world.receive(&second);
        let before = world.hub.count("SELECT COUNT(*) FROM hub_event").await;

        put_back(&world.site.site, old);
        block_in_place(|| anchor::begin(&world.site.site).unwrap());
        assert_eq!(world.epochs().await, 2, "the anchor noticed");
        world.work("Odile").await;
        let third = world.export().await;
        let report = world.receive(&third);
        assert!(report.forks.is_empty());
        let after = world.hub.count("SELECT COUNT(*) FROM hub_event").await;
        assert_eq!(after - before, i64::try_from(report.new).unwrap());
        world.nothing_is_lost_and_nothing_doubled().await;

        world.copy();
        let led = world.answered(&world.ack()).await.leads_to();
        assert!(led.starts_with("/leaves?said=lost&n="), "{led}");
        assert_eq!(world.epochs().await, 2, "a closed epoch opens no other");
        let risk = world.risk().await;
        assert!(risk < 8, "{risk} of what is safe are called at risk");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn work_before_and_after_a_restore_meets_at_the_hub_without_loss_or_doubling() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let (sheet, medium) = (Sheet::draw(), TempDir::new().unwrap());
        sheet.take_up(&world.site.site.folder).unwrap();
        world.work("Mira").await;
        let source = Source::of(&world.site.site);
        let made = block_in_place(|| run(&source, &Medium::prepare(medium.path()).unwrap()));
        made.unwrap();
        world.work("Noor").await;
        let first = world.export().await;
        world.receive(&first);
        world.work("Odile").await;
        let before = world.hub.count("SELECT COUNT(*) FROM hub_event").await;

        let place = medium.path().to_path_buf();
        world
            .site
            .lose_database(engine, move |empty| {
                let medium = Medium::at(&place).unwrap();
                let found = Found::open(&medium, &sheet, None, &scratch(&empty.folder)).unwrap();
                restore(empty, &found, &sheet).unwrap();
            })
            .await;
        assert_eq!(world.epochs().await, 2, "before and after");
        let tina = world
            .site
            .site
            .read(|tx| people::staff_by_login(tx, "tina"));
        let tina = tina.await.unwrap().unwrap();
        world.tina = world.site.signed_in(tina).await;
        world.olga = world.site.signed_in(world.site.officer).await;
        world.work("Pia").await;
        let second = world.export().await;
        let report = world.receive(&second);
        assert!(report.forks.is_empty(), "{:?}", report.forks);
        let after = world.hub.count("SELECT COUNT(*) FROM hub_event").await;
        assert_eq!(after - before, i64::try_from(report.new).unwrap());
        world.nothing_is_lost_and_nothing_doubled().await;
        // Noor, who is in no copy, is at the hub; Odile, who was in neither, is gone.
        let joined = i64::from(ledger::Kind::EnrolmentAdded.code());
        let at_hub = world.hub.site.read(move |tx| {
            let sql = "SELECT COUNT(*) FROM hub_event WHERE kind = $1 AND state = 1";
            Ok(tx.query_one(sql, &[&joined])?.get::<i64>(0)?)
        });
        assert_eq!(at_hub.await.unwrap(), 3, "Mira, Noor and Pia, each once");

        world.copy();
        let led = world.answered(&world.ack()).await.leads_to();
        assert!(led.starts_with("/leaves?said=lost&n="), "{led}");
        assert_eq!(world.epochs().await, 2, "a closed epoch opens no other");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_histories_are_both_kept_and_the_site_is_told_to_begin_anew() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let old = old_copy(&world.site.site);
        world.work("Noor").await;
        let one = world.export().await;
        world.receive(&one);
        // The whole disk was put back, the anchor with it: nobody notices here.
        put_back(&world.site.site, old);
        world.work("Odile").await;
        let other = world.export().await;
        let report = world.receive(&other);
        assert_eq!(report.forks.len(), 1);
        let twice = world
            .hub
            .count("SELECT COUNT(*) FROM (SELECT 1 FROM hub_event GROUP BY log, seq HAVING COUNT(*) > 1) d");
        assert!(twice.await > 0, "both histories are kept");
        world.copy();
        let led = world.answered(&world.ack()).await.leads_to();
        assert_eq!(led, "/leaves?said=epoch");
        assert_eq!(world.epochs().await, 2);
        // What both hold is safe; what only one of them holds stays at risk.
        let at = i64::try_from(report.forks[0].1).unwrap();
        let safe = world.site.count("SELECT MAX(upto) FROM acknowledged").await;
        assert_eq!(safe, at - 1);
        assert!(world.risk().await > 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_of_a_site_nobody_enrolled_waits_and_is_taken_later() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.hub.count("SELECT COUNT(*) FROM hub_device").await;
        block_in_place(|| {
            let forget = |w: &mut lucarne::record::Write| {
                w.tx.execute("DELETE FROM hub_device", &[])?;
                Ok(())
            };
            world
                .hub
                .site
                .write_blocking(ledger::Actor::SYSTEM, forget)
                .unwrap();
        });
        let parcel = world.export().await;
        assert_eq!(world.bring(&parcel), Received::Waits);
        assert_eq!(world.bring(&parcel), Received::Waits);
        let held = world.hub.count("SELECT COUNT(*) FROM hub_event").await;
        assert_eq!(held, 0);
        world.enrol();
        let late = block_in_place(|| {
            let device = Device::of(&world.hub.site).unwrap();
            receive_waiting(&world.hub.site, &device).unwrap()
        });
        assert!(matches!(late.as_slice(), [Received::Taken(report)] if report.new > 0));
        // Another hub's people, or one changed byte, get nothing out of it.
        let mut changed = parcel.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        assert!(matches!(world.bring(&changed), Received::Refused(_)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_on_paper_says_the_same_and_five_wrong_ones_make_wait() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Mira").await;
        let parcel = world.export().await;
        world.receive(&parcel);
        world.copy();
        let to = block_in_place(|| Device::of(&world.site.site).unwrap().id);
        let hub = block_in_place(|| Device::of(&world.hub.site).unwrap());
        let lines = world
            .hub
            .site
            .read(move |tx| answer::paper(tx, &hub, to))
            .await
            .unwrap();
        let code = lines[0].code.clone();
        assert_eq!(code.split('-').count(), 8);
        let typed = code.to_lowercase().replace('-', " ");
        let led = world
            .tina
            .submit("/leaves/paper", &[("code", &typed)])
            .await;
        assert_eq!(led, format!("/leaves?said=paper&n={}", lines[0].event.seq));
        assert!(world.risk().await < 8);

        let last = if code.ends_with('Z') { "Y" } else { "Z" };
        let wrong = format!("{}{last}", &code[..code.len() - 1]);
        for _ in 0..4 {
            let answer = world.tina.post("/leaves/paper", &[("code", &wrong)]).await;
            assert_eq!(answer.status, 422);
            assert!(answer.text.contains(&wrong), "what was typed stays");
        }
        for code in [&wrong, &code] {
            let answer = world.tina.post("/leaves/paper", &[("code", code)]).await;
            assert_eq!(answer.status, 422);
            assert!(answer.text.contains("Too many codes were wrong"));
        }
        // A pause that a wrong clock set for decades is none.
        let far = "UPDATE paper_try SET until = 4070908800";
        world.site.sql(far).await;
        let led = world.tina.submit("/leaves/paper", &[("code", &code)]).await;
        assert!(led.starts_with("/leaves?said=paper&n="), "{led}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_of_two_sites_meet_at_the_hub_in_whatever_order() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let mut rosa = browser(&mut world.site, "Rosa", Role::Researcher).await;
        let mut remi = browser(&mut world.site, "Remi", Role::Reviewer).await;
        let mut files = Vec::new();
        for value in ["Forty people", "Fifty people"] {
            let place = propose(&mut rosa, RECORD, &[("users", value)]).await;
            judge(&mut remi, &place, &[("users", "accepted")]).await;
            let location = world.prepare().await;
            let id = location.strip_prefix("/leaves/").unwrap();
            let read = world.olga.page(&format!("/release/{id}")).await;
            assert!(read.contains("Fact of the cartography accepted"), "{read}");
            assert!(read.contains(value) && read.contains("Proposal for the cartography judged"));
            let sheet = hidden(&read, "sheet").unwrap().to_owned();
            let release = format!("/release/{id}");
            world.olga.submit(&release, &[("sheet", &sheet)]).await;
            let packed = world.tina.post(&format!("/leaves/{id}/parcel"), &[]).await;
            files.push(packed.bytes);
        }
        for file in files.iter().rev().chain(&files) {
            world.receive(file);
        }
        let hub = world.hub.site.clone();
        let all = block_in_place(|| {
            let keys = std::sync::Arc::clone(&hub.keys);
            hub.read_blocking(move |tx| facts::all(tx, &keys)).unwrap()
        });
        let of_site: Vec<_> = all.iter().cloned().collect();
        assert_eq!(of_site, facts_of(&world.site).await);
        let told = facts::text(&all);
        assert!(
            told.starts_with("2 facts about 1 records, choices due: 0") && !told.contains("TWO"),
            "{told}"
        );
        let mut other = of_site[0].clone();
        other.after.clear();
        other.value = "Sixty people".into();
        let mut joined = all.clone();
        joined.put(other.named());
        let told = facts::text(&joined);
        assert!(
            told.contains("TWO VALUES  initiatives/spoc-in-prison users"),
            "{told}"
        );
        assert!(
            told.contains("Sixty people") && told.contains("Rosa"),
            "{told}"
        );
        assert!(told.contains("choices due: 1"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_of_methods_travel_to_the_hub_as_those_of_initiatives_do() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let mut rosa = browser(&mut world.site, "Rosa", Role::Researcher).await;
        let mut remi = browser(&mut world.site, "Remi", Role::Reviewer).await;
        let record = "/methods/peer-mentor";
        let place = propose(&mut rosa, record, &[("duration", "Two evenings")]).await;
        judge(&mut remi, &place, &[("duration", "accepted")]).await;
        let location = world.prepare().await;
        let id = location.strip_prefix("/leaves/").unwrap();
        let read = world.olga.page(&format!("/release/{id}")).await;
        assert!(read.contains("Two evenings"), "{read}");
        let sheet = hidden(&read, "sheet").unwrap().to_owned();
        let release = format!("/release/{id}");
        world.olga.submit(&release, &[("sheet", &sheet)]).await;
        let packed = world.tina.post(&format!("/leaves/{id}/parcel"), &[]).await;
        world.receive(&packed.bytes);
        let hub = world.hub.site.clone();
        let all = block_in_place(|| {
            let keys = std::sync::Arc::clone(&hub.keys);
            hub.read_blocking(move |tx| facts::all(tx, &keys)).unwrap()
        });
        let of_site: Vec<_> = all.iter().cloned().collect();
        assert_eq!(of_site, facts_of(&world.site).await);
        let mut other = of_site[0].clone();
        other.value = "Three evenings".into();
        let mut joined = all.clone();
        joined.put(other.named());
        let told = facts::text(&joined);
        assert!(
            told.starts_with("2 facts about 1 records, choices due: 1"),
            "{told}"
        );
        assert!(
            told.contains("TWO VALUES  methods/peer-mentor duration"),
            "{told}"
        );
    }
}

/// The batches in a sealed parcel of this site, as the hub's recovery key opens it.
pub fn batches(site: &Site, sealed: &[u8]) -> Vec<u8> {
    let recovery = Identity::from_bytes(&[77; 32]).unwrap();
    let sign = block_in_place(|| Device::of(site).unwrap().keys().sign);
    let opened = parcel::sealed::open(sealed, &recovery).unwrap();
    let verified = opened.verify(&[sign]).unwrap();
    let files = verified.manifest.files.iter();
    let batches = files.filter(|file| file.path.starts_with("batches/"));
    let bytes = batches.flat_map(|file| verified.file(&file.path).unwrap_or_default());
    bytes.collect()
}

/// The files in the folder of what leaves.
fn outbox(site: &Site) -> Vec<String> {
    let found = std::fs::read_dir(site.folder.path().join("out")).unwrap();
    let names = found.map(|one| one.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_parcel_about_somebody_who_is_erased_is_taken_away_and_named() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let mira = world.site.learner("Mira").await;
        let location = world.prepare().await;
        let sealed = world.release(&location).await;
        let canary = mira.to_hex();
        let sings = |bytes: &[u8]| bytes.windows(32).any(|part| part == canary.as_bytes());
        assert!(
            sings(&batches(&world.site.site, &sealed)),
            "it was in the parcel"
        );
        // The hub has all of it: the next parcel holds nothing about Mira.
        world.receive(&sealed);
        world.copy();
        let ack = world.ack();
        world.answered(&ack).await.leads_to();
        world.work("Noor").await;
        let first = outbox(&world.site.site);
        let other = world.export().await;
        assert!(!sings(&batches(&world.site.site, &other)));
        let about_noor: Vec<String> = outbox(&world.site.site)
            .into_iter()
            .filter(|name| !first.contains(name))
            .collect();
        let out = world.site.site.folder.path().join("out");
        std::fs::write(out.join("nobody-knows.age"), &sealed).unwrap();

        let cora = world.site.staff("Cora", &[Role::Coordinator]).await;
        let mut coordinator = world.site.signed_in(cora).await;
        let order = [("person", canary.as_str()), ("order", "2026/17")];
        coordinator.submit("/erasures/propose", &order).await;
        let page = world.olga.page("/two").await;
        let at = page.find("/confirm\"").unwrap();
        let form = page[..at].rsplit('"').next().unwrap().to_owned();
        world.olga.submit(&format!("{form}/confirm"), &[]).await;

        assert_eq!(outbox(&world.site.site), about_noor);
        let receipt = world.olga.page("/erasures").await;
        let named = first.iter().find(|name| name.ends_with(".age")).unwrap();
        assert!(receipt.contains(named.as_str()), "{receipt}");
        assert!(receipt.contains("nobody-knows.age"));
        // Asked for again, it is sealed again, without her.
        let again = world.tina.post(&format!("{location}/parcel"), &[]).await;
        assert_eq!(again.status, 200, "{}", again.text);
        assert!(!sings(&batches(&world.site.site, &again.bytes)));

        // The power failed before the folder was cleared: the next start does it.
        let kept = outbox(&world.site.site);
        for name in kept.iter().filter(|name| name.ends_with(".erased")) {
            std::fs::write(out.join(name), "0\n").unwrap();
        }
        world.site.restart().await;
        assert_eq!(outbox(&world.site.site), about_noor, "only hers went");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stolen_key_sends_is_held_and_said_until_the_cut_off_is_taken_back() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        world.work("Ana").await;
        let before = world.export().await;
        let first = world.receive(&before);
        assert!(first.new > 0 && first.held == 0);
        world.copy();
        let device = block_in_place(|| Device::of(&world.site.site).unwrap().id);
        let counted = |world: &World| {
            let figures = block_in_place(|| world.hub.site.read_blocking(figures)).unwrap();
            figures.iter().map(|(_, _, events, _)| *events).sum::<i64>()
        };
        let all = counted(&world);
        let missing = block_in_place(|| world.hub.site.read_blocking(status)).unwrap()[0].missing;

        let cut = |world: &World| {
            block_in_place(|| {
                world
                    .hub
                    .site
                    .write_blocking(ledger::Actor::SYSTEM, move |w| {
                        let upto = cutoff::as_held(w.tx, device)?;
                        cutoff::set(w, device, &upto, "stolen in the night")
                    })
            })
            .unwrap();
        };
        cut(&world);
        assert_eq!(counted(&world), all, "what came before stands");
        world.work("Ben").await;
        let after = world.export().await;
        let report = world.receive(&after);
        assert!(report.held > 0, "{report:?}");
        assert_eq!(counted(&world), all, "nothing of it counts");
        assert_eq!(
            world.receive(&after).held,
            report.held,
            "as often as it comes"
        );
        // Whoever has the key could order erasures as well.
        let state = block_in_place(|| world.hub.site.read_blocking(status)).unwrap();
        assert_eq!(state[0].held, report.held);
        assert_eq!(state[0].missing, missing, "its claims are not believed");
        let told = text(&state, 0);
        assert!(
            told.contains("CUT OFF on ") && told.contains("stolen in the night"),
            "{told}"
        );
        // Nothing is called safe before the next copy, and then nothing above the point.
        world.copy();
        let ack = world.ack();
        assert!(world.answered(&ack).await.status.is_redirection());
        assert!(world.risk().await > 0, "what is held is not called safe");

        block_in_place(|| {
            world
                .hub
                .site
                .write_blocking(ledger::Actor::SYSTEM, move |w| {
                    cutoff::lift(w, device, "it lay behind the cupboard")
                })
        })
        .unwrap();
        assert!(counted(&world) > all, "it counts again");
        let state = block_in_place(|| world.hub.site.read_blocking(status)).unwrap();
        assert_eq!(state[0].held, 0);
        let told = text(&state, 0);
        assert!(
            told.contains("taken back on ") && told.contains("behind the cupboard"),
            "{told}"
        );
        let recorded = "SELECT COUNT(*) FROM event WHERE kind = 1795";
        assert_eq!(world.hub.count(recorded).await, 2, "both are recorded");
        world.nothing_is_lost_and_nothing_doubled().await;
    }
}

/// What a command said.
fn said(done: &std::process::Output) -> String {
    String::from_utf8_lossy(&[&done.stdout[..], &done.stderr].concat()).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hub_says_the_eight_words_that_stand_on_the_printed_sheet() {
    for engine in store::testing::engines() {
        let mut world = World::new(engine).await;
        let mut sent = Vec::new();
        for learner in ["Mira", "Noor"] {
            world.work(learner).await;
            let location = world.prepare().await;
            let sealed = world.release(&location).await;
            let sheet = world.tina.page(&location).await;
            let words = locale::Lang::En.export_words();
            let begin = format!("<dt>{words}</dt><dd><strong dir=\"ltr\" lang=\"en\">");
            let (_, rest) = sheet.split_once(&begin).unwrap();
            let words = rest.split('<').next().unwrap().to_owned();
            assert_eq!(words.split(' ').count(), 8, "{words}");
            sent.push((sealed, words));
        }
        let dir = TempDir::new().unwrap();
        let file = |name: &str| dir.path().join(name).display().to_string();
        let [(one, first), (two, second)] = &sent[..] else {
            panic!("two parcels");
        };
        let mut broken = one.clone();
        let middle = broken.len() / 2;
        broken[middle] ^= 1;
        for (name, bytes) in [("one.age", one), ("two.age", two), ("broken.age", &broken)] {
            std::fs::write(file(name), bytes).unwrap();
        }
        let card = world.hub.site.folder.path().join("trust/hub.json");
        std::fs::create_dir_all(card.parent().unwrap()).unwrap();
        std::fs::write(card, "a hub").unwrap();
        world.hub.stop().await;

        let refused = world
            .hub
            .command(&["hub", "receive", &file("broken.age"), "--format", "json"])
            .await;
        assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
        let json: serde_json::Value = serde_json::from_slice(&refused.stdout).unwrap();
        assert_eq!(json["state"], "refused");
        assert!(json.get("words8").is_none(), "nothing was signed: {json}");
        let ack = |name: &str, format: &str| {
            let words = [
                "hub", "ack", "--site", "House 12", "--out", name, "--format", format,
            ];
            words.map(ToOwned::to_owned)
        };
        let ask = async |words: &[String]| {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let done = world.hub.command(&words).await;
            assert!(done.status.success(), "{}", said(&done));
            said(&done)
        };
        let nothing = ask(&ack(&file("ack-1"), "text")).await;
        assert!(nothing.contains("No parcel of it was taken"), "{nothing}");

        let taken = world
            .hub
            .command(&["hub", "receive", &file("one.age")])
            .await;
        assert!(
            said(&taken).contains(&format!("eight words  {first}\n")),
            "{}",
            said(&taken)
        );
        let both = [
            "hub",
            "receive",
            &file("two.age"),
            &file("one.age"),
            "--format",
            "json",
        ];
        let taken = world.hub.command(&both).await;
        let lines: Vec<serde_json::Value> = said(&taken)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let eight = |json: &serde_json::Value| {
            let words = json["words8"].as_array().unwrap().iter();
            let words: Vec<&str> = words.filter_map(|word| word.as_str()).collect();
            words.join(" ")
        };
        assert_eq!(
            [eight(&lines[0]), eight(&lines[1])],
            [second.clone(), first.clone()]
        );

        let answer = ask(&ack(&file("ack-2"), "text")).await;
        assert!(
            answer.contains(first) && answer.contains(second),
            "{answer}"
        );
        // What was answered is not said again; what came twice was taken once.
        let answer = ask(&ack(&file("ack-3"), "json")).await;
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["parcels"], serde_json::json!([]), "{answer}");
        let state = ask(&["hub", "status"].map(ToOwned::to_owned)).await;
        assert!(state.contains(first) || state.contains(second), "{state}");
        let copy = ["hub", "copy", "--to", &file("copy.db")].map(ToOwned::to_owned);
        ask(&copy).await;
    }
}
