//! Activities as text: options in canonical order, then prompt, items, hints and feedback.

use crate::model::{
    Accepted, Activity, Choice, ChoiceScoring, Common, Decimal, Dialogue, Gap, Gaps, Goal,
    GoalTest, HandIn, Hotspot, Kind, Label, MarkText, Mouse, MouseAction, Op, Order, OrderScoring,
    Pairs, Range, Rich, Shape, Show, Side, Simulator, Sort, Swipe, TextRules, TrueFalse, Typos,
    Work,
};

use super::fence::{Opening, quoted};
use super::inline::{inlines, with_backslashes};
use super::items::{in_quotes, item, line, picture_item, plain, plain_mark, side, with_feedback};
use super::prose;

/// One activity with its fences.
pub(super) fn activity(activity: &Activity) -> String {
    let opening = Opening::new(activity.kind.keyword()).text("id", &activity.id);
    let opening = own_options(common_options(opening, &activity.common), &activity.kind);
    let (text, items) = content(&activity.kind);
    let prompt = match activity.kind {
        Kind::Dialogue(_) => prose::blocks_in_dialogue(&activity.prompt),
        _ => prose::blocks(&activity.prompt),
    };
    let body = [prompt, text, items.join("\n"), remarks(activity)];
    opening.around(&super::joined(&body))
}

fn common_options(opening: Opening, common: &Common) -> Opening {
    let show = common.show.map(|show| match show {
        Show::Which => "which",
        Show::Count => "count",
        Show::No => "no",
    });
    opening
        .maybe("points", common.points)
        .tries("tries", common.tries)
        .maybe(
            "penalty",
            common.penalty.map(|percent| format!("{percent}%")),
        )
        .yes("required", common.required)
        .yes("shuffle", common.shuffle)
        .maybe("show", show)
        .maybe("skill", common.skill.as_ref())
        .maybe("objective", common.objective)
        .media("audio", common.audio.as_ref())
        .flag("join", common.join)
        .maybe("strand", common.strand.as_ref())
        .maybe("level", common.level)
        .flag("stale", common.stale)
        .maybe(
            "at",
            common.at.map(|at| format!("{}:{:02}", at / 60, at % 60)),
        )
}

fn own_options(opening: Opening, kind: &Kind) -> Opening {
    match kind {
        Kind::Choice(kind) => opening
            .yes("multiple", kind.multiple)
            .maybe("min", kind.min)
            .maybe("max", kind.max)
            .maybe("scoring", kind.scoring.map(scoring)),
        Kind::TrueFalse(kind) => opening
            .maybe("true", kind.true_label.as_ref())
            .maybe("false", kind.false_label.as_ref()),
        Kind::Swipe(kind) => opening.text("a", &kind.a).text("b", &kind.b),
        Kind::Hotspot(kind) => opening
            .media("image", kind.image.as_ref())
            .text("alt", &kind.alt)
            .yes("multiple", kind.multiple)
            .maybe("min", kind.min)
            .maybe("max", kind.max)
            .maybe("scoring", kind.scoring.map(scoring)),
        Kind::Answer(kind) => rules(opening, &kind.rules).maybe("lines", kind.lines),
        Kind::Number(kind) => opening.maybe("unit", kind.unit.as_ref()),
        Kind::Gaps(kind) => rules(
            opening.maybe("mode", kind.bank.then_some("bank")),
            &kind.rules,
        ),
        Kind::Order(kind) => opening.maybe("scoring", kind.scoring.map(order_scoring)),
        Kind::Label(kind) => opening
            .media("image", kind.image.as_ref())
            .text("alt", &kind.alt),
        Kind::Cards(kind) => opening.maybe("play", kind.memory.then_some("memory")),
        Kind::Dictation(kind) => {
            let opening = opening
                .media("src", kind.src.as_ref())
                .media("slow", kind.slow.as_ref());
            rules(opening.tries("replays", kind.replays), &kind.rules)
        }
        Kind::Simulator(kind) => opening
            .text("scene", &kind.scene)
            .maybe("app", kind.app.as_ref())
            .maybe("finish", kind.auto.then_some("auto")),
        Kind::Keyboard(kind) => opening
            .maybe("layout", kind.layout.as_ref())
            .maybe("accuracy", kind.accuracy),
        Kind::Mouse(kind) => mouse_options(opening, kind),
        Kind::HandIn(kind) => hand_in_options(opening, kind),
        Kind::Mark(_) | Kind::Pairs(_) | Kind::Sort(_) | Kind::Dialogue(_) => opening,
    }
}

