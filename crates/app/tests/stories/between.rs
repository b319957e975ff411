//! What people write stays where it belongs: nothing of a learner's reaches another one, and nothing anybody writes is
//! read as anything but text.
//!
//! Nobody lists the fields: they are found in the pages, as a browser finds them, and every one is written to.
//! `LUCARNE_SHAPES=25` does it in 25 schools, until every shape of text stood in every field; `LUCARNE_UNITS=all` meets
//! the fields of every unit.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use axum::http::header;
use ledger::Id;
use lucarne::clock;
use lucarne::rights::{ROLES, Role, Roles};
use lucarne::router::{Access, routes};
use scraper::{Html, Node};
use store::Engine;

use crate::crawl::{Form, forms, is_page, walk};
use crate::support::{Answer, School};

/// Whether every unit was asked for, and not those alone that have every kind of field.
fn every_unit() -> bool {
    std::env::var("LUCARNE_UNITS").is_ok_and(|units| units == "all")
}

/// Pages one person looks at, at most.
fn most() -> usize {
    if every_unit() { 1000 } else { 200 }
}

/// Together they have every kind of activity that takes words.
const MODULES: [(&str, &str); 2] = [
    ("activities", "tests/browser/activities"),
    ("language", "courses/language"),
];

/// A school with two groups, in which everything is switched on.
struct World {
    school: School,
    group: Id,
    /// Who writes.
    ana: Id,
    /// Learners who must not read it: of her group, her mentor, of another group.
    others: Vec<Id>,
    staff: Vec<(Role, Id)>,
    /// Every screen of every module.
    screens: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, below: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, below, found);
        } else {
            let name = path.strip_prefix(below).unwrap().to_str().unwrap();
            found.push((name.to_owned(), std::fs::read(&path).unwrap()));
        }
    }
}

async fn module(school: &School, id: &str, folder: &Path) -> Id {
    let mut found = Vec::new();
    files(folder, folder, &mut found);
    let listed: Vec<(&str, &[u8])> = found
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    school.module(id, &listed).await
}

async fn world(engine: Engine) -> World {
    let mut school = School::new(engine).await;
    let switches = "uploads = [\"txt\"]\nmentors = true\nprinting = true\n";
    std::fs::write(school.site.folder.policy(), switches).unwrap();
    let mut staff = Vec::new();
    for role in ROLES
        .into_iter()
        .filter(|role| !matches!(role, Role::Learner | Role::Mentor))
    {
        staff.push((role, school.staff(role.name(), &[role]).await));
    }
    let tina = staff
        .iter()
        .find(|(role, _)| *role == Role::Trainer)
        .unwrap()
        .1;
    let toni = school.staff("Toni", &[Role::Trainer]).await;
    let ana = school.learner("Ana").await;
    let (bea, cem) = (school.learner("Bea").await, school.learner("Cem").await);
    let dana = school.learner("Dana").await;
    let folders = MODULES.map(|(id, folder)| (id, root().join(folder)));
    let mut modules = Vec::new();
    for (id, folder) in &folders {
        modules.push(module(&school, id, folder).await);
    }
    let group = school
        .group("Monday", &[tina], &[ana, bea, dana], &modules)
        .await;
    school.group("Friday", &[toni], &[cem], &modules).await;
    mentor(&school, tina, group, (bea, ana)).await;
    let mut screens = Vec::new();
    let mut browser = school.signed_in(dana).await;
    for (id, folder) in &folders {
        let few = |unit: &String| every_unit() || *id == "activities" || unit == "03-letter";
        for unit in units(folder).into_iter().filter(few) {
            for n in 0.. {
                let screen = format!("/m/{id}/{unit}/{n}");
                if browser.get(&screen).await.status != 200 {
                    break;
                }
                screens.push(screen);
            }
        }
    }
    World {
        school,
        group,
        ana,
        others: vec![bea, cem, dana],
        staff,
        screens,
    }
}

/// The names of its units.
fn units(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder.join("units")).unwrap().flatten();
    let names = files.map(|file| file.file_name().into_string().unwrap());
    names
        .filter_map(|name| name.strip_suffix(".en.md").map(ToOwned::to_owned))
        .collect()
}

/// Tina names the mentor, and the learner says yes.
async fn mentor(school: &School, tina: Id, group: Id, (mentor, learner): (Id, Id)) {
    let mut trainer = school.signed_in(tina).await;
    let (mentor, until) = (
        mentor.to_string(),
        clock::date(clock::seconds() + 7 * 86_400),
    );
    let named = [("person", mentor.as_str()), ("until", &until)];
    trainer
        .submit(&format!("/teach/{group}/mentors"), &named)
        .await;
    let group = group.to_string();
    let yes = [
        ("mentor", mentor.as_str()),
        ("group", &group),
        ("accept", "1"),
    ];
    let mut learner = school.signed_in(learner).await;
    learner.submit("/about-me/mentors", &yes).await;
}

