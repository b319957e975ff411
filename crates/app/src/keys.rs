//! Subject keys: one per person, in a small database of their own, so that destroying one reaches every backup.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

use ledger::Id;
use store::{Db, DbUrl, Migration, NoGroup, Options, Tx};

use crate::error::{Error, Result};
use crate::{folder, random};

/// The 32 bytes that seal everything about one person.
pub type SubjectKey = [u8; 32];

/// The key file, open.
pub struct Keys {
    db: Db<NoGroup>,
    known: RwLock<HashMap<Id, SubjectKey>>,
    /// People whose key was destroyed: none is made for them again.
    gone: RwLock<HashSet<Id>>,
    making: Mutex<()>,
}

const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_keys",
    sql: "CREATE TABLE subject_key (person BYTEA NOT NULL PRIMARY KEY, key BYTEA NOT NULL)",
}];

impl Keys {
    /// Opens the key file, made if absent, and reads all keys.
    pub fn open(path: &Path) -> Result<Keys> {
        // What SQLite keeps beside the file gets the rights of the file.
        folder::private(path)?;
        let options = Options::new(DbUrl::Sqlite(path.to_path_buf()));
        let db = Db::open(&options, MIGRATIONS, NoGroup)?;
        Keys::of(db)
    }

    /// Opens the key file of a site that may be running, to read it.
    pub fn open_to_read(path: &Path) -> Result<Keys> {
        let db = Db::open_to_read(&Options::new(DbUrl::Sqlite(path.to_path_buf())))?;
        Keys::of(db)
    }

    fn of(db: Db<NoGroup>) -> Result<Keys> {
        let known = db.read_blocking(all)?;
        Ok(Keys {
            db,
            known: RwLock::new(known),
            gone: RwLock::default(),
            making: Mutex::new(()),
        })
    }

    /// Keys of a copy that was opened only to be looked at.
    pub fn in_memory(known: HashMap<Id, SubjectKey>) -> Result<Keys> {
        let place = Options::new(DbUrl::Sqlite(":memory:".into()));
        Ok(Keys {
            db: Db::open_to_read(&place)?,
            known: RwLock::new(known),
            gone: RwLock::default(),
            making: Mutex::new(()),
        })
    }

    /// All keys, read now.
    pub fn read_all(&self) -> Result<HashMap<Id, SubjectKey>> {
        self.db.read_blocking(all)
    }

    /// Takes the keys of a copy in; a person who was erased here stays erased.
    pub fn take_in(&self, keys: HashMap<Id, SubjectKey>) -> Result<()> {
        let keys: Vec<(Id, SubjectKey)> = keys
            .into_iter()
            .filter(|(person, _)| !self.is_gone(*person))
            .collect();
        let rows = keys
            .iter()
            .map(|(person, key)| store::values![person.as_bytes(), key])
            .collect::<Vec<_>>();
        self.db.write_blocking(move |tx, ()| -> Result<()> {
            tx.execute("DELETE FROM subject_key", &[])?;
            tx.execute_each(
                "INSERT INTO subject_key (person, key) VALUES ($1, $2)",
                &rows,
            )?;
            Ok(())
        })?;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.clear();
        known.extend(keys);
        Ok(())
    }

    /// Destroys the key of a person for ever, in the file and its log; no other is made. Harmless when repeated.
    pub fn destroy(&self, person: Id) -> Result<()> {
        self.gone
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(person);
        let had = self
            .known
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&person);
        if had.is_none() {
            return Ok(());
        }
        self.db.write_blocking(move |tx, ()| -> Result<()> {
            tx.execute(
                "DELETE FROM subject_key WHERE person = $1",
                &[person.as_bytes()],
            )?;
            Ok(())
        })?;
        Ok(self.db.empty_log()?)
    }

    /// Makes sure that no key which was destroyed is still in the log of the file: the power may have failed in between.
    pub fn empty_log(&self) -> Result<()> {
        Ok(self.db.empty_log()?)
    }

    fn is_gone(&self, person: Id) -> bool {
        let gone = self.gone.read().unwrap_or_else(PoisonError::into_inner);
        gone.contains(&person)
    }

    /// The key of a person, `None` once erased.
    pub fn get(&self, person: Id) -> Option<SubjectKey> {
        self.known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&person)
            .copied()
    }

    /// Closes the key file. What was read stays known.
    pub fn close(&self) {
        self.db.close();
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .is_empty()
    }

    /// The key of a person, made and durable before it is used for the first time; there is none for somebody erased.
    pub fn ensure(&self, person: Id) -> Result<SubjectKey> {
        if let Some(key) = self.get(person) {
            return Ok(key);
        }
        if self.is_gone(person) {
            return Err(Error::NotFound);
        }
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = self.get(person) {
            return Ok(key);
        }
        let key: SubjectKey = random::bytes();
        self.db.write_blocking(move |tx, ()| -> Result<()> {
            tx.execute(
                "INSERT INTO subject_key (person, key) VALUES ($1, $2)",
                &[person.as_bytes(), &key],
            )?;
            Ok(())
        })?;
        self.known
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(person, key);
        Ok(key)
    }

    /// As [`Keys::ensure`] for many, in one durable write; none is made for people who were erased.
    pub fn ensure_all(&self, people: impl IntoIterator<Item = Id>) -> Result<()> {
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let made: Vec<(Id, SubjectKey)> = people
            .into_iter()
            .filter(|person| self.get(*person).is_none() && !self.is_gone(*person))
            .map(|person| (person, random::bytes()))
            .collect();
        if made.is_empty() {
            return Ok(());
        }
        let rows: Vec<Vec<store::Value>> = made
            .iter()
            .map(|(person, key)| store::values![*person.as_bytes(), *key])
            .collect();
        self.db.write_blocking(move |tx, ()| -> Result<()> {
            tx.execute_each(
                "INSERT INTO subject_key (person, key) VALUES ($1, $2)",
                &rows,
            )?;
            Ok(())
        })?;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.extend(made);
        Ok(())
    }
}

/// All keys of a key file.
pub fn all(tx: &mut Tx) -> Result<HashMap<Id, SubjectKey>> {
    let rows = tx.query("SELECT person, key FROM subject_key", &[])?;
    rows.iter()
        .map(|row| Ok((Id::from_bytes(row.get("person")?), row.get("key")?)))
        .collect()
}

/// The table of a key file.
pub fn schema() -> Vec<String> {
    MIGRATIONS.iter().map(|one| one.sql.to_owned()).collect()
}
