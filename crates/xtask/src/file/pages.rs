//! The pages of the officer's file.

use std::fs;

use paper::{Block, Cell, Run, Table};
use serde_json::Value;

use crate::file::markdown::{blocks, cells, runs};
use crate::file::named::Named;
use crate::file::{Ground, said};
use crate::tidy;

/// Title and blocks of a page, or what is wrong with what it is made from.
type Page = Result<(&'static str, Vec<Block>), String>;

/// File, what it says, and how it is made.
type Made = (
    &'static str,
    &'static str,
    fn(&Ground, &mut Named<'_>) -> Page,
);

/// The pages, in the order in which they are read.
pub const PAGES: [Made; 5] = [
    (
        "data-flow.html",
        "What flows where, in one table",
        data_flow,
    ),
    (
        "no-outbound.html",
        "That the server opens no connection, and what shows it",
        no_outbound,
    ),
    (
        "roles.html",
        "What each role may do, and what each address asks for",
        roles,
    ),
    (
        "asvs.html",
        "What of OWASP ASVS 5.0 holds, row by row, with its tests",
        asvs,
    ),
    (
        "risks.html",
        "What is not prevented, what is missing, and what was tried too little",
        risks,
    ),
];

/// The site for which policies and firewalls are written.
pub const SAMPLE: &[&str] = &[
    "--address",
    "https://school.internal:8443",
    "--server",
    "10.0.0.5",
    "--lan",
    "10.0.0.0/24",
];

/// The roles in the order of the table.
const ROLES: [&str; 8] = [
    "learner",
    "mentor",
    "trainer",
    "coordinator",
    "officer",
    "administrator",
    "reviewer",
    "researcher",
];

/// The ways of `docs/data-flow.md`, with the roles that the table of rights gives them.
fn data_flow(ground: &Ground, named: &mut Named<'_>) -> Page {
    let text = ground.text("docs/data-flow.md")?;
    let mut column = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        if !line.starts_with('|') {
            column = None;
            lines.push(line.to_owned());
            continue;
        }
        let mut cells = cells(line);
        match column {
            None => column = cells.iter().position(|cell| cell == "right"),
            Some(at) => cells[at] = with_roles(&cells[at], ground)?,
        }
        lines.push(format!("| {} |", cells.join(" | ")));
    }
    Ok(("What flows where", blocks(&lines.join("\n"), named)))
}

/// Rights in code, each with who holds it.
fn with_roles(cell: &str, ground: &Ground) -> Result<String, String> {
    let mut told = String::new();
    for (at, piece) in cell.split('`').enumerate() {
        told.push_str(piece);
        if at % 2 == 1 {
            let right = ground.rights.iter().find(|one| one["capability"] == piece);
            let right = right
                .ok_or_else(|| format!("docs/data-flow.md: the program knows no right {piece}"))?;
            told.push_str(&format!(" ({})", holders(right).join(", ")));
        }
    }
    Ok(told)
}

/// Roles that may something of a right.
fn holders(right: &Value) -> Vec<&'static str> {
    let may = |role: &&str| right["may"][role] != "no";
    ROLES.into_iter().filter(may).collect()
}

fn no_outbound(ground: &Ground, named: &mut Named<'_>) -> Page {
    let (looked_for, found) = tidy::that_go_out(&ground.root);
    if !found.is_empty() {
        return Err(found.join("\n"));
    }
    let unit = said(&ground.program, &[&["kiosk"], SAMPLE].concat())?;
    for line in ["IPAddressDeny=any", "counter name outward drop"] {
        if !unit.contains(line) {
            return Err(format!("lucarne kiosk writes no line {line}"));
        }
    }
    let mut row = |layer: &str, how: &str| vec![Cell::word(layer), Cell::of(runs(how, named))];
    let rows = vec![
        row(
            "parts of the program",
            &format!(
                "{looked_for} crates that open connections were looked for in Cargo.lock when this file was made: none is \
                 there, and of crates that can serve and call, the part that calls is not switched on. \
                 `cargo xtask tidy` looks again at each change."
            ),
        ),
        row(
            "the program as it runs",
            "The whole program, a site with people who work and the commands of administrators, runs in a network without \
             an exit; every call that could open a connection, send without one or ask for a name is written down: none \
             goes out. A program that does go out is caught by the same look. Test \
             `the_whole_program_opens_no_connection_and_asks_for_no_name`.",
        ),
        row(
            "the machine",
            "The unit (kiosk/lucarne.service) says IPAddressDeny=any and allows the network of the stations alone; the \
             firewall (kiosk/server.nft) drops and counts what would go out: tests \
             `the_unit_lets_no_address_in_but_the_stations`, `firewalls_drop_what_nobody_named`",
        ),
        row(
            "the pages",
            "No page lets a browser load anything from elsewhere: test \
             `every_address_answers_with_the_headers_of_the_house`",
        ),
        row(
            "the site itself",
            "The page What leaves this site shows, each time it is opened, on which addresses the program listens and how \
             many connections it opened.",
        ),
    ];
    let not = "With PostgreSQL the program connects to its own database and to nothing else. The server process is not yet \
               held by a filter of system calls of its own: what the unit says is what holds it.";
    Ok((
        "This server accepts connections; it opens none",
        vec![
            Block::Table(Table {
                caption: "What shows it".to_owned(),
                head: ["where", "how"].map(ToOwned::to_owned).into(),
                rows,
            }),
            Block::Note(vec![Run::plain(not)]),
        ],
    ))
}

