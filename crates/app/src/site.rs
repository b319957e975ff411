//! One installation, open: its database, keys, secrets, who is signed in, and the modules it shows.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use ledger::{Actor, Id};
use store::{Db, DbUrl, Options, Tx};

use crate::admit::library::Library;
use crate::admit::publisher;
use crate::audit::look::Looks;
use crate::audit::watch::Watch;
use crate::backup::desk::Desk;
use crate::ballast::Ballast;
use crate::cartography::here::Shelf;
use crate::clock::Running;
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::keys::Keys;
use crate::learn::recall::Recall;
use crate::people::secret::Pepper;
use crate::people::shown::Sheets;
use crate::record::{self, Ledger, Write};
use crate::refused::{self, Refusals};
use crate::session::pending::Pending;
use crate::session::throttle::Alarm;
use crate::session::turn::Turns;
use crate::session::{Sessions, running};
use crate::transport::listening::Listening;
use crate::transport::station::Stations;
use crate::write::preview::stage::Attempts;
use crate::{anchor, backup, export, gone, migrations, random};

tokio::task_local! {
    /// The station whose request is answered: it stands in what staff do meanwhile.
    pub static STATION: String;
}

/// A site, shared by all requests.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

/// What a site consists of.
pub struct Inner {
    /// The database with its one writer.
    pub db: Db<Ledger>,
    /// Keys of people.
    pub keys: Arc<Keys>,
    /// Where the files lie.
    pub folder: Folder,
    /// Given up when the disk is full.
    pub ballast: Ballast,
    /// Secret outside the database that every hash of a secret needs.
    pub pepper: Pepper,
    /// Key of the form tokens.
    pub form_key: [u8; 32],
    /// The clock of waits and sessions.
    pub running: Running,
    /// Whether many failed to sign in lately.
    pub alarm: Alarm,
    /// Who is signed in.
    pub sessions: Sessions,
    /// Who is about to sign in.
    pub pending: Pending,
    /// Whose secret is being looked at, by station.
    pub turns: Turns,
    /// Whether the ledger is whole, and when a week was last signed off.
    pub watch: Watch,
    /// Who looked at whose record lately.
    pub looks: Looks,
    /// New secrets on their way to paper.
    pub sheets: Sheets,
    /// What was last read of learners at work.
    pub recall: Arc<Recall>,
    /// Admitted modules, parsed.
    pub library: Library,
    /// The cartographies, with what was contributed.
    pub atlas: Shelf,
    /// What reviewers tried in the activities they review.
    pub tries: Attempts,
    /// Names under which the site may be asked for.
    pub hosts: Vec<String>,
    /// How stations reach the site.
    pub listening: Listening,
    /// Who was refused what lately.
    pub refused: Refusals,
    /// What stations have sent lately.
    pub stations: Stations,
    /// A copy was being put back when the program was stopped; it has to be put back again.
    pub broken_off: AtomicBool,
    /// What is going on with copies.
    pub copies: Desk,
    /// How many events were kept long enough, as the program last looked.
    pub kept_long: AtomicI64,
    /// Needed on the set-up pages, printed on the console; `None` once set up.
    pub setup_code: String,
}

/// How a site is opened.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The data folder.
    pub folder: PathBuf,
    /// `postgres://…`; SQLite in the folder if absent.
    pub database: Option<String>,
    /// Names under which the site may be asked for, besides its own address.
    pub hosts: Vec<String>,
}

impl Deref for Site {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Site {
    /// Opens a site: database, keys, secrets; a new epoch where one is due; the library of admitted modules.
    pub fn open(opening: &Opening) -> Result<Site> {
        Site::open_to(opening, Listening::unheard(&opening.hosts))
    }

    /// The same for stations that reach the site in this way.
    pub fn open_to(opening: &Opening, listening: Listening) -> Result<Site> {
        let folder = Folder::open(&opening.folder)?;
        let by_hand = backup::by_hand::set_aside(&folder, opening.database.is_none())?;
        let unfinished = by_hand.is_some() || folder.half_restored().exists();
        let url = match &opening.database {
            None => DbUrl::Sqlite(folder.database()),
            Some(url) => DbUrl::Postgres(url.clone()),
        };
        let recall = Arc::new(Recall::default());
        let ledger = Ledger {
            recall: Arc::clone(&recall),
        };
        let db = Db::open(&Options::new(url), migrations::ALL, ledger)?;
        if db.mended() > 0 {
            let bits = db.mended();
            tracing::warn!(
                bits,
                "bits of the database's log had turned and were turned back; the disk may be failing"
            );
        }
        let begun = db.read_blocking(record::head)?.is_some();
        let keys = Arc::new(open_keys(&folder, &db, begun || unfinished)?);
        if begun {
            folder.must_have_secret("pepper")?;
        }
        let site = Site(Arc::new(Inner {
            pepper: Pepper::new(folder.secret("pepper")?),
            form_key: folder.secret("forms")?,
            running: Running::after(db.read_blocking(running::kept)?),
            alarm: db.read_blocking(Alarm::at_start)?,
            sessions: Sessions::default(),
            pending: Pending::default(),
            turns: Turns::default(),
            watch: Watch::default(),
            looks: Looks::default(),
            sheets: Sheets::default(),
            library: Library::default(),
            atlas: Shelf::default(),
            tries: Attempts::default(),
            hosts: opening.hosts.clone(),
            listening,
            refused: Refusals::default(),
            stations: Stations::default(),
            broken_off: AtomicBool::new(false),
            copies: Desk::default(),
            kept_long: AtomicI64::new(0),
            setup_code: setup_code(),
            ballast: Ballast::of(&folder),
            recall,
            db,
            keys,
            folder,
        }));
        if let Some(path) = by_hand {
            backup::by_hand::adopt(&site, &path)?;
        }
        let broken_off = backup::restore::after_a_break(&site)?;
        site.broken_off.store(broken_off, Ordering::Relaxed);
        if let Err(error) = anchor::begin(&site) {
            site.mind(&error);
            anchor::begin(&site)?;
        }
        let watched = site.clone();
        site.read_blocking(move |tx| watched.watch.load(tx))?;
        gone::reconcile(&site)?;
        export::outbox::after_a_break(&site)?;
        publisher::in_line(&site)?;
        site.library.load(&site)?;
        site.atlas.load(&site)?;
        Ok(site)
    }

