//! Files handed in as open work: taken piece by piece up to a size, looked at, sealed with the learner's key, named in
//! the ledger. Only staff who mark the learner get them back, as attachments.

use axum::extract::{FromRequest, Multipart, Path, Request};
use axum::response::Response;
use course::answer::Answer;
use course::model::{Activity, HandIn, Kind, Work};
use ledger::{Hash, Id};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::admit::blobs;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::answer::Given;
use crate::learn::text::{self, Text};
use crate::learn::{access, receive, state};
use crate::policy::{self, Policy};
use crate::random;
use crate::record::{Happened, Write};
use crate::request::{Cookie, FORM_LIMIT, Fields, Me, check_token, see, typed};
use crate::sift::{FileKind, Purpose, Sieve};
use crate::site::Site;

/// Largest file, 5 MiB.
const LARGEST: usize = 5 << 20;
/// Most bytes of one learner, 20 MiB.
const MOST_BYTES: i64 = 20 << 20;
/// Most files of one learner.
const MOST_FILES: i64 = 50;
/// How much of a file that is too large is read on, so that the browser hears why it is refused.
const PATIENCE: usize = 64 << 20;
/// Longest name of a file, in letters.
const NAME_LIMIT: usize = 80;

/// The file of an answer that is given to the trainer in the room.
pub const IN_HAND: &str = "in-hand";

/// `learning.file`: a file of the person the event is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// SHA-256 of the sealed bytes, under which they are kept.
    pub sha256: Hash,
    /// Its ending.
    pub kind: String,
    /// How many bytes, before sealing.
    pub bytes: i64,
}

/// A file that was handed in and is not recorded yet.
#[derive(Debug, Clone)]
pub struct Brought {
    /// What the ledger says of it.
    pub filed: Filed,
    /// How the learner called it.
    pub name: String,
}

/// Why a file is not taken; the word stands in the address of the page that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// Not of a kind that is taken here, or not what it claims.
    Kind,
    /// Too many bytes.
    Large,
    /// Too many files already.
    Full,
}

impl Refused {
    /// What the learner is told.
    pub fn words(self, t: locale::Lang) -> &'static str {
        match self {
            Refused::Kind => t.learn_file_no_kind(),
            Refused::Large => t.learn_file_too_large(),
            Refused::Full => t.learn_files_full(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Refused::Kind => "kind",
            Refused::Large => "large",
            Refused::Full => "full",
        }
    }
}

/// The endings that are taken: those the activity asks for and the site allows; none where it allows no files.
pub async fn takes(me: &Me, activity: &Activity) -> Result<Vec<String>> {
    if !asks_for_file(activity) {
        return Ok(Vec::new());
    }
    let policy = policy::of(&me.visitor.site, me.session.person).await?;
    Ok(taken(&policy, activity))
}

/// Whether the activity is a file that is handed in.
pub fn asks_for_file(activity: &Activity) -> bool {
    matches!(&activity.kind, Kind::HandIn(work) if work.work == Work::File)
}

/// The endings of [`takes`], under a policy that was read before.
pub fn taken(policy: &Policy, activity: &Activity) -> Vec<String> {
    let Kind::HandIn(work) = &activity.kind else {
        return Vec::new();
    };
    let allowed = |ending: &str| {
        FileKind::of(ending).is_some() && (work.accept.is_empty() || asks_for(work, ending))
    };
    let endings = policy.uploads.iter().cloned();
    endings.filter(|ending| allowed(ending)).collect()
}

fn asks_for(work: &HandIn, ending: &str) -> bool {
    let kind = FileKind::of(ending);
    work.accept.iter().any(|one| FileKind::of(one) == kind)
}

/// Puts the file into the answer. What the form says of a file is never believed.
pub fn complete(
    activity: &Activity,
    takes: &[String],
    brought: Option<&Brought>,
    answer: &mut Answer,
) {
    let Kind::HandIn(work) = &activity.kind else {
        return;
    };
    answer.file = None;
    match (work.work, brought) {
        (Work::File, Some(brought)) => {
            answer.file = Some(brought.filed.sha256.to_hex());
            answer.text = Some(brought.name.clone());
        }
        (Work::File, None) if takes.is_empty() => answer.file = Some(IN_HAND.to_owned()),
        (Work::Drawing, _) => answer.file = Some(IN_HAND.to_owned()),
        _ => {}
    }
}