/// Marks that were written, each with where.
#[derive(Default)]
struct Written(Vec<String>);

/// How a mark begins and ends; nothing else in any page does.
const EDGES: (&str, &str) = ("zq", "qz");

impl Written {
    /// A new mark.
    fn mark(&mut self, place: String) -> String {
        self.0.push(place);
        format!("{}{:06}{}", EDGES.0, self.0.len() - 1, EDGES.1)
    }

    /// Where the marks were written that stand in these bytes.
    fn found_in(&self, bytes: &[u8]) -> Vec<&str> {
        let places = numbers(bytes).filter_map(|n| self.0.get(n));
        places.map(String::as_str).collect()
    }

    /// The same for everything in an answer.
    fn found(&self, answer: &Answer) -> Vec<&str> {
        let mut found = self.found_in(&answer.bytes);
        for (name, value) in &answer.headers {
            found.extend(self.found_in(name.as_str().as_bytes()));
            found.extend(self.found_in(value.as_bytes()));
        }
        found
    }
}

/// The numbers of the marks in these bytes.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let begin = memchr::memmem::find_iter(bytes, EDGES.0.as_bytes());
    begin.filter_map(|at| {
        let rest = bytes
            .get(at + 2..at + 10)?
            .strip_suffix(EDGES.1.as_bytes())?;
        std::str::from_utf8(rest).ok()?.parse().ok()
    })
}

/// What ends a sitting, and what closes what is still to be looked at.
fn leave_alone(form: &Form) -> bool {
    let ends = ["/sign-out", "/withdraw", "/here/out", "/close"];
    ends.iter().any(|end| form.action.ends_with(end))
}

impl World {
    /// Every field of every form this person meets is written to; of staff, those that are typed.
    async fn writes(
        &self,
        person: Id,
        from: &[String],
        written: &mut Written,
        shapes: Shapes,
    ) -> usize {
        let mut browser = self.school.signed_in(person).await;
        let learner = person == self.ana;
        let (mut taken, mut seen) = (0, std::collections::BTreeSet::new());
        for (here, answer) in walk(&mut browser, from, most()).await {
            for form in forms(&answer.text, &here)
                .iter()
                .filter(|form| is_page(&answer) && !leave_alone(form))
            {
                let typed = form.names().into_iter().filter(|(name, file)| {
                    learner
                        || *file
                        || form
                            .fields
                            .iter()
                            .any(|one| one.name == *name && one.kind == crate::crawl::Kind::Text)
                });
                for (name, _) in typed {
                    if !seen.insert((form.action.clone(), name.to_owned())) {
                        continue;
                    }
                    // Who gives work up has nothing to show for it.
                    let pressed = form.buttons().into_iter().filter(|one| *one != "dont-know");
                    let shape = shapes.of(seen.len());
                    for pressed in pressed.map(Some).chain([None]) {
                        let mark = written.mark(format!("{} {name}: {shape}", form.action));
                        let words = shape.replace('M', &mark);
                        let answer = form.send(&mut browser, name, &words, pressed).await;
                        let (action, page) = (&form.action, &answer.text);
                        assert!(
                            !answer.status.is_server_error(),
                            "{action} {name} {words:?}: {page}"
                        );
                        taken += usize::from(answer.status == 303);
                        let led = answer.headers.get(header::LOCATION);
                        if answer.status == 401 || led.is_some_and(|to| to == "/start") {
                            browser = self.school.signed_in(person).await;
                        }
                    }
                }
            }
        }
        taken
    }

    /// Where somebody begins to look: what the roles may open, with every name that is known in its place.
    fn addresses(&self, roles: Option<Role>) -> Vec<String> {
        let mut all = Vec::new();
        let people: Vec<String> = [vec![self.ana], self.others.clone()]
            .concat()
            .iter()
            .map(Id::to_string)
            .collect();
        for entry in routes().table.iter().filter(|entry| entry.method == "GET") {
            let open = match (entry.access, roles) {
                (Access::Anyone, _) => true,
                (_, None) => false,
                (access, Some(role)) => access.allows(Roles::of(&[role])),
            };
            if !open {
                continue;
            }
            for person in &people {
                let path = entry.path.replace("{person}", person);
                let path = path
                    .replace("{group}", &self.group.to_string())
                    .replace("{lang}", "en");
                for (module, _) in MODULES {
                    let path = path.replace("{module}", module);
                    if !path.contains('{') && !all.contains(&path) {
                        all.push(path);
                    }
                }
            }
        }
        all
    }

