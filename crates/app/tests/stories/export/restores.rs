//! Ways back, by chance: a copy put back by command, database files copied back, an image of the whole disk put back, and
//! an image that lives on beside the site it was taken of. Parcels leave before and after, and meet at hubs in different
//! orders, some twice, some not at all.
//!
//! What must be there is computed from the parcels alone, read by hand from the text of the format.
//! `LUCARNE_RESTORES=1000` asks for more, `LUCARNE_RESTORES=17-17` for the one of that number.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::RangeInclusive;
use std::process::Command;

use ledger::statement::{Interaction, Verb};
use ledger::{Actor, Hash, Id};
use lucarne::learn::fact::{self, ActivityState, Detail, Place, Try};
use store::testing::TestDb;

use self::union::{Name, Sent, Union, anchored, epoch, ledger_of, logs, told};
use super::*;
use crate::hub::Dice;
use crate::support::Image;

mod union;

/// How many on each engine every day: one of each way.
const EACH_DAY: u64 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// A copy on a medium, put back by command.
    Command,
    /// The files of the database, copied back; secrets, anchor and documents stay.
    Files,
    /// The whole disk, anchor and all.
    Image,
    /// An image of the whole disk, which lives on beside the site.
    Clones,
}

const WAYS: [Way; 4] = [Way::Command, Way::Files, Way::Image, Way::Clones];

/// An answer of the hub, and what it says.
struct Ack {
    n: usize,
    file: Vec<u8>,
    forks: BTreeSet<Id>,
    have: BTreeMap<Id, (u64, Hash)>,
}

/// The site, or one of two.
struct House {
    school: School,
    tina: Browser,
    olga: Browser,
}

/// What cases saw.
#[derive(Debug, Default)]
struct Seen {
    cases: usize,
    parcels: usize,
    events: usize,
    /// Epochs with two histories.
    forks: usize,
    /// Events with content that do not count, being at a fork or above it.
    above: usize,
}

impl Seen {
    fn add(&mut self, other: &Seen) {
        self.cases += other.cases;
        self.parcels += other.parcels;
        self.events += other.events;
        self.forks += other.forks;
        self.above += other.above;
    }
}

/// One site, or two, and its hub.
struct Life<'a> {
    world: &'a mut World,
    clone: Option<House>,
    dice: Dice,
    people: [Id; 2],
    place: Place,
    learners: usize,
    sent: Vec<Sent>,
    /// Which of them the hub has.
    arrived: Vec<usize>,
    /// Everything that was in a ledger when something left.
    must: BTreeSet<Name>,
    /// How many answers there were.
    acks: usize,
    /// An answer that comes late.
    late: Option<Ack>,
}

