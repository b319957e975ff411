//! Which publishers this site trusts: their keys and namespaces, in `trust/publishers.toml` of the data folder.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use parcel::PublicKey;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};

pub use parcel::manifest::is_namespace;

/// One publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// What people call it.
    pub name: String,
    /// Its public key, `RWQ…`.
    pub key: String,
    /// The namespaces in which its parcels are taken.
    pub namespaces: Vec<String>,
}

/// The trusted publishers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trust {
    /// All of them.
    #[serde(default, rename = "publisher")]
    pub publishers: Vec<Publisher>,
}

impl Trust {
    /// Reads the file; nobody is trusted while there is none.
    pub fn read(folder: &Folder) -> Result<Trust> {
        Trust::read_at(&folder.publishers())
    }

    fn read_at(path: &Path) -> Result<Trust> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Trust::default()),
            Err(error) => return Err(Error::file(path, error)),
        };
        let unusable = |why: String| Error::Internal(format!("{}: {why}", path.display()));
        let trust: Trust = toml::from_str(&text).map_err(|error| unusable(error.to_string()))?;
        for publisher in &trust.publishers {
            PublicKey::parse(&publisher.key)
                .map_err(|error| unusable(format!("key of {}: {error}", publisher.name)))?;
        }
        Ok(trust)
    }

    /// Adds a publisher, or further namespaces to one whose key is known; durable when this returns. After set-up only
    /// what two people decided comes here.
    pub fn add(folder: &Folder, name: &str, key: &PublicKey, namespaces: &[String]) -> Result<()> {
        let mut trust = Trust::read(folder)?;
        trust.put(name, key, namespaces);
        trust.write(&folder.publishers())
    }

    /// Publishers somebody asked for on the command line; nobody is trusted by this.
    pub fn asked(folder: &Folder) -> Result<Trust> {
        Trust::read_at(&folder.publishers_asked())
    }

    /// Notes that somebody asks for a publisher, for an administrator to propose it in the browser.
    pub fn ask(folder: &Folder, name: &str, key: &PublicKey, namespaces: &[String]) -> Result<()> {
        let mut asked = Trust::asked(folder)?;
        asked.put(name, key, namespaces);
        asked.write(&folder.publishers_asked())
    }

    /// Forgets what was asked about a key: it was proposed, or is not wanted.
    pub fn answered(folder: &Folder, key: &PublicKey) -> Result<()> {
        let mut asked = Trust::asked(folder)?;
        let before = asked.publishers.len();
        asked
            .publishers
            .retain(|one| one.public_key().as_ref() != Some(key));
        match asked.publishers.len() == before {
            true => Ok(()),
            false => asked.write(&folder.publishers_asked()),
        }
    }

    /// Brings the list in line with what two people decided about each key.
    pub fn follow(folder: &Folder, decided: &[(Publisher, bool)]) -> Result<()> {
        let before = Trust::read(folder)?;
        let mut trust = before.clone();
        for (publisher, trusted) in decided {
            let key = publisher.public_key();
            trust.publishers.retain(|one| one.public_key() != key);
            if *trusted {
                trust.publishers.push(publisher.clone());
            }
        }
        trust.publishers.sort_by(|a, b| a.key.cmp(&b.key));
        match trust == before {
            true => Ok(()),
            false => trust.write(&folder.publishers()),
        }
    }

    fn put(&mut self, name: &str, key: &PublicKey, namespaces: &[String]) {
        let known = self
            .publishers
            .iter_mut()
            .find(|one| one.public_key().as_ref() == Some(key));
        match known {
            Some(known) => {
                name.clone_into(&mut known.name);
                known.namespaces.extend_from_slice(namespaces);
                known.namespaces.sort();
                known.namespaces.dedup();
            }
            None => self.publishers.push(Publisher {
                name: name.to_owned(),
                key: key.to_base64(),
                namespaces: namespaces.to_vec(),
            }),
        }
    }

    fn write(&self, path: &Path) -> Result<()> {
        let text =
            toml::to_string_pretty(self).map_err(|error| Error::Internal(error.to_string()))?;
        write_durable(path, text.as_bytes())
    }

    /// All keys.
    pub fn keys(&self) -> Vec<PublicKey> {
        self.publishers
            .iter()
            .filter_map(Publisher::public_key)
            .collect()
    }

    /// Whether what this key signed in this namespace would be taken today.
    pub fn trusts(&self, signer: &str, namespace: &str) -> bool {
        let key = PublicKey::parse(signer).ok();
        let publisher = key.and_then(|key| self.publisher(&key));
        publisher.is_some_and(|publisher| publisher.may_use(namespace))
    }

    /// The publisher with this key.
    pub fn publisher(&self, key: &PublicKey) -> Option<&Publisher> {
        self.publishers
            .iter()
            .find(|one| one.public_key().as_ref() == Some(key))
    }
}

