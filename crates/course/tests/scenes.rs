//! Tasks in simulated programs: the same acts give the same score, and scenes tell their faults.

use course::answer::{Answer, Marking};
use course::mark::{Surroundings, mark};
use course::model::{Activity, Common, Goal, Kind, Simulator};
use course::scene::{self, Act, Outcome, Scene, event};
use proptest::prelude::*;
use serde_json::{Value, json};

const MAIL: &str = include_str!("scenes/mail-karim.en.toml");
const TOWN: &str = include_str!("scenes/town-hall.en.toml");

fn scene(text: &str) -> Scene {
    let (scene, found) = scene::parse("scene", "en", text.as_bytes());
    assert_eq!(found, [], "the scene has no fault");
    scene.expect("a scene")
}

fn goal(text: &str, points: i32) -> Goal {
    let (at_end, rest) = text
        .strip_prefix("end ")
        .map_or((false, text), |rest| (true, rest));
    let (not, rest) = rest
        .strip_prefix("not ")
        .map_or((false, rest), |rest| (true, rest));
    let pattern = event::pattern(rest).expect(text);
    Goal {
        at_end,
        not,
        event: pattern.event,
        tests: pattern.tests,
        points: Some(points),
        feedback: None,
        pos: Default::default(),
    }
}

fn simulator(goals: &[(&str, i32)]) -> Simulator {
    Simulator {
        scene: "scene".into(),
        goals: goals
            .iter()
            .map(|(text, points)| goal(text, *points))
            .collect(),
        ..Simulator::default()
    }
}

fn answer_karim() -> Simulator {
    simulator(&[
        ("mail.open from=karim as=read", 1),
        ("mail.send to=karim attachment=cv after=read", 2),
        ("not mail.send to=team", -1),
    ])
}

fn book() -> Simulator {
    simulator(&[
        ("search.query words~appointment as=asked", 1),
        ("browser.view page=town after=asked", 1),
        ("form.send form=booking day=Thursday name=*", 3),
        ("not form.send form=pay", -2),
    ])
}

fn acts(list: &[Value]) -> Vec<Act> {
    list.iter().filter_map(Value::as_object).cloned().collect()
}

fn marked(simulator: &Simulator, scene: &Scene, list: &[Value]) -> Marking {
    let activity = Activity {
        id: "s1".into(),
        common: Common::default(),
        prompt: Vec::new(),
        kind: Kind::Simulator(simulator.clone()),
        hints: Vec::new(),
        explanation: None,
        when_right: None,
        when_partly: None,
        when_not_yet: None,
    };
    let answer = Answer {
        acts: Some(acts(list)),
        ..Answer::default()
    };
    let around = Surroundings {
        scene: Some(scene),
        ..Surroundings::default()
    };
    mark(&activity, &answer, around)
}

fn milli(simulator: &Simulator, text: &str, list: &[Value]) -> u16 {
    marked(simulator, &scene(text), list).milli.0
}

fn outcome(simulator: &Simulator, text: &str, list: &[Value], hints: u32) -> Outcome {
    let scene = scene(text);
    let state = scene::replay(&scene, &acts(list));
    scene::outcome(&scene::judge(simulator, &scene, &state), hints)
}

fn open_ask() -> Value {
    json!({"event": "mail.open", "id": "ask"})
}

fn send(to: &str, files: &[&str]) -> Value {
    json!({"event": "mail.send", "to": [to], "subject": "My CV", "body": "Hello", "attachment": files})
}

#[test]
fn karim_gets_his_answer() {
    let task = answer_karim();
    let done = [open_ask(), send("karim", &["cv"])];
    assert_eq!(milli(&task, MAIL, &done), 1000);
    assert_eq!(outcome(&task, MAIL, &done, 0), Outcome::Done);
    assert_eq!(outcome(&task, MAIL, &done, 1), Outcome::DoneWithHelp);
    let by_address = [open_ask(), send("Karim@shop.example", &["cv"])];
    assert_eq!(milli(&task, MAIL, &by_address), 1000);
}

#[test]
fn an_answer_to_karim_can_miss_something() {
    let task = answer_karim();
    assert_eq!(milli(&task, MAIL, &[open_ask(), send("karim", &[])]), 333);
    assert_eq!(
        milli(&task, MAIL, &[open_ask(), send("team", &["cv"])]),
        667
    );
    assert_eq!(milli(&task, MAIL, &[send("karim", &["cv"])]), 0);
    assert_eq!(milli(&task, MAIL, &[]), 0);
    assert_eq!(outcome(&task, MAIL, &[], 0), Outcome::NotDone);
}