    async fn looks(&self, person: Option<(Role, Id)>) -> Vec<(String, Answer)> {
        let mut from = self.addresses(person.map(|(role, _)| role));
        let mut browser = match person {
            Some((_, person)) => self.school.signed_in(person).await,
            None => self.school.browser(),
        };
        if person.is_some_and(|(role, _)| role == Role::Learner) {
            from.extend(self.screens.iter().cloned());
        }
        walk(&mut browser, &from, most()).await
    }
}

/// The shapes of text that are tried, and the one that begins; `M` is the mark.
#[derive(Clone, Copy)]
struct Shapes(&'static [&'static str], usize);

impl Shapes {
    /// That of the n-th field.
    fn of(self, n: usize) -> &'static str {
        self.0[(n + self.1) % self.0.len()]
    }
}

const PLAIN: Shapes = Shapes(&["M"], 0);

#[tokio::test(flavor = "multi_thread")]
async fn nothing_a_learner_writes_reaches_another_learner() {
    for engine in store::testing::engines() {
        let world = world(engine).await;
        let mut written = Written::default();
        let mut from = world.addresses(Some(Role::Learner));
        from.extend(world.screens.iter().cloned());
        let taken = world.writes(world.ana, &from, &mut written, PLAIN).await;
        let mut ana = world.school.signed_in(world.ana).await;
        for name in [header::USER_AGENT, header::REFERER, header::ACCEPT_LANGUAGE] {
            let request =
                axum::http::Request::get("/home").header(&name, written.mark(name.to_string()));
            ana.send(request.body(axum::body::Body::empty()).unwrap())
                .await;
        }
        assert!(
            written.0.len() > 100 && taken > 60,
            "only {taken} of {} were taken",
            written.0.len()
        );

        let mut asked = 0;
        let learners = world
            .others
            .iter()
            .map(|other| Some((Role::Learner, *other)));
        for who in learners.chain([None]) {
            for (address, answer) in world.looks(who).await {
                let found = written.found(&answer);
                assert!(found.is_empty(), "{address} shows what stood in {found:?}");
                asked += 1;
            }
        }
        // What nobody sees at all proves nothing: staff see it.
        let mut read: BTreeMap<&str, usize> = BTreeMap::new();
        for (role, person) in &world.staff {
            for (_, answer) in world.looks(Some((*role, *person))).await {
                for place in written.found(&answer) {
                    *read.entry(place).or_default() += 1;
                }
            }
        }
        for place in ["/letter ", "/file ", "/long ", "/about-me/correction"] {
            let shown = read.keys().any(|one| one.contains(place));
            assert!(shown, "nobody of staff sees {place}: {:#?}", read.keys());
        }
        println!(
            "{engine:?}: {} fields, {taken} taken; {asked} answers to others, 0 of them with a mark; staff saw {}",
            written.0.len(),
            read.len()
        );
    }
}

/// Ways in which text could be read as something else. No word of them is anybody's but ours.
const HOSTILE: &[&str] = &[
    "M\"'><M-x a=1>",
    "M' onM=1 \"onM=1 x=",
    "javascript:M",
    "</textarea></title></style></script><M-x>",
    "<!--M--><M-x>",
    "<svg onload=M><M-x/></svg>",
    "<img src=x onerror=M>",
    "<a href=\"javascript:M\">M</a>",
    "\" autofocus onfocus=M x=\"",
    "<iframe srcdoc=\"<M-x>\"></iframe>",
    "&lt;M-x&gt;&#60;M-x&#62;",
    "%3CM-x%3E",
    "\\u003cM-x\\u003e",
    "＜M-x＞",
    "\u{0}<M-x>",
    "=M+1",
    "@M",
    "+M",
    "-M",
    "\t=M",
    "M\r\nM-head: 1\r\n\r\n<M-x>",
    "[M](javascript:M)![M](x){onM=1}",
    ":::box\nM <M-x>\n:::",
    "{{ M }}{% M %}${M}<%= M %>",
    "M\u{202e}<M-x>\u{2066}",
];

