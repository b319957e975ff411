//! Tricky input: every row of the format's table, by its number.

use course::diag::Diagnostic;
use course::model::{
    Activity, Block, BlockKind, Choice, Gap, Inline, Kind, Prose, ProseKind, Rich, Unit,
};
use course::{parse, plain};

fn read(text: &str) -> (Unit, Vec<Diagnostic>) {
    parse::unit(format!("---\ntitle: T\n---\n{text}").as_bytes())
}

fn codes(found: &[Diagnostic]) -> Vec<u16> {
    found.iter().map(|finding| finding.code.0).collect()
}

/// Codes and places (the three lines of front matter not counted).
fn places(found: &[Diagnostic]) -> Vec<(u16, u32, u32)> {
    found
        .iter()
        .map(|finding| (finding.code.0, finding.pos.line - 3, finding.pos.column))
        .collect()
}

fn activities(unit: &Unit) -> Vec<&Activity> {
    let kinds = unit.blocks.iter().map(|block| &block.kind);
    kinds
        .filter_map(|kind| match kind {
            BlockKind::Activity(activity) => Some(&**activity),
            _ => None,
        })
        .collect()
}

fn choice(unit: &Unit) -> &Choice {
    match &activities(unit)[0].kind {
        Kind::Choice(choice) => choice,
        other => panic!("no choice: {other:?}"),
    }
}

fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let kinds = blocks.iter().map(|block| &block.kind);
    kinds
        .filter_map(|kind| match kind {
            BlockKind::Prose(prose) => Some(words(prose)),
            _ => None,
        })
        .collect()
}

fn words(prose: &Prose) -> String {
    match &prose.kind {
        ProseKind::Paragraph(text) | ProseKind::Heading { text, .. } => plain::rich(text),
        other => format!("{other:?}"),
    }
}

/// A choice in good order with these lines in the place of its prompt and options.
fn asked(lines: &str) -> String {
    format!(":::choice id=q\n{lines}\n:::\n")
}

const TWO: &str = "Q?\n- [x] a\n- [ ] b";

#[test]
fn row_1_a_leaf_ends_where_the_next_block_opens() {
    let (unit, found) = read(&format!(
        ":::choice id=a\n{TWO}\n:::choice id=b\n{TWO}\n:::\n"
    ));
    assert_eq!(places(&found), [(102, 1, 1)]);
    assert_eq!(activities(&unit).len(), 2);
}

#[test]
fn row_2_the_end_of_the_file_closes() {
    let (unit, found) = read(&format!("\n:::choice id=a\n{TWO}\n"));
    assert_eq!(places(&found), [(102, 2, 1)]);
    assert_eq!(choice(&unit).options.len(), 2);
}

#[test]
fn row_3_a_lone_fence_is_ignored() {
    let (unit, found) = read("a\n\n:::\n\nb\n");
    assert_eq!(places(&found), [(103, 3, 1)]);
    assert_eq!(paragraphs(&unit.blocks), ["a", "b"]);
}

#[test]
fn row_4_too_many_colons_close_a_leaf() {
    let (unit, found) = read(&format!(":::choice id=a\n{TWO}\n::::\nafter\n"));
    assert_eq!(places(&found), [(103, 5, 1)]);
    assert_eq!(paragraphs(&unit.blocks), ["after"]);
}

#[test]
fn row_5_an_indented_fence_is_a_fence() {
    let (unit, found) = read(&format!("  :::choice id=a\n{TWO}\n:::\n"));
    assert_eq!(places(&found), [(104, 1, 3)]);
    assert_eq!(activities(&unit).len(), 1);
    assert!(found[0].fix.is_some());
}

#[test]
fn row_6_a_blank_after_the_colons_is_accepted_and_not_saved() {
    let (unit, found) = read(&format!("::: choice id=a\n{TWO}\n:::\n"));
    assert!(found.is_empty(), "{found:?}");
    assert!(course::write::unit(&unit).contains("\n:::choice id=a\n"));
}

#[test]
fn row_7_an_unknown_block_names_the_nearest_and_keeps_its_text() {
    let (unit, found) = read(":::choise id=a\nText\n:::\n");
    assert_eq!(places(&found), [(105, 1, 1)]);
    assert_eq!(found[0].details, ["choise", "choice"]);
    assert_eq!(paragraphs(&unit.blocks), ["Text"]);
}

