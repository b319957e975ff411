//! Fragments are whole, escaped, free of script and styles, work as forms, and keep the key until it is due.

mod page;

use course::answer::{Answer, Marking, Milli, Verdict};
use course::mark::{Surroundings, mark};
use course::model::*;
use course::render::print::{Booklet, Sheet};
use course::render::{
    Context, Page, ScreenPart, View, page as write, plain, print, reading, screens,
};
use course::{form, shuffle};
use page::units::{ALIKE, EACH};
use page::{fields, is_whole, station};

fn unit(source: &str) -> Unit {
    course::parse::unit(format!("---\ntitle: A & B\n---\n\n{source}\n").as_bytes()).0
}

fn activity(source: &str) -> Activity {
    let unit = unit(source);
    match unit.blocks.into_iter().next().map(|block| block.kind) {
        Some(BlockKind::Activity(activity)) => *activity,
        other => panic!("no activity in {source}: {other:?}"),
    }
}

fn html(ctx: &Context<'_>, activity: &Activity, view: &View<'_>) -> String {
    let mut page = Page::new(ctx);
    write::verdict(&mut page, activity, view);
    write::activity(&mut page, activity, view);
    write::hints(&mut page, activity, view);
    page.html
}

fn given(answer: &str) -> Answer {
    serde_json::from_str(answer).unwrap_or_else(|fault| panic!("{answer}: {fault}"))
}

#[test]
fn each_type_is_whole_before_during_and_after() {
    for lang in ["en", "ar"] {
        station(lang, |ctx| {
            for (source, answer) in EACH {
                let (activity, answer) = (activity(source), given(answer));
                let nothing = Answer::default();
                let wrong = mark(&activity, &nothing, Surroundings::default());
                let right = mark(&activity, &answer, Surroundings::default());
                let one = |answer, marking, finished| View {
                    seed: 7,
                    answer: Some(answer),
                    marking: Some(marking),
                    hints: 1,
                    tries_left: Some(1),
                    finished,
                    ..View::default()
                };
                let views = [
                    View::default(),
                    one(&nothing, &wrong, false),
                    one(&answer, &right, false),
                    one(&answer, &right, true),
                ];
                for view in views {
                    is_whole(&html(ctx, &activity, &view));
                }
            }
        });
    }
}

#[test]
fn what_a_form_shows_is_what_it_sends() {
    station("en", |ctx| {
        for (source, answer) in EACH {
            let (activity, answer) = (activity(source), given(answer));
            for seed in 0..20 {
                let view = View {
                    seed,
                    draft: Some(&answer),
                    ..View::default()
                };
                let sent = form::answer(&activity, &fields(&html(ctx, &activity, &view)));
                assert_eq!(
                    shuffle::to_source(&activity, seed, sent),
                    answer,
                    "{source}"
                );
            }
            let marking = mark(&activity, &answer, Surroundings::default());
            assert!(
                matches!(marking.verdict, Verdict::Right | Verdict::Waiting),
                "{source}: {marking:?}"
            );
        }
    });
}

#[test]
fn the_key_is_not_in_the_page_before_the_answer() {
    station("en", |ctx| {
        for (one, other) in ALIKE {
            let (one, other) = (activity(one), activity(other));
            for seed in 0..20 {
                let view = View {
                    seed,
                    ..View::default()
                };
                let (one, other) = (
                    place_free(&html(ctx, &one, &view)),
                    place_free(&html(ctx, &other, &view)),
                );
                assert_eq!(one, other);
            }
        }
    });
}

/// A fragment without the outlines drawn on a picture, which are seen and may differ.
fn place_free(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<svg class=\"map\"") {
        out.push_str(before);
        rest = after.split_once("</svg>").map_or("", |(_, after)| after);
    }
    out + rest
}