fn roles(ground: &Ground, _: &mut Named<'_>) -> Page {
    let head = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let right = |right: &Value| -> Result<Vec<Cell>, String> {
        let mut row = vec![Cell::word(word(&right["says"])?)];
        for role in ROLES {
            row.push(Cell::word(match word(&right["may"][role])? {
                "no" => "–",
                may => may,
            }));
        }
        Ok(row)
    };
    let address = |route: &Value| -> Result<Vec<Cell>, String> {
        let right = match route["capability"].as_str() {
            None => String::new(),
            Some(right) => format!(": {right}"),
        };
        let reach = route["reach"].as_object().ok_or("routes: no reach")?;
        let who = ROLES.into_iter().filter_map(|role| {
            let far = reach.get(role)?.as_str()?;
            Some(format!("{role} ({far})"))
        });
        let who: Vec<String> = who.collect();
        Ok(vec![
            Cell::word(format!(
                "{} {}",
                word(&route["method"])?,
                word(&route["path"])?
            )),
            Cell::word(format!("{}{right}", word(&route["access"])?)),
            Cell::word(who.join(", ")),
            Cell::word(if route["proved"] == true { "yes" } else { "" }),
        ])
    };
    let rights: Result<Vec<_>, String> = ground.rights.iter().map(right).collect();
    let addresses: Result<Vec<_>, String> = ground.routes.iter().map(address).collect();
    Ok((
        "What each role may do",
        vec![
            Block::Paragraph(vec![Run::plain(
                "Both tables were printed by the program itself (lucarne rights, lucarne routes). What is not in them is \
                 refused. Own: what is one's own. Group: the groups one looks after. Site: everybody. Proposes and \
                 confirms: two different people, always. Technical: what is about the machine, not about people.",
            )]),
            Block::Table(Table {
                caption: "Rights and roles".to_owned(),
                head: head(&[&["right"][..], &ROLES].concat()),
                rows: rights?,
            }),
            Block::Table(Table {
                caption: "Addresses".to_owned(),
                head: head(&[
                    "address",
                    "asks for",
                    "who may, and how far",
                    "proof of the last five minutes",
                ]),
                rows: addresses?,
            }),
        ],
    ))
}

fn word(value: &Value) -> Result<&str, String> {
    value
        .as_str()
        .ok_or_else(|| format!("the program prints {value} where a word belongs"))
}

fn asvs(ground: &Ground, named: &mut Named<'_>) -> Page {
    let text = ground.text("docs/asvs.md")?;
    Ok(("OWASP ASVS 5.0, levels 1 and 2", blocks(&text, named)))
}

/// `docs/risks.md`, then what of ASVS does not hold or only in part, then what was tried too little.
fn risks(ground: &Ground, named: &mut Named<'_>) -> Page {
    let mut text = ground.text("docs/risks.md")?;
    text.push_str("\n## What of ASVS does not hold, or only in part\n\n| no. | level | asks for | state | why |\n|-|-|-|-|-|\n");
    let asvs = ground.text("docs/asvs.md")?;
    for row in asvs.lines().filter(|line| line.starts_with('|')) {
        let state = cells(row).into_iter().nth(3).unwrap_or_default();
        if state == "in part" || state == "does not hold" {
            text.push_str(&format!("{row}\n"));
        }
    }
    text.push_str("\n## What was tried too little\n");
    for (section, short) in short_of(&ground.text("docs/assurance.md")?) {
        text.push_str(&format!("\n### {section}\n\n{short}\n"));
    }
    Ok(("Risks that remain", blocks(&text, named)))
}

/// Of each section what begins with *Still short*, up to its end.
fn short_of(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let (mut section, mut inside) = (String::new(), false);
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            (section, inside) = (title.to_owned(), false);
        } else if line.starts_with("Still short of") {
            found.push((section.clone(), line.to_owned()));
            inside = true;
        } else if let (true, Some((_, short))) = (inside, found.last_mut()) {
            short.push('\n');
            short.push_str(line);
        }
    }
    found
}

impl Ground {
    fn text(&self, path: &str) -> Result<String, String> {
        fs::read_to_string(self.root.join(path)).map_err(|error| format!("{path}: {error}"))
    }
}