impl Life<'_> {
    /// The other of two sites is the one that something happens to.
    fn turn(&mut self) {
        if let Some(other) = &mut self.clone {
            std::mem::swap(&mut self.world.site, &mut other.school);
            std::mem::swap(&mut self.world.tina, &mut other.tina);
            std::mem::swap(&mut self.world.olga, &mut other.olga);
        }
    }

    async fn sign_in(&mut self) {
        let [tina, olga] = self.people;
        self.world.tina = self.world.site.signed_in(tina).await;
        self.world.olga = self.world.site.signed_in(olga).await;
    }

    async fn go_on(&mut self, steps: usize) {
        for _ in 0..steps {
            if self.dice.chance(50) {
                self.turn();
            }
            match self.dice.below(10) {
                0..4 => self.work().await,
                4..7 => self.export().await,
                7 => {
                    let ack = self.ack();
                    match self.dice.chance(70) {
                        true => self.answered(&ack).await,
                        false => self.late = Some(ack),
                    }
                }
                8 => {
                    if let Some(late) = self.late.take() {
                        self.answered(&late).await;
                    }
                }
                _ => {
                    self.world.site.end(self.dice.chance(50));
                    self.world.site.begin();
                    self.sign_in().await;
                }
            }
        }
    }

    /// A learner joins a group and answers.
    async fn work(&mut self) {
        self.learners += 1;
        let name = format!("L{}", self.learners);
        let learner = self.world.site.learner(&name).await;
        if self.dice.chance(50) {
            self.world.site.group("Readers", &[], &[learner], &[]).await;
        }
        let (place, answers) = (self.place.clone(), self.dice.below(12));
        let write = move |w: &mut record::Write| {
            for n in 1..=answers {
                let activity = format!("q{n}");
                let object = Some((activity.as_str(), Interaction::Choice));
                let detail = Detail::Try(Try {
                    round: 1,
                    counts: true,
                    verdict: course::answer::Verdict::Right,
                    milli: 1000,
                    worth: 1000,
                    state: ActivityState::Done,
                    answer: serde_json::json!({ "picked": [1] }),
                });
                fact::record(w, learner, Verb::Answered, &place, object, detail, None)?;
            }
            Ok(())
        };
        self.world
            .site
            .site
            .write(Actor::SYSTEM, write)
            .await
            .unwrap();
    }

    /// Prepared, released, sealed; it may be lost on its way to the hub.
    async fn export(&mut self) {
        let location = self.world.prepare().await;
        if location == "/leaves?said=nothing" {
            return;
        }
        let frozen = ledger_of(&self.world.site.site);
        let file = self.world.release(&location).await;
        let told = told(&batches(&self.world.site.site, &file));
        // What was frozen, and not the freezing itself, of which nobody outside must know.
        let last: BTreeMap<Id, u64> = told.iter().map(|one| (one.name.0, one.name.1)).collect();
        let leaves = |name: &&Name| last.get(&name.0).is_none_or(|to| name.1 <= *to);
        self.must.extend(frozen.iter().filter(leaves));
        self.sent.push(Sent { file, told });
        if self.dice.chance(65) {
            self.arrive(self.sent.len() - 1);
        }
    }

    fn arrive(&mut self, which: usize) {
        self.world.receive(&self.sent[which].file);
        self.arrived.push(which);
    }

    /// What the hub answers now.
    fn ack(&mut self) -> Ack {
        self.world.copy();
        let file = self.world.ack();
        let logs = logs(&self.world.hub.site);
        let ack = Ack {
            n: self.acks,
            file,
            forks: logs
                .iter()
                .filter(|(log, ..)| log.fork.is_some())
                .map(|(log, ..)| log.epoch)
                .collect(),
            have: logs
                .iter()
                .map(|(log, upto, head)| (log.epoch, (*upto, *head)))
                .collect(),
        };
        self.acks += 1;
        ack
    }

    /// An answer is read: a new epoch is opened exactly where it shows another history than ours, or an epoch we do not
    /// know.
    async fn answered(&mut self, ack: &Ack) {
        let (before, now) = (
            ledger_of(&self.world.site.site),
            epoch(&self.world.site.site),
        );
        let known: BTreeSet<Id> = before.iter().map(|name| name.0).collect();
        let differs = |(epoch, (upto, hash)): (&Id, &(u64, Hash))| {
            let ours = *epoch == now && before.contains(&(*epoch, *upto, *hash));
            *upto > 0 && !ours && (*epoch == now || !known.contains(epoch))
        };
        let other = ack.forks.contains(&now) || ack.have.iter().any(differs);
        let answer = self.world.answered(&ack.file).await;
        let opened = epoch(&self.world.site.site) != now;
        if answer.status.is_redirection() {
            assert_eq!(opened, other, "a new epoch: {}", answer.leads_to());
        } else {
            assert!(
                ack.n + 1 < self.acks,
                "the newest answer is taken: {}",
                answer.text
            );
            assert!(!opened, "what is refused changes nothing");
        }
        let after = ledger_of(&self.world.site.site);
        assert!(after.is_superset(&before), "an answer takes nothing away");
    }

    /// What is kept for the way back.
    async fn keep(&mut self, way: Way, sheet: &Sheet) -> Kept {
        let medium = TempDir::new().unwrap();
        if way == Way::Command {
            let source = Source::of(&self.world.site.site);
            block_in_place(|| run(&source, &Medium::prepare(medium.path()).unwrap())).unwrap();
            let held = ledger_of(&self.world.site.site);
            let (sheet, image) = (sheet.clone(), None);
            return Kept {
                held,
                medium,
                sheet,
                image,
            };
        }
        let held = ledger_of(&self.world.site.site);
        self.world.site.end(self.dice.chance(50));
        let image = Some(self.world.site.image());
        self.world.site.begin();
        self.sign_in().await;
        let sheet = sheet.clone();
        Kept {
            held,
            medium,
            sheet,
            image,
        }
    }

    /// The way back. A new epoch is opened where it can be seen that something was written since, and nowhere else.
    async fn back(&mut self, way: Way, kept: &Kept, engine: Engine) {
        self.world.site.end(self.dice.chance(50));
        let anchored = anchored(&self.world.site);
        let mut seen = false;
        match (way, &kept.image) {
            (Way::Files, Some(image)) => {
                seen = !kept.held.contains(&anchored);
                let left = !kept.held.is_superset(&self.must);
                assert!(seen || !left, "the anchor knows of what left");
                self.world.site.put_back(image, self.dice.chance(50));
                self.world.site.begin();
            }
            (Way::Image, Some(image)) => self.world.site = image.school(),
            (Way::Clones, Some(image)) => {
                self.world.site.begin();
                self.sign_in().await;
                let [tina, olga] = self.people;
                let school = image.school();
                let (tina, olga) = (school.signed_in(tina).await, school.signed_in(olga).await);
                self.clone = Some(House { school, tina, olga });
                self.turn();
            }
            _ => {
                seen = true;
                self.world
                    .site
                    .lose(block_in_place(|| TestDb::new(engine)), true);
                self.by_command(kept);
            }
        }
        self.sign_in().await;
        let now = ledger_of(&self.world.site.site);
        assert!(now.is_superset(&kept.held), "what was kept is there again");
        let opened: BTreeSet<Id> = now.difference(&kept.held).map(|name| name.0).collect();
        let was = kept.held.iter().any(|name| opened.contains(&name.0));
        assert!(!was, "nothing is written into an epoch that was used");
        assert_eq!(opened.len(), usize::from(seen), "a new epoch");
    }

    /// `lucarne restore`, one time in eight as a process, otherwise what it does.
    fn by_command(&mut self, kept: &Kept) {
        let (folder, medium) = (self.world.site.folder().to_path_buf(), kept.medium.path());
        if self.dice.below(8) > 0 {
            self.world.site.begin();
            let site = self.world.site.site.clone();
            block_in_place(|| {
                let medium = Medium::at(medium).unwrap();
                let found =
                    Found::open(&medium, &kept.sheet, None, &scratch(&site.folder)).unwrap();
                restore(&site, &found, &kept.sheet).unwrap();
            });
            self.world.site.end(true);
        } else {
            let letters = medium.join("sheet.txt");
            fs::write(&letters, kept.sheet.letters()).unwrap();
            let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
            command.arg("restore").arg("--data").arg(folder);
            command
                .arg("--from")
                .arg(medium)
                .arg("--sheet")
                .arg(letters);
            if let Some(url) = self.world.site.database() {
                command.args(["--database", url]);
            }
            let done = block_in_place(|| command.output().unwrap());
            assert!(done.status.success(), "{}", said(&done));
        }
        self.world.site.begin();
    }

    /// Each site there is sends what it has; then the hub has everything and answers; then each sends once more.
    async fn come_to_rest(&mut self) {
        let sites = 1 + usize::from(self.clone.is_some());
        for _ in 0..sites {
            self.export().await;
            self.turn();
        }
        let mut all: Vec<usize> = (0..self.sent.len()).collect();
        self.dice.shuffle(&mut all);
        for which in all {
            if !self.arrived.contains(&which) || self.dice.chance(20) {
                self.arrive(which);
            }
        }
        // What one of two sites wrote beside the other is known to the hub only after it was sent once more.
        for _ in 0..sites {
            let ack = self.ack();
            for _ in 0..sites {
                self.answered(&ack).await;
                self.work().await;
                self.export().await;
                self.arrive(self.sent.len() - 1);
                self.turn();
            }
        }
    }

    /// What another hub gets: all parcels in another order, some twice, and without some that others repeat.
    fn elsewhere(&mut self) -> Vec<usize> {
        let mut kept: Vec<usize> = (0..self.sent.len()).collect();
        self.dice.shuffle(&mut kept);
        let all = Union::of(&self.sent).names;
        for which in kept.clone() {
            let others: Vec<usize> = kept.iter().copied().filter(|one| *one != which).collect();
            let rest = Union::of(others.iter().map(|one| &self.sent[*one]));
            if rest.names == all && self.dice.chance(50) {
                kept = others;
            }
        }
        let twice = kept.clone().into_iter().filter(|_| self.dice.chance(30));
        let twice: Vec<usize> = twice.collect();
        kept.extend(twice);
        self.dice.shuffle(&mut kept);
        kept
    }

    /// All hubs hold the same, and that is what left.
    async fn judged(&mut self, hubs: &[School]) -> Seen {
        let union = Union::of(&self.sent);
        assert_eq!(
            union.names, self.must,
            "what was in a ledger when it was sent has left"
        );
        let digest = |hub: &Site| {
            block_in_place(|| hub.read_blocking(|tx| digest::digest(tx, &[])).unwrap())
        };
        union.held_by(&self.world.hub.site);
        let wanted = digest(&self.world.hub.site);
        let device = block_in_place(|| Device::of(&self.world.hub.site).unwrap());
        for hub in hubs {
            for which in self.elsewhere() {
                let got =
                    block_in_place(|| receive(&hub.site, &device, &self.sent[which].file).unwrap());
                assert!(matches!(got, Received::Taken(report) if report.refused.is_empty()));
            }
            union.held_by(&hub.site);
            assert_eq!(digest(&hub.site), wanted, "hubs differ");
        }
        for _ in 0..=usize::from(self.clone.is_some()) {
            let now = epoch(&self.world.site.site);
            assert_eq!(
                union.fork(now),
                None,
                "the epoch that was opened has one history"
            );
            assert!(union.upto(now) > 0, "and is at the hub");
            self.turn();
        }
        Seen {
            cases: 1,
            events: union.names.len(),
            forks: union.forks(),
            above: union.full.len() - union.counted(),
            parcels: self.sent.len(),
        }
    }
}