/// What a browser would take for more than text.
fn harms(answer: &Answer) -> Vec<String> {
    let mut found: Vec<String> = answer
        .headers
        .keys()
        .filter(|name| numbers(name.as_str().as_bytes()).next().is_some())
        .map(|name| format!("a header {name}"))
        .collect();
    let is = |text: &str| numbers(text.as_bytes()).next().is_some();
    if is_page(answer) {
        let page = Html::parse_document(&answer.text);
        for node in page.tree.nodes() {
            match node.value() {
                Node::Comment(comment) if is(comment) => {
                    found.push(format!("a comment {comment:?}"))
                }
                Node::Element(element) => {
                    if is(element.name()) {
                        found.push(format!("an element {}", element.name()));
                    }
                    for (name, value) in element.attrs() {
                        let runs = ["javascript:", "data:", "vbscript:"];
                        let start = value.trim_start().to_lowercase();
                        let leads = ["href", "src", "action", "formaction"].contains(&name)
                            && runs.iter().any(|way| start.starts_with(way));
                        if is(name)
                            || (is(value) && (name.starts_with("on") || name == "srcdoc" || leads))
                        {
                            found.push(format!("{name}={value:?}"));
                        }
                    }
                    let text: String = node
                        .children()
                        .filter_map(|child| child.value().as_text().map(|t| t.to_string()))
                        .collect();
                    if ["script", "style"].contains(&element.name()) && is(&text) {
                        found.push(format!("inside {}", element.name()));
                    }
                }
                _ => {}
            }
        }
        return found;
    }
    let kind = answer
        .headers
        .get(header::CONTENT_TYPE)
        .map(|kind| kind.to_str().unwrap_or_default());
    let kind = kind.unwrap_or_default();
    if kind.starts_with("text/csv") {
        let mut cells = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_reader(answer.bytes.as_slice());
        for cell in cells
            .records()
            .flatten()
            .flat_map(|row| row.iter().map(ToOwned::to_owned).collect::<Vec<_>>())
        {
            if is(&cell) && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                found.push(format!("a cell {cell:?}"));
            }
        }
    }
    let saved = answer
        .headers
        .get(header::CONTENT_DISPOSITION)
        .is_some_and(|how| how.as_bytes().starts_with(b"attachment"));
    let sniffed = answer
        .headers
        .get(header::X_CONTENT_TYPE_OPTIONS)
        .is_none_or(|how| how != "nosniff");
    if is(&answer.text)
        && (sniffed
            || !(saved || kind.starts_with("application/json") || kind.starts_with("text/plain")))
    {
        found.push(format!("a file shown as {kind}"));
    }
    found
}

/// What was tried.
#[derive(Default)]
struct Tried {
    texts: usize,
    taken: usize,
    looked: usize,
    shown: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_anybody_writes_is_text_to_whoever_reads_it() {
    let asked = std::env::var("LUCARNE_SHAPES").ok();
    let asked = asked.and_then(|n| n.parse().ok()).unwrap_or(1);
    for engine in store::testing::engines() {
        let mut tried = Tried::default();
        for first in 0..asked {
            everybody_writes(engine, Shapes(HOSTILE, first), &mut tried).await;
        }
        println!(
            "{engine:?}: {} texts written, {} taken; {} answers looked through, {} times a text in them, 0 read as more than text",
            tried.texts, tried.taken, tried.looked, tried.shown
        );
    }
}

/// Writes into every field of a school, then reads every answer as everybody.
async fn everybody_writes(engine: Engine, shapes: Shapes, tried: &mut Tried) {
    let world = world(engine).await;
    let mut written = Written::default();
    let mut from = world.addresses(Some(Role::Learner));
    from.extend(world.screens.iter().cloned());
    tried.taken += world.writes(world.ana, &from, &mut written, shapes).await;
    for (role, person) in &world.staff {
        let from = world.addresses(Some(*role));
        tried.taken += world.writes(*person, &from, &mut written, shapes).await;
    }
    let mut shown = 0;
    let learners = [vec![world.ana], world.others.clone()].concat();
    let everybody = learners
        .into_iter()
        .map(|one| (Role::Learner, one))
        .chain(world.staff.iter().copied());
    for who in everybody.map(Some).chain([None]) {
        for (address, answer) in world.looks(who).await {
            let harms = harms(&answer);
            let places = written.found(&answer);
            assert!(
                harms.is_empty(),
                "{address} as {who:?}: {harms:?}, from {places:?}"
            );
            tried.looked += 1;
            shown += places.len();
        }
    }
    // What nobody sees again proves nothing.
    assert!(shown > written.0.len() / 4, "only {shown} were seen again");
    tried.texts += written.0.len();
    tried.shown += shown;
}

#[test]
fn what_would_run_is_noticed() {
    let answer = |text: &str| Answer {
        status: axum::http::StatusCode::OK,
        headers: [(header::CONTENT_TYPE, "text/html".parse().unwrap())]
            .into_iter()
            .collect(),
        text: text.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    for bad in [
        "<p><zq000001qz-x>",
        "<p title='a' onzq000001qz=1>",
        "<a href=' JavaScript:zq000001qz'>",
        "<script>zq000001qz</script>",
        "<!-- zq000001qz -->",
        "<img onerror=zq000001qz>",
    ] {
        assert!(!harms(&answer(bad)).is_empty(), "{bad}");
    }
    let good = "<p title=\"zq000001qz&quot; onx=1\">&lt;zq000001qz-x&gt; javascript:zq000001qz</p>";
    assert_eq!(harms(&answer(good)), Vec::<String>::new());
}
