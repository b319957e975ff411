//! Fragments are whole, escaped, free of script and styles, and keep the key until it is due.

mod page;

use course::model::*;
use course::render::page as write;
use course::render::{View, screens};
use page::{School, is_whole};

fn rich(text: &str) -> Rich {
    Rich {
        inlines: vec![Inline::Text(text.into())],
        ..Rich::default()
    }
}

fn paragraph(text: &str) -> Prose {
    Prose {
        pos: Pos::default(),
        kind: ProseKind::Paragraph(rich(text)),
    }
}

fn block(kind: BlockKind) -> Block {
    Block {
        pos: Pos::default(),
        kind,
    }
}

fn choice(ticked: usize) -> Activity {
    let option = |index: usize, text: &str| ChoiceOption {
        ticked: index == ticked,
        picture: None,
        text: rich(text),
        weight: None,
        last: false,
        feedback: Some(rich("look <here>")),
    };
    let options = vec![option(0, "In <To>"), option(1, "In \"Subject\"")];
    Activity {
        id: "q1".into(),
        common: Common::default(),
        prompt: vec![paragraph("Where & why?")],
        kind: Kind::Choice(Choice {
            options,
            ..Choice::default()
        }),
        hints: vec![rich("a hint")],
        explanation: Some(rich("because")),
        when_right: None,
        when_partly: None,
        when_not_yet: None,
    }
}

#[test]
fn a_choice_is_a_group_of_radio_buttons() {
    let school = School::new();
    let html = school.write(|page| write::activity(page, &choice(0), &View::default()));
    is_whole(&html);
    assert!(html.contains("<legend>Where &amp; why?</legend>"));
    assert_eq!(html.matches("type=\"radio\" name=\"pick\"").count(), 2);
    assert!(html.contains("In &lt;To&gt;"));
}

#[test]
fn nothing_of_the_key_is_there_before_the_answer() {
    let school = School::new();
    let before =
        |ticked| school.write(|page| write::activity(page, &choice(ticked), &View::default()));
    assert_eq!(before(0), before(1));
    for word in ["look", "because", "a hint"] {
        assert!(!before(0).contains(word), "{word}");
    }
}

#[test]
fn an_activity_stands_on_its_own_screen_unless_it_joins() {
    let heading = |text| {
        block(BlockKind::Prose(Prose {
            pos: Pos::default(),
            kind: ProseKind::Heading {
                level: 1,
                text: rich(text),
            },
        }))
    };
    let mut joined = choice(0);
    joined.common.join = true;
    let unit = Unit {
        front: Front::default(),
        blocks: vec![
            heading("One"),
            block(BlockKind::Prose(paragraph("text"))),
            block(BlockKind::Activity(Box::new(choice(0)))),
            block(BlockKind::Note {
                readers: vec![Reader::Trainer],
                body: vec![paragraph("secret")],
            }),
            block(BlockKind::ScreenBreak),
            block(BlockKind::Prose(paragraph("more"))),
            block(BlockKind::Activity(Box::new(joined))),
            heading("Two"),
        ],
    };
    let screens = screens(&unit);
    let parts: Vec<usize> = screens.iter().map(|screen| screen.parts.len()).collect();
    assert_eq!(parts, [1, 1, 2, 0]);
    assert!(screens[1].title.is_some() && !screens[1].own_title);
}
