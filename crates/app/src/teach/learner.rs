//! `trainer.learner`: one learner: profile and sign-in, units, and each activity with tries, help and answers.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use course::answer::{Answer, State};
use course::model::{Activity, Unit};
use ledger::{Id, Kind};
use locale::Lang;
use store::Tx;

use crate::admit::library::Shelved;
use crate::audit;
use crate::clock;
use crate::error::{OrNotFound as _, Result};
use crate::learn::fact::ActivityState;
use crate::learn::text::{self, Text};
use crate::page::{Frame, html, moment};
use crate::people::out;
use crate::people::roster::{NewLearner, Wrong};
use crate::people::suspension::{self, Change};
use crate::people::{Person, Profile};
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::restricted;
use crate::rights::{Capability, Reach};
use crate::session;
use crate::teach::add::{self, Symbol};
use crate::teach::progress::{self, Step};
use crate::teach::room::id;
use crate::teach::{given, group};

struct UnitRow {
    title: String,
    href: String,
    look: &'static str,
    icon: &'static str,
    word: String,
}

struct ModuleRow {
    title: String,
    units: Vec<UnitRow>,
}

#[derive(Template)]
#[template(path = "teach/learner.html")]
struct LearnerPage {
    f: Frame,
    once: Id,
    person: Person,
    here: Option<String>,
    groups: Vec<(Id, String)>,
    modules: Vec<ModuleRow>,
    fields: Fields,
    symbols: Vec<Symbol>,
    languages: [Lang; 5],
    content: Vec<String>,
    errors: Vec<(&'static str, String)>,
    saved: bool,
    /// Only officer and coordinator see it now.
    restricted: bool,
    may_ask: bool,
    /// When the card that counts was printed.
    card: Option<String>,
}

impl LearnerPage {
    fn value(&self, field: &str) -> &str {
        self.fields.text(field)
    }

    fn error(&self, field: &str) -> Option<&str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| message.as_str())
    }
}

/// The page.
pub async fn learner(me: Me, Path(learner): Path<String>) -> Result<Response> {
    show(&me, id(&learner)?, None, Vec::new()).await
}