#[test]
fn an_appointment_is_booked() {
    let task = book();
    let search = json!({"event": "search.query", "words": "town hall appointment"});
    let town = json!({"event": "search.open", "page": "town"});
    let on =
        |day: &str| json!({"event": "form.send", "form": "booking", "day": day, "name": "Alex"});
    let pay = json!({"event": "form.send", "form": "pay", "card": "1234 5678"});
    let view = |page: &str| json!({"event": "browser.view", "page": page, "by": "link"});
    let typed = json!({"event": "browser.view", "url": "town-hall.example", "by": "typed"});
    let town_hall = |list: &[Value]| milli(&task, TOWN, list);
    assert_eq!(
        town_hall(&[search.clone(), town.clone(), on("Thursday")]),
        1000
    );
    assert_eq!(town_hall(&[typed, view("book"), on("Thursday")]), 600);
    assert_eq!(town_hall(&[search.clone(), town, on("Monday")]), 400);
    let fooled = [
        search,
        view("fake"),
        pay.clone(),
        view("town"),
        on("Thursday"),
    ];
    assert_eq!(town_hall(&fooled), 600);
    assert_eq!(town_hall(&[pay]), 0);
    assert_eq!(town_hall(&[on("Sunday")]), 0);
}

#[test]
fn a_trigger_fires_once_and_a_sent_form_opens_its_page() {
    let mail = scene(MAIL);
    let twice = acts(&[send("karim", &["cv"]), send("karim", &["cv"])]);
    let state = scene::replay(&mail, &twice);
    assert_eq!(
        state.mail.iter().filter(|one| one.id == "thanks").count(),
        1
    );
    let town = scene(TOWN);
    let booked = json!({"event": "form.send", "form": "booking", "day": "Monday", "name": "A"});
    let state = scene::replay(&town, &acts(&[booked]));
    assert_eq!(state.browser.page.as_deref(), Some("done"));
}

#[test]
fn acts_are_undone_unless_they_are_final() {
    let task = simulator(&[("mail.open id=ask", 1), ("mail.send to=karim", 1)]);
    let undo = json!({"event": "undo"});
    assert_eq!(milli(&task, MAIL, &[open_ask(), undo.clone()]), 0);
    assert_eq!(milli(&task, MAIL, &[send("karim", &[]), undo]), 500);
}

#[test]
fn the_final_state_is_judged_when_the_learner_is_done() {
    let task = simulator(&[
        ("end files.exists path=Documents/Work/cv.pdf", 1),
        ("end mail.in id=prize folder=spam", 1),
    ]);
    let list = [
        json!({"event": "files.move", "id": "cv", "to": "Documents/Work"}),
        json!({"event": "mail.spam", "id": "prize"}),
        json!({"event": "files.move", "id": "nothing", "to": "x"}),
    ];
    assert_eq!(milli(&task, MAIL, &list), 1000);
    assert_eq!(milli(&task, MAIL, &list[..1]), 500);
}

#[test]
fn acts_are_counted_not_timed() {
    let within = simulator(&[("mail.open id=ask within=1", 1)]);
    let list = [json!({"event": "mail.open", "id": "prize"}), open_ask()];
    assert_eq!(milli(&within, MAIL, &list), 0);
    assert_eq!(milli(&within, MAIL, &list[1..]), 1000);
    let twice = simulator(&[("mail.open count>=2", 1)]);
    assert_eq!(milli(&twice, MAIL, &list), 1000);
    assert_eq!(milli(&twice, MAIL, &list[1..]), 0);
}

#[test]
fn goals_that_cannot_be_right_are_told() {
    let mail = scene(MAIL);
    let codes = |goals: &[(&str, i32)]| -> Vec<u16> {
        let found = scene::check_goals(&simulator(goals), &mail);
        found.iter().map(|one| one.code.0).collect()
    };
    assert_eq!(
        codes(&[
            ("mail.open from=karim as=read", 1),
            ("mail.send to=team after=read", 1)
        ]),
        [] as [u16; 0]
    );
    assert_eq!(codes(&[("mail.open from=nobody", 1)]), [346]);
    assert_eq!(codes(&[("mail.send after=never", 1)]), [346]);
    assert_eq!(codes(&[("mail.eat id=ask", 1)]), [343]);
    assert_eq!(
        codes(&[("end files.exists path=Documents/cv.pdf", 1)]),
        [345]
    );
}

#[test]
fn faults_of_a_scene_have_their_code() {
    let codes = |text: &str| -> Vec<u16> {
        let (_, found) = scene::parse("scene", "en", text.as_bytes());
        found.iter().map(|one| one.code.0).collect()
    };
    assert_eq!(codes("scene = "), [801]);
    assert_eq!(codes(&MAIL.replace("scene = 1", "scene = 2")), [801]);
    assert_eq!(codes(&MAIL.replace("\"files\"]", "\"fils\"]")), [802]);
    assert_eq!(
        codes(&MAIL.replace("cc = [\"team\"]", "cc = [\"group\"]")),
        [803]
    );
    assert_eq!(codes(&MAIL.replace("id = \"list\"", "id = \"cv\"")), [804]);
    assert_eq!(codes(&TOWN.replace("page:hours", "page:never")), [805]);
    assert_eq!(
        codes(&TOWN.replace("typed = true", "typed = false")),
        [] as [u16; 0]
    );
    assert_eq!(
        codes(
            &TOWN
                .replace("typed = true", "typed = false")
                .replace("kind = \"search\"", "")
        ),
        [806; 5]
    );
    assert_eq!(codes(&MAIL.replace("T08:40", " 8:40")), [808]);
    assert_eq!(
        codes(&TOWN.replace("options = [\"Monday\", \"Tuesday\", \"Thursday\"]", "")),
        [809]
    );
    assert_eq!(
        codes(&TOWN.replace("http://town-hall-express.example/", "https://bank.com/")),
        [413]
    );
    let circle = "[[when]]\non = \"browser.view page=town\"\ndo = [\"open town\"]\n";
    assert_eq!(codes(&format!("{TOWN}\n{circle}")), [807]);
}

