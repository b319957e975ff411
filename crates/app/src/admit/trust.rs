//! Which publishers this site trusts: their keys and namespaces, in `trust/publishers.toml` of the data folder.

use std::fs;
use std::io::ErrorKind;

use parcel::PublicKey;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};

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
        let path = folder.publishers();
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Trust::default()),
            Err(error) => return Err(Error::file(&path, error)),
        };
        let unusable = |why: String| Error::Internal(format!("{}: {why}", path.display()));
        let trust: Trust = toml::from_str(&text).map_err(|error| unusable(error.to_string()))?;
        for publisher in &trust.publishers {
            PublicKey::parse(&publisher.key)
                .map_err(|error| unusable(format!("key of {}: {error}", publisher.name)))?;
        }
        Ok(trust)
    }

    /// Adds a publisher, or further namespaces to one whose key is known; durable when this returns.
    pub fn add(folder: &Folder, name: &str, key: &PublicKey, namespaces: &[String]) -> Result<()> {
        let mut trust = Trust::read(folder)?;
        let known = trust
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
            None => trust.publishers.push(Publisher {
                name: name.to_owned(),
                key: key.to_base64(),
                namespaces: namespaces.to_vec(),
            }),
        }
        let text =
            toml::to_string_pretty(&trust).map_err(|error| Error::Internal(error.to_string()))?;
        write_durable(&folder.publishers(), text.as_bytes())
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
    fn a_broken_list_is_a_fault_and_not_an_empty_list() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(place.path()).expect("a data folder");
        let text = "[[publisher]]\nname = \"x\"\nkey = \"no key\"\nnamespaces = []\n";
        write_durable(&folder.publishers(), text.as_bytes()).expect("written");
        assert!(Trust::read(&folder).is_err());
    }
}
