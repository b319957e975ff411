//! A row of the site's matrix is edited. The form carries the version it was made from: who was overtaken sees both
//! texts and chooses.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use locale::Lang;

use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::request::{Fields, Me, Posted, see};
use crate::skills::compare::{self, Sides};
use crate::skills::local::{self, Overtaken, Saved};
use crate::skills::versions::version;
use crate::skills::words::{self, Told};
use cartography::skills::codes::{Evidence, Practice, Tongue};
use cartography::skills::framework::Texts;
use cartography::skills::matrix::{self, Key, Part, Row, Ways};
use cartography::skills::read::{self, LONGEST, LONGEST_NOTE, Why};
use cartography::skills::shipped::shipped;

/// "I can …" in one language.
struct Spoken {
    code: &'static str,
    name: &'static str,
    dir: &'static str,
    text: String,
    /// As it is shipped, where the site has it otherwise.
    shipped: String,
    must: bool,
    fault: Option<String>,
}

/// A box to tick, or an option.
struct Choice {
    code: &'static str,
    told: Told,
    chosen: bool,
}

/// What somebody else saved meanwhile.
struct Meanwhile {
    said: String,
    sides: Vec<Sides>,
}

#[derive(Template)]
#[template(path = "skills/edit.html")]
struct EditPage {
    f: Frame,
    competence: String,
    code: String,
    name: Told,
    level: u8,
    back: String,
    from: u32,
    spoken: Vec<Spoken>,
    main: Vec<Choice>,
    also: Vec<Choice>,
    evidence: Vec<Choice>,
    evidence_fault: Option<String>,
    hidden: bool,
    note: String,
    note_fault: Option<String>,
    longest: usize,
    longest_note: usize,
    wrong: bool,
    meanwhile: Option<Meanwhile>,
}

/// What the form shows.
struct Shown {
    from: u32,
    row: Row,
    faults: Vec<(Part, Why)>,
    meanwhile: Option<Meanwhile>,
}

/// `GET /matrix/edit/{competence}/{level}`.
pub async fn form(me: Me, Path((competence, level)): Path<(String, String)>) -> Result<Response> {
    let key = key(competence, &level)?;
    let wanted = key.clone();
    let (from, row) = me
        .visitor
        .site
        .read(move |tx| {
            let (version, matrix) = local::now(tx)?;
            Ok((version, matrix.row(&wanted).cloned().or_not_found()?))
        })
        .await?;
    if from == 0 {
        return Err(Error::Elsewhere("/matrix/versions".to_owned()));
    }
    let shown = Shown {
        from,
        row,
        faults: Vec::new(),
        meanwhile: None,
    };
    show(&me, &key, shown)
}

/// `POST /matrix/edit/{competence}/{level}`.
pub async fn save(
    me: Me,
    Path((competence, level)): Path<(String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let key = key(competence, &level)?;
    let from = version(&form, "from")?;
    let shipped = shipped().matrix.row(&key).or_not_found()?;
    let row = match form.has("as-shipped") {
        true => shipped.clone(),
        false => typed(&form, key.level),
    };
    let faults = read::row(&row);
    if !faults.is_empty() {
        let shown = Shown {
            from,
            row,
            faults,
            meanwhile: None,
        };
        return show(&me, &key, shown);
    }
    let (wanted, mine) = (key.clone(), row.clone());
    let (saved, held) = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            let saved = local::edit(w, from, &wanted, mine)?;
            let (version, matrix) = local::now(w.tx)?;
            Ok((saved, (version, matrix.row(&wanted).cloned())))
        })
        .await?;
    match (saved, held) {
        (Saved::In(_), _) => {
            let (_, _, page) = compare::place(me.visitor.lang, &key.competence);
            Ok(see(&format!("{page}#l{}", key.level)))
        }
        (Saved::Overtaken(by), (version, theirs)) => {
            let theirs = theirs.or_not_found()?;
            let meanwhile = meanwhile(me.visitor.lang, &by, &row, &theirs);
            let shown = Shown {
                from: version,
                row,
                faults: Vec::new(),
                meanwhile: Some(meanwhile),
            };
            show(&me, &key, shown)
        }
    }
}