#[test]
fn row_8_a_value_that_is_not_allowed_gives_the_default() {
    let (unit, found) = read(&format!(":::choice id=a tries=two\n{TWO}\n:::\n"));
    assert_eq!(places(&found), [(111, 1, 16)]);
    assert_eq!(found[0].details, ["two", "tries", "1…20, unlimited"]);
    assert_eq!(activities(&unit)[0].common.tries, None);
}

#[test]
fn row_9_an_unknown_option_names_the_nearest() {
    let (_, found) = read(&format!(":::choice id=a try=2\n{TWO}\n:::\n"));
    assert_eq!(places(&found), [(109, 1, 16)]);
    assert_eq!(found[0].details, ["choice", "try", "tries"]);
}

#[test]
fn row_10_an_open_quote_takes_the_rest_of_the_line() {
    let (_, found) = read(&format!(":::choice id=\"a tries=2\n{TWO}\n:::\n"));
    assert_eq!(codes(&found), [219, 108]);
    assert_eq!(found[1].details, ["id=\"a tries=2"]);
}

#[test]
fn row_11_boxes_that_are_not_well_written_are_boxes() {
    let (unit, found) = read(&asked("Q?\n- [] b\n- [ ]c\n- [x ] d\n-[x] e\n- [×] f"));
    assert_eq!(codes(&found), [305; 5]);
    let ticks: Vec<bool> = choice(&unit)
        .options
        .iter()
        .map(|option| option.ticked)
        .collect();
    assert_eq!(ticks, [false, false, true, true, true]);
    assert_eq!(
        found[3].fix.as_ref().map(|fix| fix.text.as_str()),
        Some("- [x] e")
    );
}

#[test]
fn row_12_a_capital_x_ticks() {
    let (unit, found) = read(&asked("Q?\n- [X] a\n- [ ] b"));
    assert!(found.is_empty());
    assert!(choice(&unit).options[0].ticked);
}

#[test]
fn row_13_round_boxes_are_boxes() {
    let (unit, found) = read(&asked("Q?\n( ) a\n(x) b"));
    assert_eq!(codes(&found), [305, 305]);
    assert!(choice(&unit).options[1].ticked);
}

#[test]
fn row_14_an_item_without_a_box_is_prompt() {
    let (unit, found) = read(&asked("Q?\n- no\n- [x] a\n- [ ] b"));
    assert_eq!(places(&found), [(304, 3, 1)]);
    assert_eq!(activities(&unit)[0].prompt.len(), 2);
}

#[test]
fn row_15_an_answer_may_stand_right_under_the_question() {
    let (unit, found) = read(":::answer id=q\nWhich sign?\n= at\n:::\n");
    assert!(found.is_empty(), "{found:?}");
    let Kind::Answer(answer) = &activities(&unit)[0].kind else {
        panic!()
    };
    assert_eq!(answer.accepted[0].text, "at");
}

#[test]
fn row_16_a_lone_sign_is_an_empty_answer() {
    let (_, found) = read(":::answer id=q\nWhich sign?\n=\n= at\n:::\n");
    assert_eq!(places(&found), [(306, 3, 1)]);
}

#[test]
fn row_17_dashes_under_a_line_are_a_screen_break() {
    let (unit, found) = read("Title\n-----\nText\n");
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(unit.blocks[1].kind, BlockKind::ScreenBreak);
    assert_eq!(paragraphs(&unit.blocks), ["Title", "Text"]);
}

#[test]
fn row_18_a_year_is_no_list() {
    let (unit, _) = read("1986. A good year\n");
    assert_eq!(paragraphs(&unit.blocks), ["1986. A good year"]);
}

#[test]
fn row_19_a_numbered_line_in_a_choice_is_prompt() {
    let (unit, found) = read(&asked("Q?\n2. Second\n- [x] a\n- [ ] b"));
    assert_eq!(places(&found), [(325, 3, 1)]);
    assert_eq!(words(&activities(&unit)[0].prompt[0]), "Q? 2. Second");
}

#[test]
fn row_20_html_is_reported_tag_by_tag_and_gone() {
    let (unit, found) = read("<script>alert(1)</script>\n");
    assert_eq!(places(&found), [(401, 1, 1), (401, 1, 17)]);
    assert!(unit.blocks.is_empty());
}

#[test]
fn row_21_signs_are_text() {
    let (unit, found) = read("a < b and c > d\n\n<3\n");
    assert!(found.is_empty());
    assert_eq!(paragraphs(&unit.blocks), ["a < b and c > d", "<3"]);
}