fn mouse_options(opening: Opening, kind: &Mouse) -> Opening {
    let action = match kind.action {
        MouseAction::Click => None,
        MouseAction::Double => Some("double"),
        MouseAction::Right => Some("right"),
        MouseAction::Drag => Some("drag"),
        MouseAction::Scroll => Some("scroll"),
    };
    opening
        .maybe("action", action)
        .maybe("targets", kind.targets)
        .maybe("size", kind.size)
        .maybe("accuracy", kind.accuracy)
}

fn hand_in_options(opening: Opening, kind: &HandIn) -> Opening {
    let work = match kind.work {
        Work::Text => None,
        Work::File => Some("file"),
        Work::Drawing => Some("drawing"),
        Work::Paper => Some("paper"),
    };
    opening
        .maybe("kind", work)
        .maybe("max-words", kind.max_words)
        .text("accept", &kind.accept.join(" "))
}

fn rules(opening: Opening, rules: &TextRules) -> Opening {
    let typos = rules.typos.map(|typos| match typos {
        Typos::Auto => "auto".to_string(),
        Typos::No => "no".to_string(),
        Typos::Up(number) => number.to_string(),
    });
    opening
        .yes("case", rules.case)
        .yes("accents", rules.accents)
        .yes("punctuation", rules.punctuation)
        .maybe("typos", typos)
}

fn scoring(scoring: ChoiceScoring) -> &'static str {
    match scoring {
        ChoiceScoring::Balance => "balance",
        ChoiceScoring::All => "all",
        ChoiceScoring::Weights => "weights",
    }
}

fn order_scoring(scoring: OrderScoring) -> &'static str {
    match scoring {
        OrderScoring::Moves => "moves",
        OrderScoring::Next => "next",
        OrderScoring::Place => "place",
        OrderScoring::Subset => "subset",
        OrderScoring::All => "all",
    }
}

/// The text of `gaps` and `mark`, or the parts of a dialogue, and the items.
fn content(kind: &Kind) -> (String, Vec<String>) {
    match kind {
        Kind::Mark(kind) => (marked_text(kind), Vec::new()),
        Kind::Gaps(kind) => gapped_text(kind),
        Kind::Dialogue(kind) => (dialogue(kind), Vec::new()),
        _ => (String::new(), items(kind)),
    }
}

fn items(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Choice(kind) => choice(kind),
        Kind::TrueFalse(kind) => true_false(kind),
        Kind::Swipe(kind) => swipe(kind),
        Kind::Hotspot(kind) => hotspot(kind),
        Kind::Answer(kind) => kind.accepted.iter().map(accepted).collect(),
        Kind::Number(kind) => kind
            .accepted
            .iter()
            .map(|line| {
                weighed(
                    line.full,
                    line.weight,
                    &range(&line.range),
                    line.feedback.as_ref(),
                )
            })
            .collect(),
        Kind::Order(kind) => order(kind),
        Kind::Pairs(kind) => pairs(kind),
        Kind::Sort(kind) => sort(kind),
        Kind::Label(kind) => label(kind),
        Kind::Cards(kind) => kind
            .cards
            .iter()
            .map(|(front, back)| line("-", &split(&side(front, "="), "=", &side(back, "=")), ""))
            .collect(),
        Kind::Dictation(kind) => kind.accepted.iter().map(accepted).collect(),
        Kind::Simulator(kind) => simulator(kind),
        Kind::Keyboard(kind) => kind.lines.iter().map(accepted).collect(),
        Kind::HandIn(kind) => kind
            .criteria
            .iter()
            .map(|line| {
                let points = if line.points > 0 {
                    format!("{{{}}}", line.points)
                } else {
                    String::new()
                };
                item("- [ ]", &line.text, &points)
            })
            .collect(),
        Kind::Mouse(_) | Kind::Mark(_) | Kind::Gaps(_) | Kind::Dialogue(_) => Vec::new(),
    }
}

fn tick(ticked: bool) -> &'static str {
    if ticked { "- [x]" } else { "- [ ]" }
}

fn choice(kind: &Choice) -> Vec<String> {
    let options = kind.options.iter().map(|option| {
        let weight = option.weight.map(|weight| format!("{weight}%"));
        let marks: Vec<String> = weight
            .into_iter()
            .chain(option.last.then(|| "last".to_string()))
            .collect();
        let tail = if marks.is_empty() {
            String::new()
        } else {
            format!("{{{}}}", marks.join(" "))
        };
        let written = picture_item(
            tick(option.ticked),
            option.picture.as_ref(),
            &option.text,
            &tail,
        );
        with_feedback(written, option.feedback.as_ref())
    });
    options.collect()
}

fn true_false(kind: &TrueFalse) -> Vec<String> {
    let word = |truth: bool| if truth { "true" } else { "false" };
    let feedback = |truth: bool| {
        if truth {
            kind.feedback_true.as_ref()
        } else {
            kind.feedback_false.as_ref()
        }
    };
    let mut lines = vec![with_feedback(
        line("=", word(kind.key), ""),
        feedback(kind.key),
    )];
    if let Some(text) = feedback(!kind.key) {
        lines.push(with_feedback(line("~", word(!kind.key), ""), Some(text)));
    }
    lines
}

