//! `lucarne people import`: learners from a table, for the first day of a site.

use std::fs;
use std::path::PathBuf;

use ledger::{Actor, Id};
use locale::Lang;
use store::Tx;

use crate::cli::{Outcome, Place, print, wrong_use};
use crate::console::{self, Act, Done};
use crate::error::{Error, Result};
use crate::people;
use crate::people::account::Shown;
use crate::people::roster::{self, Line};
use crate::people::secret::PICTURES;
use crate::site::Site;
use crate::teach::import::{self, Fate};

/// Add learners from a table: lucarne people import list.csv --group "Tuesday morning"
#[derive(Debug, clap::Args)]
pub struct Import {
    /// CSV in UTF-8 with the columns number,name,alias,language,content_language,secret
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// Name of the group they come into
    #[arg(long, value_name = "NAME")]
    group: String,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Where the lines with faults are written
    #[arg(long, value_name = "FILE.csv")]
    faults: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Import {
    /// Imports the good lines and prints their secrets, once.
    pub fn run(&self) -> Result<Outcome> {
        let bytes = fs::read(&self.file).map_err(|error| Error::file(&self.file, error))?;
        let mut lines = match roster::read(&bytes) {
            Ok(lines) => lines,
            Err(fault) => {
                print(&format!(
                    "{}: {}\n",
                    self.file.display(),
                    fault.word(Lang::En)
                ))?;
                return Ok(Outcome::Faults);
            }
        };
        if !self.place.data.is_dir() {
            let data = self.place.data.display();
            return Ok(wrong_use(format!(
                "{data}: there is no data folder; start the site once, or name it with --data"
            )));
        }
        let site = Site::open(&self.place.opening())?;
        let outcome = self.import(&site, &mut lines);
        site.close()?;
        outcome
    }

    fn import(&self, site: &Site, lines: &mut Vec<Line>) -> Result<Outcome> {
        let name = self.group.clone();
        let Some(group) = site.read_blocking(move |tx| named(tx, &name))? else {
            return Ok(wrong_use(format!(
                "there is not exactly one open group called \"{}\"; a trainer makes groups",
                self.group
            )));
        };
        let mut judged = std::mem::take(lines);
        let (judged, fates) = site.read_blocking(move |tx| {
            let fates = import::judge(tx, None, group, &mut judged)?;
            Ok((judged, fates))
        })?;
        let faulty = fates.contains(&Fate::Wrong);
        print(&report(&judged, &fates))?;
        if let Some(path) = self.faults.as_ref().filter(|_| faulty) {
            let file = roster::faults(&judged, Lang::En);
            fs::write(path, file).map_err(|error| Error::file(path, error))?;
        }
        if !self.dry_run {
            let drawn = import::draw_blocking(site, &judged, &fates)?;
            let about = format!("{} ({})", self.group, drawn.len());
            let cards = site.write_blocking(Actor::SYSTEM, move |w| {
                w.station = Some(console::STATION.to_owned());
                Done::now(Act::LearnersEntered, about).record(w)?;
                import::write(w, None, group, judged, drawn)
            })?;
            print(&site.read_blocking(move |tx| secrets(tx, &cards))?)?;
        }
        Ok(if faulty {
            Outcome::Faults
        } else {
            Outcome::Done
        })
    }
}

/// The one open group of that name.
fn named(tx: &mut Tx, name: &str) -> Result<Option<Id>> {
    let rows = tx.query(
        "SELECT id FROM class_group WHERE name = $1 AND closed = 0",
        &[&name],
    )?;
    match rows.as_slice() {
        [row] => Ok(Some(Id::from_bytes(row.get(0)?))),
        _ => Ok(None),
    }
}

fn report(lines: &[Line], fates: &[Fate]) -> String {
    let mut text = String::new();
    for (line, fate) in lines.iter().zip(fates) {
        let number = line.fields.first().map_or("", String::as_str);
        let said = match (fate, &line.read) {
            (Fate::New, _) => "new".to_owned(),
            (Fate::Joins(_), _) => "known, comes into the group".to_owned(),
            (Fate::There, _) => "in the group already".to_owned(),
            (Fate::Wrong, Err(wrong)) => roster::reasons(line.number, wrong, Lang::En),
            (Fate::Wrong, Ok(_)) => "left out".to_owned(),
        };
        text.push_str(&format!("{:>5}  {number:12}  {said}\n", line.number));
    }
    text
}

/// The new secrets as a table; they are printed here and nowhere else.
fn secrets(tx: &mut Tx, cards: &[(Id, Shown)]) -> Result<String> {
    let mut text = String::new();
    for (id, shown) in cards {
        let Some(person) = people::find(tx, *id)? else {
            continue;
        };
        let lang = Lang::from_tag(&person.language).unwrap_or(Lang::En);
        let secret = match shown {
            Shown::Pin(words) | Shown::Passphrase(words) | Shown::Card(words) => words.clone(),
            Shown::Pictures(numbers) => {
                let names = numbers.iter().filter_map(|n| PICTURES.get(usize::from(*n)));
                let word = |name: &&str| lang.text(&format!("picture-{name}")).unwrap_or_default();
                names.map(word).collect::<Vec<_>>().join(", ")
            }
        };
        text.push_str(&format!(
            "{:12}  {:24}  {secret}\n",
            person.number, person.alias
        ));
    }
    Ok(text)
}