#[test]
fn row_22_html_in_code_is_code() {
    let (unit, found) = read("`<div>`\n");
    assert!(found.is_empty());
    assert_eq!(paragraphs(&unit.blocks), ["<div>"]);
}

#[test]
fn rows_23_and_24_of_a_link_the_text_stays() {
    for link in [
        "[site](https://www.example.com)",
        "[site](javascript:alert(1))",
    ] {
        let (unit, found) = read(&format!("{link}\n"));
        assert_eq!(codes(&found), [402], "{link}");
        assert!(paragraphs(&unit.blocks)[0].starts_with("site"), "{link}");
    }
}

#[test]
fn rows_25_to_27_a_picture_stands_in_the_module() {
    let cases = [
        ("![a](http://x.example/a.png)", 403),
        ("![a](../../etc/passwd)", 404),
        ("![a](/a.png)", 404),
        ("![a](C:\\a.png)", 404),
        ("![a](data:image/png;base64,AAAA)", 416),
    ];
    for (text, code) in cases {
        let (_, found) = read(&format!("{text}\n"));
        assert_eq!(places(&found), [(code, 1, 1)], "{text}");
    }
}

#[test]
fn row_28_a_picture_needs_a_text_alternative() {
    assert_eq!(codes(&read("![](img/a.png)\n").1), [501]);
    assert!(read("![-](img/a.png)\n").1.is_empty());
}

#[test]
fn row_29_a_web_address_is_text() {
    let (unit, found) = read("see www.bank.com\n");
    assert_eq!(places(&found), [(405, 1, 5)]);
    assert_eq!(paragraphs(&unit.blocks), ["see www.bank.com"]);
    assert!(
        read("see www.bank.example and https://example.com/a\n")
            .1
            .is_empty()
    );
}

#[test]
fn row_30_an_entity_is_shown_as_typed() {
    let (unit, found) = read("a&nbsp;b\n");
    assert_eq!(places(&found), [(113, 1, 2)]);
    assert_eq!(found[0].details, ["&nbsp;"]);
    assert_eq!(paragraphs(&unit.blocks), ["a&nbsp;b"]);
}

#[test]
fn rows_31_and_32_a_brace_group_is_a_weight_unless_escaped() {
    let (unit, found) = read(&asked(
        "Q?\n- [x] a\n- [ ] price {50%}\n- [ ] price \\{50%\\}",
    ));
    assert!(found.is_empty(), "{found:?}");
    let options = &choice(&unit).options;
    assert_eq!(
        (options[1].weight, plain::rich(&options[1].text)),
        (Some(50), "price".into())
    );
    assert_eq!(
        (options[2].weight, plain::rich(&options[2].text)),
        (None, "price {50%}".into())
    );
}

#[test]
fn rows_33_and_36_marks_of_other_types_are_text() {
    for text in ["Use {{name}}", "[[cat|dog]]"] {
        let (unit, found) = read(&asked(&format!("Q?\n- [x] {text}\n- [ ] b")));
        assert_eq!(codes(&found), [117], "{text}");
        assert_eq!(plain::rich(&choice(&unit).options[0].text), text);
        let (_, found) = read(&asked(&format!("{text}\n- [x] a\n- [ ] b")));
        assert_eq!(codes(&found), [117], "{text}");
    }
}

#[test]
fn rows_34_35_and_51_a_pair_has_one_arrow() {
    let pairs = |line: &str| {
        read(&format!(
            ":::pairs id=q\nJoin.\n- x -> y\n- {line}\n- z → w\n:::\n"
        ))
    };
    assert_eq!(places(&pairs("a -> b -> c").1), [(332, 4, 1)]);
    let (unit, found) = pairs("a \\-> b -> c");
    assert!(found.is_empty(), "{found:?}");
    let Kind::Pairs(kind) = &activities(&unit)[0].kind else {
        panic!()
    };
    let text = |text: &Rich| plain::rich(text);
    assert_eq!(kind.lines[1].left.as_ref().map(text), Some("a -> b".into()));
    assert_eq!(text(&kind.lines[1].right), "c");
    assert_eq!(text(&kind.lines[2].right), "w");
}

