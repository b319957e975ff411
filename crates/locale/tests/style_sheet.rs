//! The style sheet serves both directions of writing, and its colours can be read.

const SHEET: &str = include_str!("../../../web/app.css");
const CHARTS: &str = include_str!("../../../web/chart.css");

/// Declarations that name a side of the screen instead of a side of the text.
const PHYSICAL: [&str; 22] = [
    "left",
    "right",
    "top",
    "bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "margin-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "padding-bottom",
    "border-left",
    "border-right",
    "border-top",
    "border-bottom",
    "float",
    "clear",
    "width",
    "height",
    "min-width",
    "min-height",
];

#[test]
fn no_declaration_names_a_side_of_the_screen() {
    for (property, value) in declarations(SHEET).into_iter().chain(declarations(CHARTS)) {
        assert!(!PHYSICAL.contains(&property), "{property}: {value}");
        assert!(
            !(property == "text-align" && matches!(value, "left" | "right")),
            "{property}: {value}"
        );
        // Four different sides in a shorthand are physical too; two are the same in both directions.
        if matches!(property, "margin" | "padding") && value.split(' ').count() == 4 {
            panic!("{property}: {value}");
        }
    }
}

#[test]
fn nothing_moves_and_only_the_bar_of_the_main_button_stays_in_sight() {
    for (property, value) in declarations(SHEET).into_iter().chain(declarations(CHARTS)) {
        assert!(
            !property.starts_with("animation") && !property.starts_with("transition"),
            "{property}"
        );
        assert!(value != "fixed", "{property}: {value}");
    }
    let mut sticky = SHEET.lines().filter(|line| line.contains("sticky"));
    let bar = sticky.next().unwrap_or_default();
    assert!(bar.contains(".bar.stays {"), "{bar}");
    assert_eq!(sticky.next(), None);
    // What gets the focus is scrolled clear of the bar; small windows and large letters have none.
    assert!(SHEET.contains(":has(.bar.stays) { scroll-padding-block"));
    let before = SHEET.split("sticky").next().unwrap_or_default();
    let around = before.rsplit("@media").next().unwrap_or_default();
    assert!(around.starts_with(" (min-width: 48em) and (min-height: 40em)"));
}

#[test]
fn nothing_comes_from_another_host() {
    for sheet in [SHEET, CHARTS] {
        assert!(!sheet.contains("http") && !sheet.contains("@import") && !sheet.contains("data:"));
    }
}

#[test]
fn the_colours_of_each_theme_can_be_read() {
    for theme in [
        ":root {",
        ":root[data-theme=\"dark\"]",
        ":root[data-theme=\"strong\"]",
    ] {
        let tokens = Tokens::of(theme);
        for ground in ["paper", "card", "well"] {
            tokens.assert_ratio("ink", ground, 7.0);
            tokens.assert_ratio("muted", ground, 7.0);
        }
        tokens.assert_ratio("action", "card", 7.0);
        tokens.assert_ratio("action", "paper", 7.0);
        tokens.assert_ratio("on-action", "action", 7.0);
        tokens.assert_ratio("on-stop", "stop", 7.0);
        tokens.assert_ratio("stop", "card", 7.0);
        tokens.assert_ratio("line", "card", 4.5);
        tokens.assert_ratio("line", "paper", 4.5);
        for verdict in ["right", "partly", "not-yet"] {
            tokens.assert_ratio(verdict, &format!("{verdict}-bg"), 7.0);
            tokens.assert_ratio("ink", &format!("{verdict}-bg"), 7.0);
        }
    }
}

#[test]
fn the_dark_and_strong_themes_are_the_same_by_choice_and_by_station() {
    let by_station = |start: &str| Tokens::of(start).0;
    assert_eq!(
        by_station(":root:not([data-theme=\"light\"]):not([data-theme=\"strong\"])"),
        by_station(":root[data-theme=\"dark\"]")
    );
    assert_eq!(
        by_station(":root:not([data-theme=\"light\"]):not([data-theme=\"dark\"])"),
        by_station(":root[data-theme=\"strong\"]")
    );
}

#[test]
fn every_picture_of_the_sign_in_has_its_drawing_and_its_name() {
    let drawn = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/pictures"))
        .expect("folder");
    let mut keys: Vec<String> = drawn
        .filter_map(|entry| {
            entry
                .ok()?
                .path()
                .file_stem()
                .map(|name| format!("picture-{}", name.to_string_lossy()))
        })
        .collect();
    keys.sort();
    let named: Vec<&str> = locale::Lang::keys()
        .filter(|key| key.starts_with("picture-"))
        .collect();
    assert_eq!(keys, named);
    assert_eq!(keys.len(), 24);
}

/// The colours of a block of the sheet, by name.
struct Tokens(Vec<(String, [f64; 3])>);

impl Tokens {
    fn of(start: &str) -> Tokens {
        let (_, rest) = SHEET.split_once(start).expect("the theme is in the sheet");
        let (block, _) = rest.split_once('}').expect("a closed block");
        let block = block.trim_start_matches([' ', '{']);
        let colours = block.split(';').filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            Some((name.to_owned(), colour(value.trim())?))
        });
        Tokens(colours.collect())
    }

    fn assert_ratio(&self, text: &str, ground: &str, least: f64) {
        let find = |name: &str| {
            self.0
                .iter()
                .find(|(known, _)| known == name)
                .unwrap_or_else(|| panic!("no --{name}"))
                .1
        };
        let (a, b) = (luminance(find(text)), luminance(find(ground)));
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(
            ratio >= least,
            "--{text} on --{ground}: {ratio:.2}, at least {least}"
        );
    }
}

fn colour(value: &str) -> Option<[f64; 3]> {
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| {
        u8::from_str_radix(&digits[at..at + 2], 16)
            .ok()
            .map(|byte| f64::from(byte) / 255.0)
    };
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |c: f64| {
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Properties and values of all rules; selectors and comments left out.
fn declarations(sheet: &str) -> Vec<(&str, &str)> {
    let blocks = sheet.split(['{', '}']);
    blocks
        .flat_map(|block| block.split(';'))
        .filter_map(|line| line.trim().split_once(':'))
        .map(|(property, value)| (property.trim(), value.trim()))
        .filter(|(property, _)| property.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .collect()
}