/// What is kept for the way back.
struct Kept {
    /// The ledger as it was.
    held: BTreeSet<Name>,
    medium: TempDir,
    sheet: Sheet,
    image: Option<Image>,
}

/// Where every case begins: a site with its people, and a hub that knows it.
struct Beginning {
    site: Image,
    people: [Id; 2],
    sheet: Sheet,
    world: World,
    hubs: [School; 2],
}

impl Beginning {
    async fn new(engine: Engine) -> Beginning {
        let mut world = World::new(engine).await;
        let sheet = Sheet::draw();
        sheet.take_up(&world.site.site.folder).unwrap();
        let tina = world
            .site
            .site
            .read(|tx| people::staff_by_login(tx, "tina"));
        let people = [tina.await.unwrap().unwrap(), world.site.officer];
        for school in [&world.site, &world.hub] {
            school.end(true);
        }
        let (site, hub) = (world.site.image(), world.hub.image());
        world.site.begin();
        world.hub.begin();
        let hubs = [hub.school(), hub.school()];
        Beginning {
            site,
            people,
            sheet,
            world,
            hubs,
        }
    }

    /// One case.
    async fn live(&mut self, engine: Engine, way: Way, seed: u64) -> Seen {
        for hub in self.hubs.iter().chain([&self.world.hub]) {
            for sql in [
                "DELETE FROM hub_event",
                "DELETE FROM hub_log",
                "DELETE FROM hub_parcel",
                "UPDATE hub_device SET ack_n = 0",
            ] {
                hub.sql(sql).await;
            }
        }
        self.world.copies = TempDir::new().unwrap();
        let mut life = Life {
            world: &mut self.world,
            clone: None,
            dice: Dice::new(seed),
            people: self.people,
            place: Place {
                series: lucarne::random::id(),
                module: "reading".to_owned(),
                version: ("1.0.0".to_owned(), 1),
                unit: "01-many".to_owned(),
                language: "en".to_owned(),
            },
            learners: 0,
            sent: Vec::new(),
            arrived: Vec::new(),
            must: BTreeSet::new(),
            acks: 0,
            late: None,
        };
        life.sign_in().await;
        let steps = life.dice.below(4);
        life.go_on(steps).await;
        life.export().await;
        let kept = life.keep(way, &self.sheet).await;
        let steps = life.dice.below(6);
        life.go_on(steps).await;
        life.back(way, &kept, engine).await;
        let steps = life.dice.below(6);
        life.go_on(steps).await;
        life.come_to_rest().await;
        let seen = life.judged(&self.hubs).await;
        if matches!(way, Way::Command | Way::Files) {
            assert_eq!(seen.forks, 0, "the site noticed by itself");
        }
        for school in life.clone.into_iter().map(|house| house.school) {
            school.close_and_verify().await;
        }
        let school = std::mem::replace(&mut self.world.site, self.site.school());
        school.close_and_verify().await;
        seen
    }
}

/// Which case it was, said when it fails.
struct Named(Engine, Way, u64);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!(
                "{:?}, {:?}: LUCARNE_RESTORES={n}-{n} tries it again",
                self.0,
                self.1,
                n = self.2
            );
        }
    }
}

fn seeds() -> RangeInclusive<u64> {
    let asked = std::env::var("LUCARNE_RESTORES").unwrap_or_default();
    let number = |text: &str| text.parse().ok();
    match asked.split_once('-') {
        Some((from, to)) => number(from).unwrap()..=number(to).unwrap(),
        None => 1..=number(&asked).unwrap_or(EACH_DAY),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_the_way_back_hubs_hold_the_same_and_all_that_left() {
    for engine in store::testing::engines() {
        let mut beginning = Beginning::new(engine).await;
        let mut sums: BTreeMap<Way, Seen> = BTreeMap::new();
        for seed in seeds() {
            let way = WAYS[usize::try_from(seed % 4).unwrap()];
            let _named = Named(engine, way, seed);
            let seen = beginning.live(engine, way, seed).await;
            sums.entry(way).or_default().add(&seen);
            if seed % 100 == 0 || seed == *seeds().end() {
                println!("{engine:?}, up to {seed}: {sums:?}");
            }
        }
    }
}