#[test]
fn rows_37_to_39_gaps() {
    let gaps = |text: &str| {
        read(&format!(
            ":::gaps id=q\nFill in.\n\n[[ok]] {text} end\n:::\n"
        ))
    };
    assert_eq!(places(&gaps("[[]]").1), [(326, 4, 8)]);
    assert_eq!(places(&gaps("[[a").1), [(326, 4, 8)]);
    assert_eq!(places(&gaps("[[(a)]]").1), [(327, 4, 8)]);
    let (unit, found) = gaps("[[a (b)|c]]");
    assert!(found.is_empty(), "{found:?}");
    let Kind::Gaps(kind) = &activities(&unit)[0].kind else {
        panic!()
    };
    assert_eq!(kind.gaps[1], Gap::Typed(vec!["a (b)".into(), "c".into()]));
}

#[test]
fn row_40_a_mark_that_does_not_close() {
    let (_, found) = read(":::mark id=q\nTouch.\n\n{{a}} b {{open\n:::\n");
    assert_eq!(places(&found), [(330, 4, 9)]);
}

#[test]
fn row_41_control_characters() {
    let (_, found) = read("a\u{202E}b\n");
    assert_eq!(places(&found), [(119, 1, 2)]);
    assert_eq!(found[0].details, ["202E"]);
}

#[test]
fn row_42_bytes_that_are_not_text() {
    let (_, found) = parse::unit(&[0xFF, 0xFE]);
    assert!(codes(&found).contains(&101));
}

#[test]
fn row_43_an_empty_file_is_an_empty_unit() {
    let (unit, found) = parse::unit(b"");
    assert_eq!(codes(&found), [208]);
    assert_eq!(unit, Unit::default());
}

#[test]
fn row_44_a_quotation_before_any_item_is_prompt() {
    let (unit, found) = read(&asked("Q?\n> quoted\n\n- [x] a\n- [ ] b"));
    assert!(found.is_empty(), "{found:?}");
    assert!(matches!(
        activities(&unit)[0].prompt[1].kind,
        ProseKind::Quote(_)
    ));
}

#[test]
fn row_45_feedback_after_a_hint_is_dropped() {
    let (_, found) = read(&asked("Q?\n- [x] a\n- [ ] b\n?? hint\n> lost"));
    assert_eq!(places(&found), [(350, 6, 1)]);
}

#[test]
fn row_46_one_key_only() {
    let (_, found) = read(":::true-false id=q\nSo?\n= true\n= true\n:::\n");
    assert_eq!(codes(&found), [315]);
}

#[test]
fn row_47_very_many_containers() {
    let (unit, found) = read(&":::steps\n".repeat(20_000));
    let codes = codes(&found);
    assert_eq!(codes.len(), 1001);
    for code in [410, 106, 199] {
        assert!(codes.contains(&code), "{code}");
    }
    assert!(depth(&unit.blocks) <= 3);
}

fn depth(blocks: &[Block]) -> usize {
    let inner = blocks.iter().map(|block| match &block.kind {
        BlockKind::Steps(inner) | BlockKind::Step(inner) => 1 + depth(inner),
        _ => 1,
    });
    inner.max().unwrap_or(0)
}

#[test]
fn row_48_a_column_counts_characters() {
    let (_, found) = read("é <b> é\n");
    assert_eq!(places(&found), [(401, 1, 3)]);
}

#[test]
fn row_49_code_that_does_not_close_hides_nothing() {
    let (unit, found) = read(&format!("```\n\n{}", asked(TWO)));
    assert_eq!(places(&found), [(110, 1, 1)]);
    assert_eq!(activities(&unit).len(), 1);
}

#[test]
fn row_50_an_empty_block_needs_its_fence_too() {
    let (unit, found) = read("a\n\n:::print-break\n\nb\n");
    assert_eq!(places(&found), [(102, 3, 1)]);
    assert_eq!(unit.blocks[1].kind, BlockKind::PrintBreak);
    assert_eq!(paragraphs(&unit.blocks), ["a", "b"]);
}

#[test]
fn row_52_an_id_is_used_once() {
    let (_, found) = read(&format!("{}\n{}", asked(TWO), asked(TWO)));
    assert_eq!(places(&found), [(210, 7, 1)]);
}

#[test]
fn links_to_pages_are_read_in_scenes_only() {
    let (blocks, found) = parse::prose("[Hours](page:hours)", true);
    assert!(found.is_empty());
    let ProseKind::Paragraph(text) = &blocks[0].kind else {
        panic!()
    };
    assert!(matches!(&text.inlines[0], Inline::PageLink { page, .. } if page == "hours"));
    assert_eq!(codes(&parse::prose("[Hours](page:hours)", false).1), [402]);
}