fn swipe(kind: &Swipe) -> Vec<String> {
    let cards = kind.cards.iter().map(|card| {
        let mark = if card.side == Side::A { "- a:" } else { "- b:" };
        with_feedback(item(mark, &card.text, ""), card.feedback.as_ref())
    });
    cards.collect()
}

fn hotspot(kind: &Hotspot) -> Vec<String> {
    let zones = kind.zones.iter().map(|zone| {
        with_feedback(
            line(tick(zone.ticked), &shape(&zone.shape, &zone.name), ""),
            zone.feedback.as_ref(),
        )
    });
    zones.collect()
}

fn shape(shape: &Shape, name: &str) -> String {
    let place = match shape {
        Shape::Rect { x, y, w, h } => {
            format!("rect {},{},{},{}", cent(*x), cent(*y), cent(*w), cent(*h))
        }
        Shape::Circle { x, y, r } => format!("circle {},{},{}", cent(*x), cent(*y), cent(*r)),
        Shape::Poly(points) => {
            let points: Vec<String> = points
                .iter()
                .map(|(x, y)| format!(" {},{}", cent(*x), cent(*y)))
                .collect();
            format!("poly{}", points.concat())
        }
    };
    let unread = matches!(shape, Shape::Poly(points) if points.is_empty());
    if name.trim().is_empty() && !unread {
        place
    } else {
        format!("{place} {}", in_quotes(name))
    }
}