#[test]
fn a_hint_comes_when_nothing_moves() {
    let mail = scene(MAIL);
    let list = acts(&[send("lea", &[]), send("lea", &[])]);
    assert_eq!(
        scene::hint_due(&answer_karim(), &mail, &list),
        Some("The paper clip adds a file.")
    );
    assert_eq!(scene::hint_due(&answer_karim(), &mail, &list[..1]), None);
}

const TABLES: &str = r###"
scene = 1
title = "Count and drive"
apps = ["sheet", "robot"]
clock = "2030-03-04T09:00"
me = { id = "me", name = "Alex", address = "alex@home.example" }

[[sheets]]
id = "budget"
title = "Budget"
cells = { A1 = "Rent", B1 = 400.5, A2 = "Food", B2 = "200", A3 = "All" }
open = ["B3"]

[[boards]]
id = "yard"
rows = ["S.*", "##G"]
facing = "e"
orders = ["forward", "right", "pick"]
"###;

#[test]
fn a_sheet_is_judged_by_what_it_shows() {
    let task = simulator(&[
        ("end sheet.value sheet=budget cell=B3 is=600.5", 1),
        ("end sheet.formula sheet=budget cell=B3 uses=SUM", 1),
    ]);
    let set = |cell: &str, value: &str| {
        [json!({"event": "sheet.set", "sheet": "budget", "cell": cell, "value": value})]
    };
    assert_eq!(milli(&task, TABLES, &set("b3", "=SUM(B1:B2)")), 1000);
    assert_eq!(milli(&task, TABLES, &set("B3", "600.50")), 500);
    assert_eq!(milli(&task, TABLES, &set("B1", "=SUM(B1:B2)")), 0);
}

#[test]
fn a_robot_is_judged_by_its_run() {
    let task = simulator(&[("robot.run board=yard end=goal things>=1 orders<=5", 1)]);
    let run = |program: &str| {
        milli(
            &task,
            TABLES,
            &[json!({"event": "robot.run", "board": "yard", "program": program})],
        )
    };
    assert_eq!(run("forward forward pick right forward"), 1000);
    assert_eq!(run("forward forward right forward"), 0);
    assert_eq!(run("repeat 2 (forward) pick right forward"), 0);
}

fn any_act() -> impl Strategy<Value = Value> {
    let names: Vec<&str> = event::EVENTS.iter().map(|(name, _)| *name).collect();
    let words = prop::sample::select(vec![
        "",
        "ask",
        "prize",
        "karim",
        "team",
        "cv",
        "list",
        "town",
        "fake",
        "findit",
        "booking",
        "pay",
        "day",
        "Thursday",
        "typed",
        "back",
        "Documents/cv.pdf",
        "bin",
        "accept",
        "town-hall.example",
        "town hall hours",
        "B2",
        "=SUM(A1:B2",
        "repeat 3 (forward)",
    ]);
    let keys: Vec<&str> = event::EVENTS
        .iter()
        .flat_map(|(_, keys)| keys.iter().copied())
        .collect();
    let pairs = prop::collection::vec((prop::sample::select(keys), words), 0..5);
    (prop::sample::select(names), pairs).prop_map(|(name, pairs)| {
        let mut act = serde_json::Map::new();
        for (key, value) in pairs {
            act.insert(key.into(), value.into());
        }
        act.insert("event".into(), name.into());
        Value::Object(act)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_acts_replay_to_the_same_state(list in prop::collection::vec(any_act(), 0..25)) {
        for (text, task) in [(MAIL, answer_karim()), (TOWN, book())] {
            let scene = scene(text);
            let list = acts(&list);
            let state = scene::replay(&scene, &list);
            prop_assert_eq!(&state, &scene::replay(&scene, &list));
            prop_assert_eq!(scene::judge(&task, &scene, &state).len(), task.goals.len());
            scene::hint_due(&task, &scene, &list);
        }
    }

    #[test]
    fn any_text_is_a_scene_or_has_faults(at in 0..3000usize, junk in ".{0,12}") {
        let mut text = TOWN.to_string();
        let at = (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.insert_str(at, &junk);
        let (scene, found) = scene::parse("scene", "en", text.as_bytes());
        prop_assert!(scene.is_some() || !found.is_empty());
    }
}
