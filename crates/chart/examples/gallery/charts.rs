//! The charts of the gallery, with data that is made up.

use chart::{
    Bar, Bars, Chart, Column, Direction, End, Grid, Line, Look, Size, Span, Stack, Stacked,
    Timeline,
};

/// Each chart with its table.
pub fn all(arabic: bool, direction: Direction) {
    let look = |id| Look {
        id,
        direction,
        size: Size::Wide,
        number: &|number| number.to_string(),
        colon: ":",
    };
    show(&bars(arabic), look("bars"));
    show(&stacked(arabic), look("stacked"));
    show(&timeline(arabic), look("timeline"));
    show(&grid(arabic), look("grid"));
}

fn show(chart: &impl Chart, look: Look<'_>) {
    let figure = chart.figure(look);
    let table = chart.table(&look).html("The same in words");
    println!(
        "<section class=\"card\"><h2>{}</h2>{figure}<details class=\"more\"><summary>Table</summary>{table}</details></section>",
        look.id
    );
}

fn bars(arabic: bool) -> Bars {
    let names = match arabic {
        false => [
            "Legal right or rule",
            "The head of the prison or of the service wants the activity and says so",
            "A person in the room",
            "Training of trainers",
            "Shared funding",
        ],
        true => [
            "حق قانوني أو قاعدة",
            "رئيس المؤسسة أو الإدارة يريد النشاط ويقول ذلك علنًا أمام الجميع",
            "شخص في القاعة",
            "تدريب المدربين",
            "تمويل مشترك",
        ],
    };
    let values = [14, 31, 27, 9, 0];
    let row = |(name, value): (&str, u64)| Bar {
        name: name.to_owned(),
        value,
        href: Some("?lever".to_owned()),
    };
    Bars {
        title: "What helps".to_owned(),
        description: "How many initiatives name each lever.".to_owned(),
        heads: ["Lever".to_owned(), "Initiatives".to_owned()],
        rows: names.into_iter().zip(values).map(row).collect(),
    }
}

fn stacked(arabic: bool) -> Stacked {
    let rows = [
        ("France", "فرنسا", [4, 6, 3, 1, 2]),
        ("Italy", "إيطاليا", [7, 2, 0, 5, 2]),
        ("United Kingdom", "المملكة المتحدة", [1, 12, 2, 0, 1]),
        ("Romania", "رومانيا", [2, 1, 0, 0, 0]),
    ];
    let row = |(name, own, values): (&str, &str, [u64; 5])| Stack {
        name: if arabic { own } else { name }.to_owned(),
        values: values.to_vec(),
        href: None,
    };
    let parts = match arabic {
        false => [
            "None",
            "Closed network",
            "List of addresses",
            "Supervised",
            "Unknown",
        ],
        true => [
            "لا شيء",
            "شبكة مغلقة",
            "قائمة عناوين",
            "تحت الإشراف",
            "غير معروف",
        ],
    };
    Stacked {
        title: "Internet by country".to_owned(),
        description: "How many initiatives of each country have which kind of internet.".to_owned(),
        heads: ["Country".to_owned(), "All".to_owned()],
        parts: parts.map(ToOwned::to_owned).to_vec(),
        rows: rows.into_iter().map(row).collect(),
    }
}

fn timeline(arabic: bool) -> Timeline<'static> {
    let rows = [
        ("SPOC in prison", Some(2018), End::Year(2021)),
        ("UNED in prisons", Some(1982), End::Open),
        ("Massa Marittima by video call", Some(2020), End::Year(2020)),
        (
            "Resource centres of the adult education of the prison service",
            Some(2007),
            End::Open,
        ),
        ("KEYS", Some(2009), End::Unknown),
        ("Benevento workshops", None, End::Year(2018)),
        ("Virtual campus", None, End::Open),
        ("VISION VR", None, End::Unknown),
    ];
    let words = match arabic {
        false => ["goes on", "not known"],
        true => ["مستمر", "غير معروف"],
    };
    let row = |(name, start, end): (&str, Option<i32>, End)| Span {
        name: if arabic && name == "KEYS" {
            "مفاتيح"
        } else {
            name
        }
        .to_owned(),
        start,
        end,
        href: Some("/i/x".to_owned()),
    };
    Timeline {
        title: "Initiatives in time".to_owned(),
        description: "From when to when each initiative lasted.".to_owned(),
        heads: ["Initiative", "From", "To"].map(ToOwned::to_owned),
        rows: rows.into_iter().map(row).collect(),
        today: 2026,
        words: words.map(ToOwned::to_owned),
        year: &|year| year.to_string(),
    }
}

fn grid(arabic: bool) -> Grid {
    let codes = [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4",
        "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4",
    ];
    let names = match arabic {
        false => [
            "First digital steps",
            "Write and send a message",
            "Is it true?",
        ],
        true => ["خطوات رقمية أولى", "اكتب رسالة وأرسلها", "هل هذا صحيح؟"],
    };
    let row = |(at, name): (usize, &str)| Line {
        name: name.to_owned(),
        values: (0..codes.len() as u64)
            .map(|code| (code * 7 + at as u64 * 5) % 11 / 3)
            .collect(),
        href: Some("/module".to_owned()),
    };
    let column = |code: &str| Column {
        code: code.to_owned(),
        name: format!("Competence {code}"),
    };
    Grid {
        title: "Competences that modules train".to_owned(),
        description: "The larger the dot, the more activities.".to_owned(),
        head: "Module".to_owned(),
        columns: codes.into_iter().map(column).collect(),
        rows: names.into_iter().enumerate().map(row).collect(),
    }
}