async fn show(
    me: &Me,
    learner: Id,
    fields: Option<Fields>,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let session = me.session.clone();
    let (person, mut groups, steps, open, (may_ask, card, restricted)) = site
        .read(move |tx| {
            let person = group::learner_within(tx, &session, Capability::SeeProgress, learner)?;
            let groups = group::of_learner(tx, learner)?;
            let open = crate::learn::access::open_for(tx, learner)?;
            let steps = progress::steps_of(tx, learner)?;
            let ways = (
                session::door::may_ask(tx, learner)?,
                session::card::of(tx, learner)?,
                restricted::stands(tx, learner)?,
            );
            Ok((person, groups, steps, open, ways))
        })
        .await?;
    audit::look::at(me, learner).await;
    locale::sort_names(t, &mut groups, |(_, name)| name);
    let modules = site
        .library
        .all()
        .iter()
        .filter(|one| {
            open.contains(&one.series) || steps.iter().any(|step| step.series == one.series)
        })
        .map(|one| module_row(one, &person, &steps, t))
        .collect();
    let here = site
        .sessions
        .present(site.running.now())
        .get(&learner)
        .map(|presence| {
            let (hour, minute) = clock::time(presence.since);
            t.teach_since(&t.time(hour.unsigned_abs(), minute.unsigned_abs()))
        });
    let failed = !errors.is_empty();
    let mut response = html(&LearnerPage {
        f: Frame::of(me, person.name.clone()),
        once: random::id(),
        here,
        groups,
        modules,
        fields: filled(fields, &person),
        symbols: add::symbols(t, &[]),
        languages: Lang::all(),
        content: add::content_languages(me),
        errors,
        restricted,
        may_ask,
        card: card.map(|at| moment(t, at)),
        saved: me.visitor.here.ends_with("?saved=1"),
        person,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn fields_of(person: &Person) -> Fields {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Fields(vec![
        field("number", &person.number),
        field("name", &person.name),
        field("alias", &person.alias),
        field("symbol", &person.symbol),
        field("language", &person.language),
        field("content_language", &person.content_language),
    ])
}

fn module_row(shelved: &Shelved, person: &Person, steps: &[Step], t: Lang) -> ModuleRow {
    let module = &shelved.module;
    let units = progress::columns(module, t.tag())
        .into_iter()
        .map(|column| {
            let step = steps
                .iter()
                .find(|step| step.series == shelved.series && step.unit == column.id);
            let unit = progress::unit(module, &column.id, &person.content_language);
            let standing = match (step, unit) {
                (Some(step), _) if step.done => progress::Standing::Done,
                (Some(step), Some(unit)) => {
                    let (screen, of) = progress::on(unit, step);
                    progress::Standing::On(screen, of)
                }
                _ => progress::Standing::NotBegun,
            };
            UnitRow {
                title: column.title,
                href: format!(
                    "/learner/{}/{}/{}",
                    person.id, module.manifest.id, column.id
                ),
                look: standing.look(),
                icon: standing.icon(),
                word: standing.word(t),
            }
        })
        .collect();
    ModuleRow {
        title: text::title(module, t.tag()).to_owned(),
        units,
    }
}

/// Changes the profile of a learner.
pub async fn profile(
    me: Me,
    Path(learner): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let learner = id(&learner)?;
    let t = me.visitor.lang;
    let read = match NewLearner::read(|name| form.text(name)) {
        Ok(read) => read,
        Err(wrong) => return refuse(&me, learner, form, &wrong).await,
    };
    let (profile, session) = (read.profile(), me.session.clone());
    let written = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            group::learner_within(w.tx, &session, Capability::AddLearners, learner)?;
            let other = add::by_number(w.tx, profile.number.as_deref().unwrap_or_default())?;
            if other.is_some_and(|other| other != learner) {
                return Ok(false);
            }
            w.record_about(learner, Kind::PersonProfile, &without_empty(profile))?;
            Ok(true)
        })
        .await?;
    if !written {
        let taken = vec![("number", t.people_number_taken().to_owned())];
        return show(&me, learner, Some(form), taken).await;
    }
    me.visitor.site.sessions.forget(learner);
    Ok(see(&format!("/learner/{learner}?saved=1")))
}

/// What was typed, and the profile where another form was sent.
fn filled(typed: Option<Fields>, person: &Person) -> Fields {
    let mut fields = typed.unwrap_or_default();
    if !fields.has("number") {
        fields.0.extend(fields_of(person).0);
    }
    fields
}

/// A symbol that was not chosen stays as it was.
fn without_empty(mut profile: Profile) -> Profile {
    profile.symbol = profile.symbol.filter(|symbol| !symbol.is_empty());
    profile
}

async fn refuse(me: &Me, learner: Id, form: Fields, wrong: &[Wrong]) -> Result<Response> {
    let errors = add::messages(wrong, me.visitor.lang);
    show(me, learner, Some(form), errors).await
}

/// Proposes to keep a learner from signing in for a while, or to let them again; an officer decides.
pub async fn suspend(
    me: Me,
    Path(learner): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let learner = id(&learner)?;
    let t = me.visitor.lang;
    let suspend = form.text("suspend") == "1";
    let until = out::until(form.text("until"));
    let reason = form.text("reason").to_owned();
    if suspend && (until.is_none() || reason.is_empty()) {
        let wrong = if until.is_none() {
            ("until", t.admin_until_wrong())
        } else {
            ("reason", t.two_reason_missing())
        };
        return show(
            &me,
            learner,
            Some(form),
            vec![(wrong.0, wrong.1.to_owned())],
        )
        .await;
    }
    let session = me.session.clone();
    let change = Change {
        until: until.filter(|_| suspend),
    };
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::learner_within(w.tx, &session, Capability::Suspend, learner)?;
            suspension::propose(w, learner, change, &reason)
        })
        .await?;
    Ok(see("/two"))
}

/// What happened in one activity.
struct Done {
    prompt: String,
    number: i64,
    word: String,
    look: &'static str,
    icon: &'static str,
    tries: i64,
    hints: i64,
    dont_know: i64,
    /// A trainer or mentor noted that they helped.
    helped: bool,
    right: String,
    rounds: Vec<Round>,
    mark: Option<String>,
}

