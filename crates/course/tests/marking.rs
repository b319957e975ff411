//! Every marking vector of the format, and what holds for any answer whatever.

use std::sync::LazyLock;

use course::answer::{Answer, Milli, State, Verdict};
use course::form;
use course::mark::{Solution, Surroundings, mark, pieces, solution};
use course::model::{Activity, BlockKind, Kind, Mode, Show, Tries, Unit};
use course::score::{self, Evidence, Shown};
use proptest::prelude::*;

const VECTORS: &str = include_str!("marking/vectors.md");
const SCHEMA: &str = include_str!("../schemas/answer.schema.json");

/// An activity with the answers and scores that follow it.
type Vector = (Activity, Vec<(String, String)>);

fn vectors() -> Vec<Vector> {
    let mut list: Vec<Vector> = Vec::new();
    let mut block: Option<String> = None;
    for line in VECTORS.lines() {
        if let Some(text) = &mut block {
            text.push_str(line);
            text.push('\n');
            if line == ":::" {
                list.push((activity(text), Vec::new()));
                block = None;
            }
        } else if line.starts_with(":::") {
            block = Some(format!("{line}\n"));
        } else if let Some((answer, score)) =
            line.split_once(" -> ").filter(|_| line.starts_with('{'))
        {
            let last = list.last_mut().expect("an activity before its answers");
            last.1.push((answer.into(), score.into()));
        }
    }
    assert!(list.len() > 40, "all activities were found");
    list
}

fn activity(block: &str) -> Activity {
    let (unit, _) = course::parse::unit(format!("---\ntitle: T\n---\n\n{block}").as_bytes());
    let found = first_activity(unit);
    found.unwrap_or_else(|| panic!("no activity in:\n{block}"))
}

fn first_activity(unit: Unit) -> Option<Activity> {
    unit.blocks.into_iter().find_map(|block| match block.kind {
        BlockKind::Activity(activity) => Some(*activity),
        _ => None,
    })
}

fn read(answer: &str) -> Answer {
    serde_json::from_str(answer).expect(answer)
}

fn score_of(activity: &Activity, answer: &Answer) -> String {
    let around = Surroundings {
        picture: Some((1000, 500)),
        ..Surroundings::default()
    };
    let marking = mark(activity, answer, around);
    match marking.verdict {
        Verdict::None => "none".into(),
        Verdict::Waiting => "waiting".into(),
        Verdict::Right if !score::is_scored(activity) => "done".into(),
        _ => marking.milli.0.to_string(),
    }
}