/// A form with at most one file.
pub struct Taken {
    fields: Fields,
    name: String,
    bytes: Vec<u8>,
    too_large: bool,
}

impl FromRequest<Site> for Taken {
    type Rejection = Error;

    async fn from_request(request: Request, site: &Site) -> Result<Self> {
        let cookie = Cookie::read(request.headers(), site.listening.wire).ok_or(Error::Stale)?;
        let mut parts = Multipart::from_request(request, site)
            .await
            .map_err(|_| Error::Stale)?;
        let mut taken = Taken {
            fields: Fields::default(),
            name: String::new(),
            bytes: Vec::new(),
            too_large: false,
        };
        let (mut form, mut read) = (0, 0);
        while let Some(mut part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(ToOwned::to_owned);
            let mut value = Vec::new();
            while let Some(piece) = part.chunk().await.map_err(|_| Error::TooLarge)? {
                read += piece.len();
                if file.is_none() {
                    form += piece.len();
                }
                if read > PATIENCE || form > FORM_LIMIT {
                    return Err(Error::TooLarge);
                }
                if value.len() + piece.len() > LARGEST {
                    taken.too_large = true;
                    value = Vec::new();
                }
                if !taken.too_large {
                    value.extend_from_slice(&piece);
                }
            }
            match file {
                Some(file) => (taken.name, taken.bytes) = (file, value),
                None => {
                    let value = typed(&value);
                    taken.fields.0.push((name, value));
                }
            }
        }
        check_token(site, &cookie, &taken.fields)?;
        Ok(taken)
    }
}

/// The form of open work with a file: its buttons do what they do in every form, "Check" hands the file in.
pub async fn hand_in(
    me: Me,
    Path((module, unit, number, block)): Path<(String, String, usize, String)>,
    taken: Taken,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let activity = text::activity(text.parsed()?, &block)?;
    let here = format!("/m/{module}/{unit}/{number}");
    let other = ["hint", "dont-know", "keep"];
    let hands_in = !other.iter().any(|button| taken.fields.has(button));
    let round = taken.fields.text("round").parse().unwrap_or_default();
    let mut brought = None;
    if (taken.too_large || !taken.bytes.is_empty()) && hands_in {
        let again = if taken.fields.has("again") {
            format!("&again={block}")
        } else {
            String::new()
        };
        match bring(
            &me,
            &text,
            activity,
            round,
            taken.name,
            taken.bytes,
            taken.too_large,
        )
        .await?
        {
            Ok(file) => brought = file,
            Err(why) => {
                let why = why.name();
                return Ok(see(&format!(
                    "{here}?done={block}&refused={why}{again}#{block}"
                )));
            }
        }
    }
    receive::take(&me, &text, activity, &taken.fields, brought, &here).await
}

/// Looks at a file, seals it and keeps it; durable when this returns. Nothing is kept of a form that is too old to
/// count.
async fn bring(
    me: &Me,
    text: &Text,
    activity: &Activity,
    round: u32,
    name: String,
    bytes: Vec<u8>,
    too_large: bool,
) -> Result<Result<Option<Brought>, Refused>> {
    let site = me.visitor.site.clone();
    let (person, series) = (me.session.person, text.shelved.series);
    let id = activity.id.clone();
    let (files, total, next) = site
        .read(move |tx| {
            access::may_follow(tx, person, series)?
                .then_some(())
                .or_not_found()?;
            let (files, total) = owned(tx, person)?;
            let next = state::count(tx, person, series, &id)?.rounds + 1;
            Ok((files, total, next))
        })
        .await?;
    if round != next {
        return Ok(Ok(None));
    }
    if too_large {
        return Ok(Err(Refused::Large));
    }
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    if files >= MOST_FILES || total.saturating_add(size) > MOST_BYTES {
        return Ok(Err(Refused::Full));
    }
    let takes = takes(me, activity).await?;
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let kind = FileKind::of(ending)
        .filter(|kind| takes.iter().any(|one| FileKind::of(one) == Some(*kind)));
    let Some(kind) = kind else {
        return Ok(Err(Refused::Kind));
    };
    tokio::task::spawn_blocking(move || {
        let looked = Sieve::start()?.look(Purpose::HandIn, kind.file_name(), bytes);
        let bytes = match looked {
            Ok(passed) => passed.bytes,
            Err(why) => {
                tracing::info!(%why, "a file of a learner is refused");
                return Ok(Err(Refused::Kind));
            }
        };
        let filed = Filed {
            bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            kind: kind.ending().to_owned(),
            sha256: seal(&site, person, &bytes)?,
        };
        let name = called(&name);
        Ok(Ok(Some(Brought { filed, name })))
    })
    .await
    .map_err(|error| Error::Internal(error.to_string()))?
}

