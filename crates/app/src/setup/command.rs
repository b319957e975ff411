//! `lucarne people recover`: two new people at the console of the machine, with the letters of the recovery sheet.

use std::path::PathBuf;

use locale::Lang;

use crate::audit::recovered::Why;
use crate::backup::command::typed;
use crate::backup::{Sheet, Source, recipient, recipient_words};
use crate::cli::{Outcome, Place, faults, print, wrong_use};
use crate::error::Result;
use crate::people::account::Shown;
use crate::setup::recover::{Given, New, Recovery, Unfit, recover};
use crate::site::Site;

/// Name a new administrator and a new officer when those who decide cannot come in any more: lucarne people recover
/// --data /srv/lucarne --sheet sheet.txt --why lost --administrator rita --administrator-name "Rita Neri" --officer
/// omar --officer-name "Omar Saidi" --suspend olga
///
/// The site must not be running. Without --suspend the old accounts stay as they are.
#[derive(Debug, clap::Args)]
pub struct Recover {
    #[command(flatten)]
    place: Place,
    /// File with the letters of the recovery sheet, or - to type them
    #[arg(long, value_name = "FILE", default_value = "-")]
    sheet: PathBuf,
    /// Why it is necessary; it is recorded
    #[arg(long, value_enum)]
    why: Why,
    /// Sign-in name of the new administrator
    #[arg(long, value_name = "LOGIN")]
    administrator: String,
    /// Their name, as staff see it
    #[arg(long, value_name = "NAME")]
    administrator_name: String,
    /// Sign-in name of the new officer: another person
    #[arg(long, value_name = "LOGIN")]
    officer: String,
    /// Their name, as staff see it
    #[arg(long, value_name = "NAME")]
    officer_name: String,
    /// Sign-in name of an officer or administrator who shall not come in any more; may be said several times
    #[arg(long, value_name = "LOGIN")]
    suspend: Vec<String>,
    /// Language the two begin in: en, fr, it, ro or ar
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: String,
}

impl Recover {
    /// Does it, and prints what the two sign in with.
    pub fn run(&self) -> Result<Outcome> {
        let Some(language) = Lang::from_tag(&self.lang) else {
            return Ok(wrong_use(format!(
                "--lang {}: it must be en, fr, it, ro or ar",
                self.lang
            )));
        };
        let sheet = match self.right_sheet()? {
            Ok(sheet) => sheet,
            Err(refused) => return Ok(refused),
        };
        let site = Site::open(&self.place.opening())?;
        let recovery = self.recovery(language, sheet.words());
        let done = recover(&site, recovery);
        site.close()?;
        match done? {
            Ok(given) => print(&self.said(&given, &sheet)),
            Err(unfit) => Ok(self.refused(&unfit)),
        }
    }

    /// The sheet, if it is the one of this site.
    fn right_sheet(&self) -> Result<std::result::Result<Sheet, Outcome>> {
        let source = Source::open(&self.place)?;
        let Some(known) = recipient(&source.folder)? else {
            return Ok(Err(faults(
                "this site has no recovery sheet, so nobody can be named here. An administrator who can still sign in asks \
                 for one under “Copies”. Nothing was changed.",
            )));
        };
        let sheet = typed(&self.sheet)?;
        if recipient_words(&known) == sheet.words() {
            return Ok(Ok(sheet));
        }
        Ok(Err(faults(format!(
            "these are the letters of another sheet, “{}”. This site needs the sheet with the words “{}”. Nothing was \
             changed.",
            sheet.words(),
            recipient_words(&known)
        ))))
    }

    fn recovery(&self, language: Lang, sheet: String) -> Recovery {
        let new = |login: &str, name: &str| New {
            name: name.trim().to_owned(),
            login: login.trim().to_owned(),
        };
        Recovery {
            administrator: new(&self.administrator, &self.administrator_name),
            officer: new(&self.officer, &self.officer_name),
            why: self.why,
            suspend: self.suspend.clone(),
            language,
            sheet,
        }
    }

    fn said(&self, given: &Given, sheet: &Sheet) -> String {
        let words = |shown: &Shown| match shown {
            Shown::Passphrase(words) => words.clone(),
            _ => String::new(),
        };
        let suspended = match self.suspend.as_slice() {
            [] => "No account was suspended: who is lost or left may still be able to come in. The two can suspend them.".to_owned(),
            names => format!("Suspended: {}", names.join(", ")),
        };
        format!(
            "Two people are named. These passphrases are shown here and nowhere else:\n\
             administrator  {:16}  {}\n\
             officer        {:16}  {}\n\
             Give each one their own, on paper. Each signs in at “I work here”, chooses another passphrase, and prints a \
             sheet of codes.\n\
             {suspended}\n\
             It is recorded, with the words of the sheet: {}\n\
             The letters of the sheet were typed: put the sheet into a new envelope, or ask for a new one under “Copies”.\n",
            self.administrator.trim(),
            words(&given[0]),
            self.officer.trim(),
            words(&given[1]),
            sheet.words()
        )
    }

    fn refused(&self, unfit: &Unfit) -> Outcome {
        match unfit {
            Unfit::NotSetUp => wrong_use(
                "this site was not set up yet: start it, and name the first two people in the browser. Nothing was changed.",
            ),
            Unfit::Empty => {
                wrong_use("each of the two needs a name and a sign-in name. Nothing was changed.")
            }
            Unfit::Unwritable(text) => wrong_use(format!(
                "“{}” cannot be a name here: a name has at most 80 letters, a sign-in name 40, and no signs that are not \
                 seen. Nothing was changed.",
                text.escape_debug()
            )),
            Unfit::OnePerson => wrong_use(
                "administrator and officer must be two different people, with two names and two sign-in names. Nothing was \
                 changed.",
            ),
            Unfit::LoginTaken(login) => faults(format!(
                "somebody has the sign-in name {login} already. Choose another one. Nothing was changed."
            )),
            Unfit::NameTaken(name) => faults(format!(
                "somebody called {name} works here already: one person has one account. If they cannot come in, suspend \
                 the old account with --suspend and its sign-in name; if it is another person, tell the two apart by \
                 name. Nothing was changed."
            )),
            Unfit::NotTheirs(login) => faults(format!(
                "--suspend {login}: no administrator or officer signs in with that name. Nothing was changed."
            )),
        }
    }
}