impl Publisher {
    /// Its key.
    pub fn public_key(&self) -> Option<PublicKey> {
        PublicKey::parse(&self.key).ok()
    }

    /// Whether its parcels are taken in this namespace.
    pub fn may_use(&self, namespace: &str) -> bool {
        self.namespaces.iter().any(|one| one == namespace)
    }
}

#[cfg(test)]
mod tests {
    use parcel::SecretKey;

    use super::*;

    #[test]
    fn nobody_is_trusted_until_somebody_is_added() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(place.path()).expect("a data folder");
        assert!(Trust::read(&folder).expect("trust").keys().is_empty());
        let key = SecretKey::from_bytes(&[7; 32]).public();
        let add = |namespace: &str| {
            Trust::add(&folder, "Example", &key, &[namespace.to_owned()]).expect("kept");
        };
        add("org.example");
        add("org.example.two");
        let trust = Trust::read(&folder).expect("trust");
        assert_eq!(trust.keys(), [key]);
        let publisher = trust.publisher(&key).expect("the publisher");
        assert!(publisher.may_use("org.example") && publisher.may_use("org.example.two"));
        assert!(!publisher.may_use("org.example.three"));
    }

    #[test]
    fn what_two_people_decided_wins_over_the_list() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(place.path()).expect("a data folder");
        let publisher = |n: u8, namespace: &str| Publisher {
            name: format!("Publisher {n}"),
            key: SecretKey::from_bytes(&[n; 32]).public().to_base64(),
            namespaces: vec![namespace.to_owned()],
        };
        let key = |n: u8| SecretKey::from_bytes(&[n; 32]).public();
        Trust::add(&folder, "One", &key(1), &["org.one".to_owned()]).expect("kept");
        Trust::add(&folder, "Two", &key(2), &["org.two".to_owned()]).expect("kept");
        let decided = [
            (publisher(1, "org.other"), true),
            (publisher(2, "org.two"), false),
            (publisher(3, "org.three"), true),
        ];
        for _ in 0..2 {
            Trust::follow(&folder, &decided).expect("in line");
            let trust = Trust::read(&folder).expect("trust");
            assert_eq!(trust.publishers.len(), 2);
            assert!(trust.publisher(&key(2)).is_none(), "no longer trusted");
            let one = trust.publisher(&key(1)).expect("the first");
            assert!(one.may_use("org.other") && !one.may_use("org.one"));
        }
        Trust::ask(&folder, "Four", &key(4), &["org.four".to_owned()]).expect("asked");
        assert!(
            Trust::read(&folder)
                .expect("trust")
                .publisher(&key(4))
                .is_none()
        );
        Trust::answered(&folder, &key(4)).expect("answered");
        assert_eq!(Trust::asked(&folder).expect("asked"), Trust::default());
    }

    #[test]
    fn a_broken_list_is_a_fault_and_not_an_empty_list() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(place.path()).expect("a data folder");
        let text = "[[publisher]]\nname = \"x\"\nkey = \"no key\"\nnamespaces = []\n";
        write_durable(&folder.publishers(), text.as_bytes()).expect("written");
        assert!(Trust::read(&folder).is_err());
    }
}