    /// Performs an act in one transaction, durable when this returns.
    pub async fn write<T: Send + 'static>(
        &self,
        by: Actor,
        act: impl FnOnce(&mut Write) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.ballast.take_work()?;
        self.write_even_full(by, act).await
    }

    /// As [`Site::write`], for what goes on while the disk is full: signing in and out, export, backup.
    pub async fn write_even_full<T: Send + 'static>(
        &self,
        by: Actor,
        act: impl FnOnce(&mut Write) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (keys, recall) = (Arc::clone(&self.keys), Arc::clone(&self.recall));
        let station = STATION.try_with(String::clone).ok();
        self.db
            .write(move |tx, state| {
                let mut write = Write::new(tx, state, &keys, &recall, by);
                write.station = station;
                act(&mut write)
            })
            .await
            .inspect_err(|error| self.mind(error))
    }

    /// Gives the ballast up when the disk is full.
    fn mind(&self, error: &Error) {
        if error.disk_full() {
            self.ballast.give_up();
        }
    }

    /// The same for commands and set-up, which wait.
    pub fn write_blocking<T: Send + 'static>(
        &self,
        by: Actor,
        act: impl FnOnce(&mut Write) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (keys, recall) = (Arc::clone(&self.keys), Arc::clone(&self.recall));
        self.db
            .write_blocking(move |tx, state| act(&mut Write::new(tx, state, &keys, &recall, by)))
            .inspect_err(|error| self.mind(error))
    }

    /// Reads for one page.
    pub async fn read<T: Send + 'static>(
        &self,
        view: impl FnOnce(&mut Tx) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.read(view).await
    }

    /// The same for commands.
    pub fn read_blocking<T: Send + 'static>(
        &self,
        view: impl FnOnce(&mut Tx) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.read_blocking(view)
    }

    /// Opens an epoch before the next write.
    pub fn open_epoch(&self, device: Option<Id>, reason: ledger::epoch::Reason) -> Result<()> {
        let keys = Arc::clone(&self.keys);
        self.db.write_blocking(move |tx, state| {
            let known = state.as_ref().map(|chain| chain.head().device);
            let device = device.or(known).unwrap_or_else(random::id);
            record::open_epoch(tx, &keys, state, device, reason)
        })
    }

    /// Writes the anchor and closes the database, waiting for what was accepted.
    pub fn close(&self) -> Result<()> {
        if let Err(error) = refused::write(self) {
            tracing::warn!(%error, "what was refused lately could not be recorded");
        }
        anchor::update(self)?;
        self.db.close();
        self.keys.close();
        Ok(())
    }

    /// Whether nobody has been named to run the site yet.
    pub async fn needs_setup(&self) -> Result<bool> {
        self.read(|tx| {
            let row = tx.query_opt(
                "SELECT 1 FROM person_role WHERE role = 'officer' LIMIT 1",
                &[],
            )?;
            Ok(row.is_none())
        })
        .await
    }
}

/// The keys; refused where they do not belong to the database, since new ones would open nothing.
fn open_keys(folder: &Folder, db: &Db<Ledger>, begun: bool) -> Result<Keys> {
    let path = folder.keys();
    let about_people = db.read_blocking(|tx| -> Result<bool> {
        let row = tx.query_opt("SELECT 1 FROM event WHERE subject IS NOT NULL LIMIT 1", &[])?;
        Ok(row.is_some())
    })?;
    if about_people && !path.exists() {
        return Err(Error::Unfit(format!(
            "{} is missing: without it nothing about people can be read. Restore it from the last backup, \
             then start again. Nothing was changed.",
            path.display()
        )));
    }
    let keys = Keys::open(&path)?;
    if about_people && keys.is_empty() {
        return Err(Error::Unfit(format!(
            "{} holds no keys, though the database is about people. Restore it from the last backup, then \
             start again. Nothing was changed.",
            path.display()
        )));
    }
    if !begun && !keys.is_empty() {
        return Err(Error::Unfit(format!(
            "The database is new and empty, but {} belongs to people of a site. Restore the database from the \
             last backup, or name the right one with --database; for a new site choose an empty folder with --data.",
            path.display()
        )));
    }
    Ok(keys)
}

/// Eight letters that cannot be taken for another.
fn setup_code() -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ";
    (0..8)
        .map(|_| char::from(LETTERS[random::below(23) as usize]))
        .collect()
}