fn seal(site: &Site, person: Id, bytes: &[u8]) -> Result<Hash> {
    let key = site.keys.ensure(person)?;
    let sealed = ledger::seal::seal_file(person, bytes, &key, &random::bytes())
        .map_err(|error| Error::Ledger(error.to_string()))?;
    let hash = Hash::of(&sealed);
    blobs::keep(&site.folder, std::iter::once((hash, sealed)))?;
    Ok(hash)
}

/// Lets go of a file that was kept for a try which another form was first to make: no event names it.
pub async fn let_go(site: &Site, filed: &Filed) -> Result<()> {
    let path = site.folder.blob(filed.sha256.as_bytes());
    tokio::fs::remove_file(&path)
        .await
        .map_err(|error| Error::file(&path, error))
}

/// The name without folders and without what cannot be shown.
fn called(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown = last.chars().filter(|c| !c.is_control());
    shown.take(NAME_LIMIT).collect()
}

/// How many files of a person there are, and their bytes.
fn owned(tx: &mut Tx, person: Id) -> Result<(i64, i64)> {
    let row = tx.query_one(
        "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM work_file WHERE person = $1",
        &[person.as_bytes()],
    )?;
    Ok((row.get(0)?, row.get(1)?))
}

/// Records the file of an answer that is about to be recorded; not when another form for the same try was first.
pub fn record(w: &mut Write, given: &Given, filed: &Filed) -> Result<()> {
    let (learner, series) = (given.learner, given.place.series);
    let count = state::count(w.tx, learner, series, &given.activity)?;
    if given.round == count.rounds + 1 {
        w.record_about(learner, ledger::Kind::LearningFile, filed)?;
    }
    Ok(())
}

/// What the event does to its table.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let filed: Filed = happened.data()?;
    tx.execute(
        "INSERT INTO work_file (sha256, person, kind, bytes, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sha256) DO NOTHING",
        &[
            filed.sha256.as_bytes(),
            happened.person()?.as_bytes(),
            &filed.kind,
            &filed.bytes,
            &happened.at,
        ],
    )?;
    Ok(())
}

/// A file that was handed in, opened: its ending and its bytes. Who may have it is decided by the caller.
pub async fn open(site: &Site, person: Id, file: &str) -> Result<(FileKind, Vec<u8>)> {
    let sha256: Hash = file.parse().map_err(|_| Error::NotFound)?;
    let site = site.clone();
    tokio::task::spawn_blocking(move || {
        let row = site.read_blocking(move |tx| {
            tx.query_opt(
                "SELECT kind FROM work_file WHERE sha256 = $1 AND person = $2",
                &[sha256.as_bytes(), person.as_bytes()],
            )?
            .map(|row| Ok(row.get::<String>(0)?))
            .transpose()
        })?;
        let kind = FileKind::of(&row.or_not_found()?).or_not_found()?;
        let path = site.folder.blob(sha256.as_bytes());
        let sealed = std::fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let key = site.keys.get(person).or_not_found()?;
        let bytes = ledger::seal::open_file(person, &sealed, &key)
            .map_err(|error| Error::Ledger(error.to_string()))?;
        Ok((kind, bytes))
    })
    .await
    .map_err(|error| Error::Internal(error.to_string()))?
}
