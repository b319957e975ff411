//! `lucarne backup`: making and testing copies, and the recovery sheet at the console of the machine.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::backup::fault::Fault;
use crate::backup::found::{self, Found};
use crate::backup::{Medium, Sheet, Source, note, recipient, recipient_words, run};
use crate::cli::{Outcome, Place, print, wrong_use};
use crate::error::{Error, Result};
use crate::keys_changed::{KeyChanged, Way, What, Why};

/// What is done with copies.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make a copy, read it back, and take old ones away; the site may be running
    Run(Run),
    /// Open the newest copy in a scratch place and look through all of it
    Test(Test),
    /// Make the recovery sheet at the console: it is printed once and kept nowhere
    Sheet(MakeSheet),
}

/// Make a copy: lucarne backup run --data /srv/lucarne --to /media/copies
#[derive(Debug, Clone, clap::Args)]
pub struct Run {
    #[command(flatten)]
    place: Place,
    /// Folder of the medium
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

/// Look through a copy: lucarne backup test --from /media/copies --sheet -
#[derive(Debug, Clone, clap::Args)]
pub struct Test {
    /// Folder of the medium
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// File with the letters of the recovery sheet, or - to type them
    #[arg(long, value_name = "FILE")]
    sheet: PathBuf,
    /// Number of the copy; the newest without it
    #[arg(long, value_name = "N")]
    copy: Option<u64>,
}

/// Make a recovery sheet: lucarne backup sheet --data /srv/lucarne > sheet.txt
///
/// It is recorded with its eight words, in the trail and the weekly sign-off; of a running site within a minute, else at
/// the next start.
#[derive(Debug, Clone, clap::Args)]
pub struct MakeSheet {
    #[command(flatten)]
    place: Place,
    /// Also if there is one already: copies made before still need the old one
    #[arg(long, requires = "why")]
    again: bool,
    /// Why there is another one; it is recorded
    #[arg(long, value_enum, requires = "again")]
    why: Option<Why>,
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Command::Run(run) => run.run(),
            Command::Test(test) => test.run(),
            Command::Sheet(sheet) => sheet.run(),
        }
    }
}

impl Run {
    fn run(&self) -> Result<Outcome> {
        let source = Source::open(&self.place)?;
        let medium = Medium::prepare(&self.to)?;
        let made = run(&source, &medium)?;
        note::leave(&source.folder, &made.event)?;
        print(&format!(
            "Copy {} is complete and was read back: {} events, {} answers, {} people, {} new files, {} bytes\n\
             For the cabinet's book: {}\n",
            made.meta.n,
            made.meta.events,
            made.meta.answers,
            made.meta.people,
            made.new_files,
            made.bytes,
            made.meta.words()
        ))
    }
}

impl Test {
    fn run(&self) -> Result<Outcome> {
        let sheet = typed(&self.sheet)?;
        let medium = medium(&self.from)?;
        let place = std::env::temp_dir().join(format!("lucarne-test-{}", crate::random::id()));
        let found = Found::open(&medium, &sheet, self.copy, &place)?;
        let counted = found.test()?;
        print(&format!(
            "Copy {} is good: {} events in one chain, {} answers, {} files of modules, {} people\n{}\n",
            found.meta.n,
            counted.events,
            counted.answers,
            counted.files,
            found.meta.people,
            found.meta.words()
        ))
    }
}

impl MakeSheet {
    fn run(&self) -> Result<Outcome> {
        let source = Source::open(&self.place)?;
        let before = recipient(&source.folder)?.map(|one| recipient_words(&one));
        if before.is_some() && !self.again {
            return Ok(wrong_use(
                "there is a recovery sheet already. If it is lost, say --again --why lost: copies made from now on need \
                 the new one, and it is recorded",
            ));
        }
        found::clean(&source.folder);
        let sheet = Sheet::draw();
        let text = format!(
            "# Recovery sheet of Lucarne. Print it, put it into a sealed envelope, and the envelope into the safe.\n\
             # Whoever has it and a copy can read everything. It is kept nowhere else.\n\
             # Words of this sheet: {}. They stand in the trail of the site, with the day.\n{}\n",
            sheet.words(),
            sheet.groups().join(" ")
        );
        print(&text)?;
        sheet.take_up(&source.folder)?;
        let mut changed = KeyChanged::now(What::Sheet, Way::Console, sheet.words(), before);
        changed.why = self.why;
        changed.leave(&source.folder)?;
        Ok(Outcome::Done)
    }
}

/// The medium in this folder, used before.
pub(crate) fn medium(dir: &Path) -> Result<Medium> {
    let none = || Fault::NoMedium(dir.to_path_buf());
    Ok(Medium::at(dir).ok_or_else(none)?)
}

/// The recovery sheet in a file, or typed.
pub(crate) fn typed(file: &Path) -> Result<Sheet> {
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Error::file(Path::new("standard input"), error))?;
    } else {
        text = std::fs::read_to_string(file).map_err(|error| Error::file(file, error))?;
    }
    Sheet::typed(&text).ok_or_else(|| {
        Error::Unfit(
            "this is no recovery sheet: it begins with AGE-SECRET-KEY-1 and has 74 letters. Compare every letter."
                .to_owned(),
        )
    })
}