#[test]
fn nothing_is_said_before_it_is_due() {
    station("en", |ctx| {
        for (source, answer) in EACH {
            let (activity, answer) = (activity(source), given(answer));
            assert!(
                !html(ctx, &activity, &View::default()).contains("secret"),
                "{source}"
            );
            let marking = mark(&activity, &answer, Surroundings::default());
            let placement = View {
                mode: Mode::Placement,
                marking: Some(&marking),
                finished: true,
                hints: 2,
                ..View::default()
            };
            assert!(
                !html(ctx, &activity, &placement).contains("secret"),
                "{source}"
            );
            let test = View {
                mode: Mode::Test,
                marking: Some(&marking),
                hints: 2,
                ..View::default()
            };
            assert!(!html(ctx, &activity, &test).contains("secret"), "{source}");
        }
    });
}

#[test]
fn what_is_missing_is_told_only_at_the_end() {
    station("en", |ctx| {
        let activity = activity(EACH[1].0);
        let answer = given(r#"{"picked":[1]}"#);
        let marking = mark(&activity, &answer, Surroundings::default());
        let view = |finished| View {
            answer: Some(&answer),
            marking: Some(&marking),
            finished,
            ..View::default()
        };
        assert!(!html(ctx, &activity, &view(false)).contains("Also right"));
        assert!(html(ctx, &activity, &view(true)).contains("Also right"));
        assert!(html(ctx, &activity, &view(true)).contains("The right answer"));
    });
}

#[test]
fn a_later_try_asks_only_the_cards_that_were_not_right() {
    station("en", |ctx| {
        let activity = activity(EACH[4].0);
        let answer = given(r#"{"sides":["a","b","a","a"]}"#);
        let marking = mark(&activity, &answer, Surroundings::default());
        let view = View {
            answer: Some(&answer),
            marking: Some(&marking),
            tries_left: Some(1),
            ..View::default()
        };
        let html = html(ctx, &activity, &view);
        assert_eq!(html.matches("type=\"radio\"").count(), 2);
        assert!(html.contains("3 of 4 right"));
        let sent = shuffle::to_source(&activity, 0, form::answer(&activity, &fields(&html)));
        assert_eq!(sent, answer);
    });
}

#[test]
fn feedback_of_an_item_stands_beside_it_and_only_there() {
    station("en", |ctx| {
        let activity = activity(EACH[0].0.replace("> secret", "> look").as_str());
        let answer = given(r#"{"picked":[1]}"#);
        let marking = mark(&activity, &answer, Surroundings::default());
        let view = View {
            answer: Some(&answer),
            marking: Some(&marking),
            tries_left: Some(1),
            ..View::default()
        };
        let html = html(ctx, &activity, &view);
        assert_eq!(html.matches("<p class=\"feedback\">look").count(), 1);
        assert!(html.contains("<div class=\"verdict not-yet\" role=\"status\">"));
    });
}

#[test]
fn cards_come_one_by_one_and_are_counted_when_turned() {
    let activity = activity(
        ":::cards id=c1 shuffle=yes\n- spam = a message\n- attachment = a file\n- bin = delete\n:::",
    );
    station("en", |ctx| {
        let mut seen = Answer::default();
        for turned in 1..=3 {
            let view = View {
                seed: 9,
                answer: Some(&seen),
                ..View::default()
            };
            let html = html(ctx, &activity, &view);
            is_whole(&html);
            assert!(html.contains(&format!("Card {turned} of 3")));
            seen = shuffle::to_source(&activity, 9, form::answer(&activity, &fields(&html)));
            assert_eq!(seen.seen.as_ref().map(Vec::len), Some(turned));
        }
        assert_eq!(
            mark(&activity, &seen, Surroundings::default()).verdict,
            Verdict::Right
        );
        let view = View {
            seed: 9,
            answer: Some(&seen),
            ..View::default()
        };
        assert!(html(ctx, &activity, &view).contains("<dl"));
    });
}

#[test]
fn a_press_on_the_circle_is_a_hit() {
    let Kind::Mouse(mouse) = activity(EACH[17].0).kind else {
        panic!("a pointer drill");
    };
    let field = course::render::drill_field(&mouse, 4, 0);
    let at = |name: &str| {
        let after = field.split_once(name).map(|(_, after)| after);
        after
            .and_then(|after| after.split('"').next()?.parse::<i64>().ok())
            .unwrap_or(0)
    };
    let (x, y) = (at("cx=\""), at("cy=\""));
    assert_eq!(
        course::render::press_field(&mouse, 4, (0, 0), (x + 5, y)),
        (1, 0)
    );
    assert_eq!(
        course::render::press_field(&mouse, 4, (0, 0), (x + 33, y)),
        (0, 1)
    );
}

#[test]
fn a_press_on_the_picture_stands_for_itself() {
    let activity = activity(EACH[5].0);
    let pressed = [
        ("pick", "2"),
        ("point.x", "288"),
        ("point.y", "25"),
        ("w", "720"),
        ("h", "360"),
    ];
    let fields: Vec<(String, String)> = pressed
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect();
    let answer = shuffle::to_source(&activity, 0, form::answer(&activity, &fields));
    assert_eq!(
        mark(&activity, &answer, Surroundings::default()).verdict,
        Verdict::Right
    );
    station("en", |ctx| {
        let view = View {
            draft: Some(&answer),
            ..View::default()
        };
        assert!(html(ctx, &activity, &view).contains("value=\"1\" checked"));
    });
}

#[test]
fn an_item_moves_one_place_and_keeps_the_focus() {
    let Some((order, moved)) = course::render::move_item(&[4, 2, 3, 1], "3-up") else {
        panic!("the item can move");
    };
    assert_eq!(order, [4, 3, 2, 1]);
    station("en", |ctx| {
        let activity = activity(EACH[10].0);
        let draft = shuffle::to_source(
            &activity,
            3,
            Answer {
                order: Some(order),
                ..Answer::default()
            },
        );
        let view = View {
            seed: 3,
            draft: Some(&draft),
            moved: Some(moved),
            ..View::default()
        };
        let html = html(ctx, &activity, &view);
        assert!(html.contains("value=\"3-up\" autofocus"));
        assert!(html.contains("Place 2 of 4"));
    });
    assert_eq!(course::render::move_item(&[1, 2], "1-up"), None);
    assert_eq!(course::render::move_item(&[1, 2], "9-down"), None);
}

const PAGES: &str = "\
# First <i>

A text with **strong**, *soft*, `code`, [word]{lang=ar}, [Enter]{key} and {?spam}. @@audio/a.opus

![A & B](img/a.png \"long\")

| a | b |
|---|---|
| 1 | 2 |

- one
  - two

> quoted

:::audio src=audio/a.opus
What is said.
:::

:::more title=\"Know <more>\"
Text.
:::

:::box kind=remember
Text.
:::

::::video src=video/a.webm captions=video/a.vtt poster=img/a.png described=video/b.webm
Sami opens it.

:::true-false id=v1 at=0:12
Is it open?

= true
:::
::::

::::steps
:::step
Press the button.
:::
:::true-false id=v2
Is it on?

= true
:::
::::

:::checklist id=c1
- [ ] I can start.
:::

:::survey id=s1 scale=faces5
It was easy.
:::

:::note trainer
secret
:::";

#[test]
fn a_unit_is_cut_into_screens() {
    let unit = unit(PAGES);
    let screens = screens(&unit);
    let parts: Vec<usize> = screens.iter().map(|screen| screen.parts.len()).collect();
    assert_eq!(parts, [8, 2, 1, 1, 2]);
    assert!(screens[0].own_title && !screens[1].own_title);
    assert_eq!(screens[1].activities().count(), 1);
    assert_eq!(
        screens
            .iter()
            .map(|screen| screen.index)
            .collect::<Vec<_>>(),
        [0, 1, 2, 3, 4]
    );
}

#[test]
fn screens_are_whole_and_say_what_they_can_play() {
    let unit = unit(PAGES);
    station("fr", |ctx| {
        for screen in screens(&unit) {
            let mut page = Page::new(ctx);
            write::title(&mut page, &unit, &screen);
            for part in &screen.parts {
                match part {
                    ScreenPart::Block(block) => write::block(&mut page, block),
                    ScreenPart::Activity(activity) => {
                        write::activity(&mut page, activity, &View::default())
                    }
                    ScreenPart::Opinion(block) => {
                        write::opinion(&mut page, block, &write::Opinion::default())
                    }
                }
            }
            is_whole(&page.html);
            assert_eq!(page.html.matches("<h1").count(), 1);
            assert!(!page.html.contains("secret"));
            assert!(!page.sounds.is_empty());
            for link in page.html.split("href=\"?say=").skip(1) {
                let number: usize = link
                    .split('"')
                    .next()
                    .and_then(|n| n.parse().ok())
                    .unwrap_or(0);
                assert!((1..=page.sounds.len()).contains(&number));
            }
        }
    });
}

#[test]
fn the_booklet_has_every_exercise_and_no_answer() {
    let units: Vec<Unit> = EACH
        .iter()
        .map(|(source, _)| unit(&source.replace("?? secret", "?? a hint")))
        .collect();
    let sheets: Vec<Sheet<'_>> = units
        .iter()
        .map(|unit| Sheet {
            id: "01-a",
            unit,
            code: "K7",
            seed: 5,
        })
        .collect();
    let all = Booklet {
        module: "m",
        title: "<M>",
        version: "1.0.0",
        sheets: &sheets,
    };
    station("en", |ctx| {
        let paper = print::booklet(ctx, &all);
        is_whole(&paper);
        // The parts of a story are all on paper, so that it can be read.
        let story = paper.matches("<p>secret</p>").count();
        assert_eq!(paper.matches("secret").count(), story);
        assert!(
            !paper.contains("<input")
                && !paper.contains("<audio")
                && !paper.contains("class=\"speak\"")
        );
        assert_eq!(
            paper.matches("<h3 class=\"exercise-title\">").count(),
            EACH.len()
        );
        let answers = print::answer_sheet(ctx, &all);
        is_whole(&answers);
        assert!(answers.contains("secret sign") && answers.contains("The right answer"));
    });
}

#[test]
fn the_booklet_does_not_depend_on_the_key() {
    station("en", |ctx| {
        for (one, other) in ALIKE {
            let paper = |source: &str| {
                let source = source.replace("?? secret\n", "");
                let unit = unit(&source);
                let sheets = [Sheet {
                    id: "01-a",
                    unit: &unit,
                    code: "K7",
                    seed: 5,
                }];
                place_free(&print::booklet(
                    ctx,
                    &Booklet {
                        module: "m",
                        title: "M",
                        version: "1.0.0",
                        sheets: &sheets,
                    },
                ))
            };
            assert_eq!(paper(one), paper(other));
        }
    });
}

#[test]
fn staff_read_everything() {
    station("en", |ctx| {
        for (source, _) in EACH {
            let read = reading::unit(ctx, &unit(source));
            is_whole(&read);
            assert!(
                plain::of_fragment(&read).matches("secret").count()
                    >= source.matches("secret").count(),
                "{source}\n{read}"
            );
        }
        let read = reading::unit(ctx, &unit(PAGES));
        is_whole(&read);
        assert!(read.contains("secret") && read.contains("media/video/a.webm"));
    });
}

#[test]
fn search_finds_what_learners_read_and_nothing_else() {
    let text = plain::unit(&unit(PAGES));
    assert!(text.contains("Sami opens it.") && text.contains("I can start."));
    assert!(!text.contains("secret"));
    for (source, _) in EACH {
        assert!(!plain::unit(&unit(source)).contains("secret"), "{source}");
    }
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)> ' &";
    let rich = Rich {
        inlines: vec![Inline::Text(hostile.into())],
        ..Rich::default()
    };
    let mut activity = activity(EACH[5].0);
    if let Kind::Hotspot(hotspot) = &mut activity.kind {
        hotspot.alt = hostile.into();
        hotspot.zones[0].name = hostile.into();
        hotspot.zones[0].feedback = Some(rich.clone());
    }
    activity.id = hostile.into();
    activity.explanation = Some(rich.clone());
    let marking = Marking {
        milli: Milli(0),
        verdict: Verdict::NotYet,
        parts: Vec::new(),
        feedback: vec![rich.clone(), rich],
    };
    let answer = Answer {
        text: Some(hostile.into()),
        picked: Some(vec![1]),
        ..Answer::default()
    };
    station("en", |ctx| {
        let view = View {
            answer: Some(&answer),
            marking: Some(&marking),
            finished: true,
            ..View::default()
        };
        is_whole(&html(ctx, &activity, &view));
        let mut written = self::activity(EACH[7].0);
        written.common.tries = None;
        is_whole(&html(ctx, &written, &view));
    });
}

fn everything(ctx: &Context<'_>, unit: &Unit) -> Vec<String> {
    let answer = given(
        r#"{"picked":[1,9],"sides":["a"],"gaps":["x"],"order":[3,1,2],"right":[7,null],"boxes":[1],"names":[2,2],"path":[1,9],"lines":["x"],"hits":3,"seen":[1,8],"ticked":[1],"text":"x","point":[5.0,5.0]}"#,
    );
    let mut fragments = Vec::new();
    for screen in screens(unit) {
        let mut page = Page::new(ctx);
        write::title(&mut page, unit, &screen);
        for part in &screen.parts {
            match part {
                ScreenPart::Block(block) => write::block(&mut page, block),
                ScreenPart::Opinion(block) => {
                    write::opinion(&mut page, block, &write::Opinion::default());
                }
                ScreenPart::Activity(activity) => {
                    write::activity(&mut page, activity, &View::default());
                    let marking = mark(activity, &answer, Surroundings::default());
                    let view = View {
                        seed: 3,
                        answer: Some(&answer),
                        marking: Some(&marking),
                        hints: 9,
                        finished: true,
                        ..View::default()
                    };
                    write::verdict(&mut page, activity, &view);
                    write::activity(&mut page, activity, &view);
                    write::hints(&mut page, activity, &view);
                }
            }
        }
        fragments.push(page.html);
    }
    let sheets = [Sheet {
        id: "01-a",
        unit,
        code: "K7",
        seed: 5,
    }];
    let booklet = Booklet {
        module: "m",
        title: "M",
        version: "1.0.0",
        sheets: &sheets,
    };
    fragments.push(print::booklet(ctx, &booklet));
    fragments.push(print::answer_sheet(ctx, &booklet));
    fragments.push(reading::unit(ctx, unit));
    fragments
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100))]

    #[test]
    fn spoilt_units_still_make_whole_pages(
        which in 0..EACH.len(),
        cuts in proptest::collection::vec((0.0f64..1.0, 0usize..12, "[\\[\\]{}()<>|!?:~=*_`\"'&a-c \\n-]{0,6}"), 0..6),
    ) {
        let mut source: Vec<char> = format!("{}\n\n{PAGES}", EACH[which].0).chars().collect();
        for (at, length, put) in cuts {
            let at = (at * source.len() as f64) as usize;
            let end = (at + length).min(source.len());
            source.splice(at..end, put.chars());
        }
        let unit = unit(&source.into_iter().collect::<String>());
        station("ro", |ctx| everything(ctx, &unit).iter().for_each(|html| is_whole(html)));
        plain::unit(&unit);
    }
}