fn cent(number: i64) -> String {
    let text = format!("{}.{:02}", number / 100, number % 100);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

fn accepted(accepted: &Accepted) -> String {
    weighed(
        accepted.full,
        accepted.weight,
        &plain(&accepted.text),
        accepted.feedback.as_ref(),
    )
}

fn weighed(full: bool, weight: i32, text: &str, feedback: Option<&Rich>) -> String {
    let tail = if full || weight == 0 {
        String::new()
    } else {
        format!("{{{weight}%}}")
    };
    with_feedback(line(if full { "=" } else { "~" }, text, &tail), feedback)
}

fn range(range: &Range) -> String {
    match range {
        Range::Exactly(number) => decimal(*number),
        Range::Around(centre, width) => format!("{} +- {}", decimal(*centre), decimal(*width)),
        Range::AroundPercent(centre, width) => {
            format!("{} +- {}%", decimal(*centre), decimal(*width))
        }
        Range::Between(low, high) => format!("{}..{}", decimal(*low), decimal(*high)),
    }
}

fn decimal(number: Decimal) -> String {
    let scale = number.scale as usize;
    let sign = if number.mantissa < 0 { "-" } else { "" };
    let digits = format!(
        "{:0>width$}",
        number.mantissa.unsigned_abs(),
        width = scale + 1
    );
    let (whole, part) = digits.split_at(digits.len() - scale);
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

fn marked_text(kind: &MarkText) -> String {
    let runs: Vec<String> = kind
        .runs
        .iter()
        .map(|run| {
            let sign = if run.target { "" } else { "!" };
            let text = inlines(&run.text);
            let text = if run.target && text.starts_with('!') {
                format!("\\{text}")
            } else {
                text
            };
            // Three braces would end too early.
            let end = if text.ends_with('}') { " " } else { "" };
            format!("{{{{{sign}{text}{end}}}}}")
        })
        .collect();
    prose::blocks_with(&kind.text, &runs)
}

fn gapped_text(kind: &Gaps) -> (String, Vec<String>) {
    let gaps: Vec<String> = kind.gaps.iter().map(gap).collect();
    let words: Vec<String> = kind
        .extra
        .iter()
        .map(|word| plain(word).replace(',', "\\,"))
        .collect();
    let bank = (!words.is_empty()).then(|| format!("bank: {}", words.join(", ")));
    (
        prose::blocks_with(&kind.text, &gaps),
        bank.into_iter().collect(),
    )
}

fn gap(gap: &Gap) -> String {
    let parts: Vec<String> = match gap {
        Gap::Typed(texts) => texts.iter().map(|text| alternative(text)).collect(),
        Gap::Menu(choices) => choices
            .iter()
            .map(|(text, right)| {
                if *right {
                    format!("({})", inner_text(text))
                } else {
                    alternative(text)
                }
            })
            .collect(),
    };
    format!("[[{}]]", parts.join("|"))
}

/// An alternative that is not wholly in parentheses.
fn alternative(text: &str) -> String {
    let text = inner_text(text);
    if text.starts_with('(') {
        format!("\\{text}")
    } else {
        text
    }
}

fn inner_text(text: &str) -> String {
    with_backslashes(&super::fence::one_line(text), "\\|[]`<")
}

fn order(kind: &Order) -> Vec<String> {
    let items = kind.items.iter().enumerate();
    items
        .map(|(number, one)| {
            with_feedback(
                item(&format!("{}.", number + 1), &one.text, ""),
                one.feedback.as_ref(),
            )
        })
        .collect()
}

/// Both sides of a mark; either may be empty.
fn split(left: &str, mark: &str, right: &str) -> String {
    let parts: Vec<&str> = [left, mark, right]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

fn pairs(kind: &Pairs) -> Vec<String> {
    let lines = kind.lines.iter().map(|pair| {
        let left = pair
            .left
            .as_ref()
            .map_or("?".to_string(), |left| not_a_question(side(left, "->")));
        with_feedback(
            line("-", &split(&left, "->", &side(&pair.right, "->")), ""),
            pair.feedback.as_ref(),
        )
    });
    lines.collect()
}

/// A lone `?` would mean "no left side".
fn not_a_question(text: String) -> String {
    if text == "?" { "\\?".to_string() } else { text }
}

fn sort(kind: &Sort) -> Vec<String> {
    let mut lines = Vec::new();
    for sort_box in &kind.boxes {
        lines.push(item("-", &sort_box.name, ""));
        for inner in &sort_box.items {
            let written = with_feedback(item("-", &inner.text, ""), inner.feedback.as_ref());
            lines.push(format!("  {}", written.replace('\n', "\n  ")));
        }
    }
    lines
}

fn label(kind: &Label) -> Vec<String> {
    let lines = kind.lines.iter().map(|one| {
        let zone = one
            .zone
            .as_ref()
            .map_or("?".to_string(), |(zone, name)| shape(zone, name));
        with_feedback(
            line("-", &split(&side(&one.name, "->"), "->", &zone), ""),
            one.feedback.as_ref(),
        )
    });
    lines.collect()
}

fn dialogue(kind: &Dialogue) -> String {
    let mut parts = Vec::new();
    for part in &kind.parts {
        let end = part
            .end
            .map(|end| format!("{{{end}%}}"))
            .unwrap_or_default();
        let choices: Vec<String> = part
            .choices
            .iter()
            .map(|choice| {
                let points = choice
                    .points
                    .map(|points| format!("{{{points:+}}}"))
                    .unwrap_or_default();
                let next = plain_mark(&plain(&choice.next), "->");
                let text = split(&side(&choice.text, "->"), "->", &next);
                with_feedback(line("-", &text, &points), choice.feedback.as_ref())
            })
            .collect();
        let text = prose::blocks_in_dialogue(&part.text);
        let head = [line("##", &super::fence::one_line(&part.name), &end), text]
            .into_iter()
            .filter(|text| !text.is_empty());
        let head: Vec<String> = head.collect();
        parts.push(super::joined(&[head.join("\n"), choices.join("\n")]));
    }
    super::joined(&parts)
}

fn simulator(kind: &Simulator) -> Vec<String> {
    kind.goals
        .iter()
        .map(|goal| {
            with_feedback(
                line("-", &judged(goal), &goal_points(goal)),
                goal.feedback.as_ref(),
            )
        })
        .collect()
}

fn judged(goal: &Goal) -> String {
    let mut words = Vec::new();
    words.extend(goal.at_end.then(|| "end".to_string()));
    words.extend(goal.not.then(|| "not".to_string()));
    words.push(goal.event.clone());
    words.extend(goal.tests.iter().map(test));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

fn test(test: &GoalTest) -> String {
    let sign = match test.op {
        Op::Is => "=",
        Op::IsNot => "!=",
        Op::Contains => "~",
        Op::AtLeast => ">=",
        Op::AtMost => "<=",
    };
    let value = if test.value.is_empty() {
        "\"\"".to_string()
    } else {
        quoted(&test.value)
    };
    format!("{}{sign}{value}", test.key)
}

fn goal_points(goal: &Goal) -> String {
    goal.points
        .map(|points| format!("{{{points}}}"))
        .unwrap_or_default()
}

/// Hints, explanation, overall feedback.
fn remarks(activity: &Activity) -> String {
    let hints = activity.hints.iter().map(|hint| item("??", hint, ""));
    let others = [
        ("!!", &activity.explanation),
        ("!+", &activity.when_right),
        ("!~", &activity.when_partly),
        ("!-", &activity.when_not_yet),
    ];
    let others = others
        .into_iter()
        .filter_map(|(mark, text)| text.as_ref().map(|text| item(mark, text, "")));
    let lines: Vec<String> = hints.chain(others).collect();
    lines.join("\n")
}
