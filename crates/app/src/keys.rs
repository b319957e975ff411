//! Subject keys: one per person, in a small database of their own, so that destroying one reaches every backup.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

use ledger::Id;
use store::{Db, DbUrl, Migration, NoGroup, Options};

use crate::error::Result;
use crate::random;

/// The 32 bytes that seal everything about one person.
pub type SubjectKey = [u8; 32];

/// The key file, open.
pub struct Keys {
    db: Db<NoGroup>,
    known: RwLock<HashMap<Id, SubjectKey>>,
    making: Mutex<()>,
}

const MIGRATIONS: &[Migration] = &[Migration {
    name: "0001_keys",
    sql: "CREATE TABLE subject_key (person BYTEA NOT NULL PRIMARY KEY, key BYTEA NOT NULL)",
}];

impl Keys {
    /// Opens the key file, made if absent, and reads all keys.
    pub fn open(path: &Path) -> Result<Keys> {
        let options = Options::new(DbUrl::Sqlite(path.to_path_buf()));
        let db = Db::open(&options, MIGRATIONS, NoGroup)?;
        let known = db.read_blocking(|tx| -> Result<HashMap<Id, SubjectKey>> {
            let rows = tx.query("SELECT person, key FROM subject_key", &[])?;
            rows.iter()
                .map(|row| Ok((Id::from_bytes(row.get("person")?), row.get("key")?)))
                .collect()
        })?;
        Ok(Keys {
            db,
            known: RwLock::new(known),
            making: Mutex::new(()),
        })
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

    /// The key of a person, made and durable before it is used for the first time.
    pub fn ensure(&self, person: Id) -> Result<SubjectKey> {
        if let Some(key) = self.get(person) {
            return Ok(key);
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

    /// As [`Keys::ensure`] for many, in one durable write.
    pub fn ensure_all(&self, people: impl IntoIterator<Item = Id>) -> Result<()> {
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let made: Vec<(Id, SubjectKey)> = people
            .into_iter()
            .filter(|person| self.get(*person).is_none())
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