/// One try.
struct Round {
    number: i64,
    day: String,
    counts: bool,
    verdict: &'static str,
    count: Option<String>,
    lines: Vec<(String, &'static str)>,
    comment: String,
}

#[derive(Template)]
#[template(path = "teach/unit.html")]
struct UnitPage {
    f: Frame,
    person: Person,
    module: String,
    unit: String,
    answers: bool,
    done: Vec<Done>,
}

struct Try {
    activity: String,
    round: i64,
    language: String,
    answer: Answer,
    verdict: String,
    counts: bool,
    at: i64,
    comment: String,
}

struct Figures {
    milli: i64,
    tries: i64,
    hints: i64,
    dont_know: i64,
    noted: i64,
    state: String,
}

struct Read {
    person: Person,
    figures: HashMap<String, Figures>,
    tries: Vec<Try>,
    answers: bool,
}

/// A unit of a learner, activity by activity.
pub async fn unit(
    me: Me,
    Path((learner, module, unit)): Path<(String, String, String)>,
) -> Result<Response> {
    let learner = id(&learner)?;
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let shelved = site.library.module(&module)?;
    let (session, series, asked) = (me.session.clone(), shelved.series, unit.clone());
    let read = site
        .read(move |tx| {
            let person = group::learner_within(tx, &session, Capability::SeeProgress, learner)?;
            let answers =
                group::learner_within(tx, &session, Capability::SeeAnswers, learner).is_ok();
            Ok(Read {
                figures: figures(tx, learner, series, &asked)?,
                tries: if answers {
                    tries(tx, learner, series, &asked)?
                } else {
                    Vec::new()
                },
                person,
                answers,
            })
        })
        .await?;
    audit::look::at(&me, learner).await;
    let may_mark = me.session.roles.reach(Capability::Mark) > Reach::None && read.answers;
    let parsed =
        progress::unit(&shelved.module, &unit, &read.person.content_language).or_not_found()?;
    let done = text::activities(&parsed.blocks)
        .into_iter()
        .filter(|(activity, _)| !matches!(activity.kind, course::model::Kind::Cards(_)))
        .zip(1..)
        .map(|((activity, _), number)| {
            done(&shelved, (&unit, activity), number, &read, may_mark, t)
        })
        .collect();
    html(&UnitPage {
        f: Frame::of(&me, parsed.front.title.clone()),
        module: text::title(&shelved.module, t.tag()).to_owned(),
        unit: parsed.front.title.clone(),
        answers: read.answers,
        done,
        person: read.person,
    })
}

fn figures(tx: &mut Tx, learner: Id, series: Id, unit: &str) -> Result<HashMap<String, Figures>> {
    let rows = tx.query(
        "SELECT activity, milli, tries, hints, dont_know, noted, state FROM activity_state \
         WHERE person = $1 AND series = $2 AND unit = $3",
        &[learner.as_bytes(), series.as_bytes(), &unit],
    )?;
    rows.iter()
        .map(|row| {
            Ok((
                row.get("activity")?,
                Figures {
                    milli: row.get("milli")?,
                    tries: row.get("tries")?,
                    hints: row.get("hints")?,
                    dont_know: row.get("dont_know")?,
                    noted: row.get("noted")?,
                    state: row.get("state")?,
                },
            ))
        })
        .collect()
}

fn tries(tx: &mut Tx, learner: Id, series: Id, unit: &str) -> Result<Vec<Try>> {
    let rows = tx.query(
        include_str!("sql/rounds.sql"),
        &[learner.as_bytes(), series.as_bytes(), &unit],
    )?;
    rows.iter()
        .map(|row| {
            let answer: String = row.get("answer")?;
            Ok(Try {
                activity: row.get("activity")?,
                round: row.get("round")?,
                language: row.get("language")?,
                answer: serde_json::from_str(&answer).unwrap_or_default(),
                verdict: row.get("verdict")?,
                counts: row.get("counts")?,
                at: row.get("at")?,
                comment: row.get("comment")?,
            })
        })
        .collect()
}

fn done(
    shelved: &Arc<Shelved>,
    (unit, activity): (&str, &Activity),
    number: i64,
    read: &Read,
    may_mark: bool,
    t: Lang,
) -> Done {
    let figures = read.figures.get(&activity.id);
    let (look, icon, word) = state_word(figures, t);
    let rounds: Vec<Round> = read
        .tries
        .iter()
        .filter(|one| one.activity == activity.id)
        .map(|one| round(shelved, unit, activity, one, t))
        .collect();
    let marks = may_mark && !rounds.is_empty() && super::mark::criteria(activity).is_some();
    let mark = format!(
        "/mark/{}/{}/{}",
        read.person.id, shelved.module.manifest.id, activity.id
    );
    Done {
        prompt: prompt(activity),
        number,
        word,
        look,
        icon,
        tries: figures.map_or(0, |figures| figures.tries),
        hints: figures.map_or(0, |figures| figures.hints),
        dont_know: figures.map_or(0, |figures| figures.dont_know),
        helped: figures.is_some_and(|figures| figures.noted > 0),
        right: if read.answers {
            given::right(activity, t)
        } else {
            String::new()
        },
        rounds,
        mark: marks.then_some(mark),
    }
}

fn state_word(figures: Option<&Figures>, t: Lang) -> (&'static str, &'static str, String) {
    // Where a trainer or mentor helped before the first try, figures are there already.
    let begun = |one: &&Figures| {
        one.tries + one.hints + one.dont_know > 0 || one.state != ActivityState::Open.name()
    };
    let Some(figures) = figures.filter(begun) else {
        return ("off", "stop-here", t.teach_not_begun().to_owned());
    };
    let (look, icon, word) = match (figures.state.as_str(), figures.milli) {
        ("waiting", _) => ("wait", "waiting", t.teach_waits_for_mark()),
        (_, 1000) => ("good", "right", t.common_right()),
        (_, 0) => ("wait", "not-yet", t.common_not_yet()),
        _ => ("on", "partly", t.common_partly()),
    };
    (look, icon, word.to_owned())
}

fn round(shelved: &Arc<Shelved>, unit: &str, activity: &Activity, one: &Try, t: Lang) -> Round {
    // The answer is shown in the words it was given in.
    let place = Text {
        shelved: Arc::clone(shelved),
        unit: unit.to_owned(),
        language: one.language.clone(),
    };
    let parsed: Option<&Unit> = place.parsed().ok();
    let activity = parsed
        .and_then(|unit| text::activity(unit, &activity.id).ok())
        .unwrap_or(activity);
    let marking = place.with_surroundings(activity, |around| {
        course::mark::mark(activity, &one.answer, around)
    });
    let lines = given::lines(activity, &one.answer, &marking, t);
    Round {
        number: one.round,
        day: day(one.at, t),
        counts: one.counts,
        verdict: match one.verdict.as_str() {
            "right" => t.common_right(),
            "partly" => t.common_partly(),
            "waiting" => t.teach_waits_for_mark(),
            _ => t.common_not_yet(),
        },
        count: given::count(&marking).map(|(right, of)| t.teach_of(right, of)),
        lines: lines
            .into_iter()
            .map(|line| (line.text, icon_of(line.state)))
            .collect(),
        comment: one.comment.clone(),
    }
}

fn icon_of(state: Option<State>) -> &'static str {
    match state {
        Some(State::Right) => "right",
        Some(State::Wrong | State::Missing) => "not-yet",
        Some(State::Open) | None => "",
    }
}

/// The task in words, cut to what fits in a heading.
pub fn prompt(activity: &Activity) -> String {
    use course::model::ProseKind;
    let text = activity.prompt.iter().find_map(|prose| match &prose.kind {
        ProseKind::Paragraph(text) | ProseKind::Heading { text, .. } => {
            Some(course::plain::rich(text))
        }
        _ => None,
    });
    let text = text.unwrap_or_else(|| activity.id.clone());
    match text.char_indices().nth(160) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Day and time of something, in words.
pub fn day(at: i64, t: Lang) -> String {
    let (year, month, date) = clock::day(at);
    let (hour, minute) = clock::time(at);
    format!(
        "{} {}",
        t.date(i32::from(year), month.unsigned_abs(), date.unsigned_abs()),
        t.time(hour.unsigned_abs(), minute.unsigned_abs())
    )
}