fn meanwhile(t: Lang, by: &Overtaken, mine: &Row, theirs: &Row) -> Meanwhile {
    let parts = matrix::parts(mine, theirs);
    Meanwhile {
        said: t.skills_overtaken_row(&by.who, &by.version.to_string(), &moment(t, by.at)),
        sides: compare::sides(t, mine, theirs, &parts),
    }
}

fn key(competence: String, level: &str) -> Result<Key> {
    let level = level.parse().map_err(|_| Error::NotFound)?;
    Ok(Key { competence, level })
}

/// The row as it was typed.
fn typed(form: &Fields, level: u8) -> Row {
    let mut i_can = Texts::new();
    for tongue in Tongue::ALL {
        let text = form.text(&format!("can-{}", tongue.code()));
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !one_line.is_empty() {
            i_can.insert(*tongue, one_line);
        }
    }
    let main = Practice::from_code(form.text("main")).unwrap_or(Practice::Discussed);
    let also = Practice::ALL.iter().copied();
    let also = also.filter(|one| *one != main && ticked(form, "also", one.code()));
    let evidence = Evidence::ALL.iter().copied();
    Row {
        level,
        i_can,
        practice: Ways {
            main,
            also: also.collect(),
        },
        evidence: evidence
            .filter(|one| ticked(form, "evidence", one.code()))
            .collect(),
        hidden: form.has("hidden"),
        note: form.text("note").replace("\r\n", "\n"),
    }
}

fn ticked(form: &Fields, name: &str, code: &str) -> bool {
    form.all(name).any(|one| one == code)
}

fn show(me: &Me, key: &Key, shown: Shown) -> Result<Response> {
    let t = me.visitor.lang;
    let (code, name, back) = compare::place(t, &key.competence);
    let row = &shown.row;
    let fault = |part: Part| {
        let mut faults = shown.faults.iter();
        let found = faults.find(|(one, _)| *one == part);
        found.map(|(_, why)| words::why(t, why))
    };
    let wrong = !shown.faults.is_empty();
    let status = match wrong || shown.meanwhile.is_some() {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    let page = EditPage {
        f: Frame::of(me, t.skills_edit()),
        competence: key.competence.clone(),
        code,
        name,
        level: key.level,
        back,
        from: shown.from,
        spoken: Tongue::ALL
            .iter()
            .map(|tongue| spoken(key, row, *tongue, fault(Part::ICan(*tongue))))
            .collect(),
        main: practices(t, |one| row.practice.main == one),
        also: practices(t, |one| row.practice.also.contains(&one)),
        evidence: Evidence::ALL
            .iter()
            .map(|one| Choice {
                code: one.code(),
                told: words::evidence(t, *one),
                chosen: row.evidence.contains(one),
            })
            .collect(),
        evidence_fault: fault(Part::Evidence),
        hidden: row.hidden,
        note: row.note.clone(),
        note_fault: fault(Part::Note),
        longest: LONGEST,
        longest_note: LONGEST_NOTE,
        wrong,
        meanwhile: shown.meanwhile,
    };
    let mut response = html(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

fn practices(t: Lang, chosen: impl Fn(Practice) -> bool) -> Vec<Choice> {
    let choice = |one: &Practice| Choice {
        code: one.code(),
        told: words::practice(t, *one),
        chosen: chosen(*one),
    };
    Practice::ALL.iter().map(choice).collect()
}

fn spoken(key: &Key, row: &Row, tongue: Tongue, fault: Option<String>) -> Spoken {
    let of = |row: &Row| row.i_can.get(&tongue).cloned().unwrap_or_default();
    let shipped = shipped().matrix.row(key).map(of).unwrap_or_default();
    let text = of(row);
    Spoken {
        code: tongue.code(),
        name: words::tongue(tongue),
        dir: Told::new("", tongue.code()).dir,
        shipped: if shipped == text {
            String::new()
        } else {
            shipped
        },
        text,
        must: Tongue::MUST.contains(&tongue),
        fault,
    }
}