#[test]
fn every_vector_has_its_score() {
    let mut wrong = Vec::new();
    for (activity, answers) in vectors() {
        assert!(!answers.is_empty(), "{} has answers", activity.id);
        for (answer, expected) in answers {
            let got = score_of(&activity, &read(&answer));
            if got != expected {
                wrong.push(format!("{} {answer}: {got}, not {expected}", activity.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_answer_fits_the_schema_and_comes_back_from_json() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).expect("a schema");
    for (_, answers) in vectors() {
        for (text, _) in answers {
            let value: serde_json::Value = serde_json::from_str(&text).expect("an answer");
            assert!(fits(&schema, &schema, &value), "{text}");
            let back = serde_json::to_value(read(&text)).expect("an answer");
            assert!(fits(&schema, &schema, &back), "{back}");
        }
    }
    for text in [
        r#"{"picked": ["a"]}"#,
        r#"{"other": 1}"#,
        r#"{"sides": ["c"]}"#,
        r#"{"point": [1]}"#,
        "[]",
    ] {
        let value = serde_json::from_str(text).expect("a value");
        assert!(!fits(&schema, &schema, &value), "{text}");
    }
}

/// The part of JSON Schema that the answer schema uses.
fn fits(root: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value) -> bool {
    use serde_json::Value;
    if let Some(name) = schema["$ref"].as_str() {
        return fits(
            root,
            &root["$defs"][name.trim_start_matches("#/$defs/")],
            value,
        );
    }
    let kind_is = |kind: &Value| match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        _ => false,
    };
    let typed = match &schema["type"] {
        Value::Null => true,
        Value::Array(kinds) => kinds.iter().any(kind_is),
        kind => kind_is(kind),
    };
    let listed = schema["enum"]
        .as_array()
        .is_none_or(|list| list.contains(value));
    let low = schema["minimum"]
        .as_f64()
        .is_none_or(|low| value.as_f64().is_none_or(|n| n >= low));
    let high = schema["maximum"]
        .as_f64()
        .is_none_or(|high| value.as_f64().is_none_or(|n| n <= high));
    let length = value.as_array().map(|list| list.len() as u64);
    let least = schema["minItems"]
        .as_u64()
        .is_none_or(|n| length.is_none_or(|length| length >= n));
    let most = schema["maxItems"]
        .as_u64()
        .is_none_or(|n| length.is_none_or(|length| length <= n));
    let items = schema.get("items").is_none_or(|one| {
        value
            .as_array()
            .is_none_or(|list| list.iter().all(|item| fits(root, one, item)))
    });
    let needed = schema["required"].as_array().is_none_or(|list| {
        list.iter()
            .filter_map(Value::as_str)
            .all(|key| value.get(key).is_some())
    });
    let members = value.as_object().is_none_or(|object| {
        object
            .iter()
            .all(|(key, one)| match schema["properties"].get(key) {
                Some(inner) => fits(root, inner, one),
                None => schema["additionalProperties"] != Value::Bool(false),
            })
    });
    typed && listed && low && high && least && most && items && needed && members
}

#[test]
fn feedback_is_that_of_the_items_chosen_then_the_general_one() {
    let fruits = activity(
        ":::choice id=a\nTick.\n\n- [x] A\n  > fine\n- [ ] B\n  > no\n- [x] C\n!~ nearly\n!- not yet\n:::\n",
    );
    let said = |answer: &str| -> Vec<String> {
        let marking = mark(&fruits, &read(answer), Surroundings::default());
        marking.feedback.iter().map(course::plain::rich).collect()
    };
    assert_eq!(said(r#"{"picked": [1]}"#), ["fine", "nearly"]);
    assert_eq!(said(r#"{"picked": [1, 2]}"#), ["fine", "no", "not yet"]);
    assert_eq!(said(r#"{"picked": []}"#), [] as [&str; 0]);
}

#[test]
fn what_is_missing_is_not_told_while_a_try_is_left() {
    let fruits = activity(":::choice id=a\nTick.\n\n- [x] A\n- [ ] B\n- [x] C\n:::\n");
    let marking = mark(
        &fruits,
        &read(r#"{"picked": [1]}"#),
        Surroundings::default(),
    );
    let states = |try_left| match score::shown(&marking, Show::Which, try_left) {
        Shown::Which(parts) => parts.iter().map(|part| (part.item, part.state)).collect(),
        _ => Vec::new(),
    };
    assert_eq!(states(true), [(1, State::Right)]);
    assert_eq!(states(false), [(1, State::Right), (3, State::Missing)]);
    assert_eq!(
        score::shown(&marking, Show::Count, true),
        Shown::Count { right: 1, of: 2 }
    );
}

#[test]
fn pieces_of_a_text_are_numbered_in_reading_order() {
    let scam = vectors()
        .into_iter()
        .find_map(|(activity, _)| match activity.kind {
            Kind::Mark(text) => Some(text),
            _ => None,
        });
    let pieces = pieces(&scam.expect("a text to mark"));
    let words: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let expected = [
        "URGENT",
        "Your",
        "parcel",
        "will be destroyed",
        "Pay",
        "2",
        "here",
        "p0st-office.example",
        "Thank",
        "you",
    ];
    assert_eq!(words, expected);
    assert_eq!(pieces.iter().filter(|piece| piece.target).count(), 3);
}

#[test]
fn the_right_answer_marks_as_right() {
    for (activity, _) in vectors() {
        let mut answer = Answer::default();
        match solution(&activity) {
            Solution::Items(list) if matches!(&activity.kind, Kind::Choice(one) if !score::is_multiple(one)) =>
            {
                answer.picked = list.first().map(|first| vec![*first]);
            }
            Solution::Items(list) | Solution::Pieces(list) => answer.picked = Some(list),
            Solution::Truth(truth) => answer.value = Some(truth),
            Solution::Texts(texts) if matches!(activity.kind, Kind::Keyboard(_)) => {
                answer.lines = Some(texts.into_iter().map(String::from).collect());
            }
            Solution::Texts(texts) => answer.text = texts.first().map(|text| (*text).into()),
            Solution::Gaps(texts) => {
                answer.gaps = Some(texts.into_iter().map(|text| Some(text.into())).collect())
            }
            Solution::Lines(list) if matches!(activity.kind, Kind::Pairs(_)) => {
                answer.right = Some(list.into_iter().map(Some).collect());
            }
            Solution::Lines(list) => answer.names = Some(list.into_iter().map(Some).collect()),
            Solution::Boxes(list) => answer.boxes = Some(list.into_iter().map(Some).collect()),
            Solution::Path(path) => answer.path = Some(path),
            _ => continue,
        }
        assert_eq!(score_of(&activity, &answer), "1000", "{activity:?}");
    }
}

#[test]
fn types_have_their_defaults() {
    let of = |id: &str| {
        vectors()
            .into_iter()
            .map(|(one, _)| one)
            .find(|one| one.id == id)
            .expect(id)
    };
    assert_eq!(score::tries(&of("q1"), Mode::Practice), Tries::Limited(3));
    assert_eq!(score::tries(&of("q2"), Mode::Practice), Tries::Limited(2));
    assert_eq!(score::tries(&of("q3"), Mode::Practice), Tries::Limited(1));
    assert_eq!(score::tries(&of("q1"), Mode::Test), Tries::Limited(1));
    assert_eq!(score::points(&of("q1")), 2);
    assert!(!score::is_required(&of("c1")) && score::is_required(&of("q1")));
    assert_eq!(score::evidence(&of("c1"), false), None);
    assert_eq!(
        score::evidence(&of("q8"), false),
        Some(Evidence::Production)
    );
    assert_eq!(
        score::evidence(&of("k1"), false),
        Some(Evidence::Performance)
    );
    assert_eq!(
        (score::code(&of("q4"), false), score::code(&of("q9"), true)),
        ("picture-choice", "corpus-search")
    );
}

#[test]
fn posted_fields_are_marked_like_their_answer() {
    let of = |id: &str| {
        vectors()
            .into_iter()
            .map(|(one, _)| one)
            .find(|one| one.id == id)
            .expect(id)
    };
    let post = |id: &str, fields: &[(&str, &str)]| {
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(a, b)| ((*a).into(), (*b).into()))
            .collect();
        score_of(&of(id), &form::answer(&of(id), &fields))
    };
    assert_eq!(post("q1", &[("pick", "2")]), "1000");
    assert_eq!(post("q1", &[("pick", "x")]), "none");
    assert_eq!(post("q3", &[("value", "false")]), "1000");
    assert_eq!(post("q5", &[("side-1", "a"), ("side-2", "b")]), "500");
    assert_eq!(
        post(
            "q6",
            &[
                ("point.x", "400"),
                ("point.y", "35"),
                ("w", "1000"),
                ("h", "500")
            ]
        ),
        "1000"
    );
    assert_eq!(post("q10", &[("gap-1", "Send"), ("gap-3", "write")]), "667");
    assert_eq!(post("q11", &[("order", "2,3,4,1")]), "667");
    assert_eq!(
        post(
            "q12",
            &[("right-1", "1"), ("right-2", ""), ("right-3", "3")]
        ),
        "667"
    );
    assert_eq!(post("q13", &[("box-1", "1"), ("box-5", "2")]), "400");
    assert_eq!(post("q14", &[("name-1", "1")]), "333");
    assert_eq!(post("d1", &[("path", "1,1")]), "1000");
    assert_eq!(post("k1", &[("line-1", "aaa qqq aqa")]), "1000");
    assert_eq!(post("m1", &[("hits", "10"), ("misses", "0")]), "1000");
    assert_eq!(
        post("c1", &[("seen", "1"), ("seen", "2"), ("seen", "3")]),
        "done"
    );
    assert_eq!(
        post(
            "h1",
            &[("given-1", "2"), ("given-2", "0"), ("given-3", "0,5")]
        ),
        "500"
    );
}

fn numbers() -> impl Strategy<Value = Option<Vec<u32>>> {
    prop::option::of(prop::collection::vec(
        prop_oneof![0..12u32, any::<u32>()],
        0..14,
    ))
}

fn maybe_numbers() -> impl Strategy<Value = Option<Vec<Option<u32>>>> {
    prop::option::of(prop::collection::vec(
        prop::option::of(prop_oneof![0..7u32, any::<u32>()]),
        0..8,
    ))
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let texts = prop::option::of(prop::collection::vec(
        prop::option::of("[ab]|.{0,12}"),
        0..8,
    ));
    let points = prop::option::of(prop::collection::vec(
        prop::array::uniform2(any::<f64>()),
        0..4,
    ));
    let halves = prop::option::of(prop::collection::vec(
        prop_oneof![any::<f64>(), (0..5i32).prop_map(|n| f64::from(n) / 2.0)],
        0..5,
    ));
    let lists = (numbers(), numbers(), numbers(), numbers());
    let open = (
        maybe_numbers(),
        maybe_numbers(),
        maybe_numbers(),
        texts.clone(),
        texts,
    );
    let rest = (
        points,
        halves,
        prop::option::of(any::<bool>()),
        prop::option::of("[0-9., €'-]{0,40}|.{0,30}"),
    );
    let drill = (
        prop::option::of(any::<u32>()),
        prop::option::of(any::<u32>()),
        prop::option::of(prop::collection::vec(".{0,20}", 0..3)),
    );
    (lists, open, rest, drill).prop_map(|(lists, open, rest, drill)| Answer {
        picked: lists.0,
        order: lists.1,
        path: lists.2,
        seen: lists.3,
        right: open.0,
        boxes: open.1,
        names: open.2,
        gaps: open.3,
        sides: open.4,
        points: rest.0,
        given: rest.1,
        value: rest.2,
        text: rest.3,
        hits: drill.0,
        misses: drill.1,
        lines: drill.2,
        ..Answer::default()
    })
}

static ALL: LazyLock<Vec<Vector>> = LazyLock::new(vectors);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_answer_gets_a_score_in_range(answer in any_answer()) {
        for (activity, _) in ALL.iter() {
            let marking = mark(activity, &answer, Surroundings::default());
            prop_assert!(marking.milli <= Milli(1000));
            if score::is_scored(activity) {
                prop_assert_eq!(marking.verdict == Verdict::Right, marking.milli == Milli(1000));
            }
        }
    }
}
