//! Trust documents: how an installation introduces itself, and whom a site trusts. Signed JSON, never written again
//! once signed.

use ledger::json::{self, JsonError, Limits};
use ledger::{Id, Words8};
use serde::{Deserialize, Serialize};

use crate::key::{KeyError, PublicKey, SecretKey};
use crate::sealed::{NotAKey, Recipient};
use crate::signature::{self, Signature, SignatureError};

const ENROL: &str = "LUCARNE1/enrol";
const ROOT: &str = "LUCARNE1/root";
const HUB: &str = "LUCARNE1/hub";
const LIMITS: Limits = Limits {
    bytes: 1 << 20,
    depth: 8,
    integers_only: true,
};

/// Why a document is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Not strict JSON, or not this document.
    #[error("not such a document: {0}")]
    Form(#[from] JsonError),
    /// A key in it is none.
    #[error("a key in it is none: {0}")]
    Key(#[from] KeyError),
    /// A recipient in it is none.
    #[error("a recipient in it is none: {0}")]
    Recipient(#[from] NotAKey),
    /// Something is out of range.
    #[error("{0} is out of range")]
    Range(&'static str),
    /// The signature is not the one it needs.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// Nobody whose signature counts signed it.
    #[error("it is not signed by the root key of this site")]
    OtherRoot,
}

/// An installation introduces itself: its public keys, signed by the first of them. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrol {
    lucarne: String,
    /// The installation.
    pub device: Id,
    sign: String,
    seal: String,
    mac: String,
    /// Version of its program.
    pub app: String,
}

/// The public keys of an installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// What it signs with.
    pub sign: PublicKey,
    /// What is sealed for it, the recovery identity last.
    pub seal: Vec<Recipient>,
    /// What acks on paper are made with.
    pub mac: [u8; 32],
}

/// A hub as a root document names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hub {
    /// What people call it.
    pub name: String,
    /// The installation.
    pub device: Id,
    sign: String,
    seal: Vec<String>,
    mac: String,
}

/// Whom a site trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    lucarne: String,
    /// The site, or all sites under one root.
    pub deployment: Id,
    /// Counts the documents.
    pub version: u64,
    /// The date, `YYYY-MM-DD`.
    pub issued: String,
    root: RootKeys,
    /// Publishers of content.
    pub publishers: Vec<Publisher>,
    /// Where results go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub: Option<Hub>,
    admission: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RootKeys {
    threshold: u64,
    keys: Vec<String>,
}

/// A publisher whose parcels are taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// What people call it.
    pub name: String,
    /// Its public key, as minisign writes it.
    pub key: String,
    /// Namespaces it may publish under.
    pub namespaces: Vec<String>,
    /// What its items may bring that widens the risk.
    pub features: Vec<String>,
}

impl Enrol {
    /// The document of an installation with these keys.
    #[must_use]
    pub fn new(device: Id, keys: &Keys, app: &str) -> Enrol {
        Enrol {
            lucarne: ENROL.to_owned(),
            device,
            sign: keys.sign.to_base64(),
            seal: keys
                .seal
                .first()
                .map(ToString::to_string)
                .unwrap_or_default(),
            mac: ledger::id::hex(&keys.mac),
            app: app.to_owned(),
        }
    }

    /// The bytes to sign and their signature.
    pub fn sign(&self, key: &SecretKey) -> Result<(Vec<u8>, String), TrustError> {
        let bytes = serde_json::to_vec(self).map_err(JsonError::from)?;
        let signature = signature::sign(&bytes, &self.comment(), key);
        Ok((bytes, signature))
    }

    /// The document in these bytes, signed by the key it names.
    pub fn read(bytes: &[u8], signature: &[u8]) -> Result<(Enrol, Keys), TrustError> {
        let enrol: Enrol = read(bytes, ENROL)?;
        let keys = keys(&enrol.sign, std::slice::from_ref(&enrol.seal), &enrol.mac)?;
        Signature::parse(signature)?.verify(bytes, &enrol.comment(), &keys.sign)?;
        Ok((enrol, keys))
    }

    /// Its name on a stick, below `t/`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("enrol-{}.json", &self.device.to_hex()[..8])
    }

    fn comment(&self) -> String {
        format!("{ENROL} {}", self.device)
    }
}

impl Keys {
    /// What two people compare by telephone.
    #[must_use]
    pub fn words8(&self) -> Words8 {
        self.sign.words8()
    }
}

impl Hub {
    /// A hub with these keys.
    #[must_use]
    pub fn new(name: &str, device: Id, keys: &Keys) -> Hub {
        Hub {
            name: name.to_owned(),
            device,
            sign: keys.sign.to_base64(),
            seal: keys.seal.iter().map(ToString::to_string).collect(),
            mac: ledger::id::hex(&keys.mac),
        }
    }

    /// Its keys.
    pub fn keys(&self) -> Result<Keys, TrustError> {
        keys(&self.sign, &self.seal, &self.mac)
    }

    /// The file by which a hub makes itself known to the sites. It is believed once its words were compared.
    pub fn write(&self) -> Result<Vec<u8>, TrustError> {
        let card = Card {
            lucarne: HUB.to_owned(),
            hub: self.clone(),
        };
        Ok(serde_json::to_vec_pretty(&card).map_err(JsonError::from)?)
    }

    /// The hub in such a file.
    pub fn read_card(bytes: &[u8]) -> Result<Hub, TrustError> {
        let card: Card = read(bytes, HUB)?;
        card.hub.keys()?;
        Ok(card.hub)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    lucarne: String,
    hub: Hub,
}

impl Root {
    /// The first document of a site: one root key, nobody else.
    #[must_use]
    pub fn first(deployment: Id, issued: &str, key: &PublicKey) -> Root {
        Root {
            lucarne: ROOT.to_owned(),
            deployment,
            version: 1,
            issued: issued.to_owned(),
            root: RootKeys {
                threshold: 1,
                keys: vec![key.to_base64()],
            },
            publishers: Vec::new(),
            hub: None,
            admission: "local".to_owned(),
        }
    }

    /// The next document, with another hub.
    #[must_use]
    pub fn with_hub(&self, hub: Option<Hub>, issued: &str) -> Root {
        Root {
            version: self.version + 1,
            issued: issued.to_owned(),
            hub,
            ..self.clone()
        }
    }

    /// The bytes to sign and their signature.
    pub fn sign(&self, key: &SecretKey) -> Result<(Vec<u8>, String), TrustError> {
        let bytes = serde_json::to_vec(self).map_err(JsonError::from)?;
        let signature = signature::sign(&bytes, &self.comment(), key);
        Ok((bytes, signature))
    }

    /// The document in these bytes, signed by one of these keys. The signature is looked at before anything is parsed.
    pub fn read(bytes: &[u8], signature: &[u8], trusted: &[PublicKey]) -> Result<Root, TrustError> {
        let signature = Signature::parse(signature)?;
        let signed = |key: &PublicKey| signature.verify(bytes, &signature.comment, key).is_ok();
        let key = trusted.iter().find(|key| signed(key));
        let key = key.ok_or(TrustError::OtherRoot)?;
        let root: Root = read(bytes, ROOT)?;
        signature.verify(bytes, &root.comment(), key)?;
        root.check()?;
        Ok(root)
    }

    /// The keys that sign the next document.
    pub fn keys(&self) -> Result<Vec<PublicKey>, TrustError> {
        let keys = self.root.keys.iter().map(|key| PublicKey::parse(key));
        Ok(keys.collect::<Result<_, _>>()?)
    }

    fn check(&self) -> Result<(), TrustError> {
        if self.version == 0 {
            return Err(TrustError::Range("version"));
        }
        if self.root.threshold != 1 || self.root.keys.is_empty() {
            return Err(TrustError::Range("threshold"));
        }
        self.keys()?;
        self.hub.as_ref().map_or(Ok(()), |hub| hub.keys().map(drop))
    }

    fn comment(&self) -> String {
        format!("{ROOT} {} {}", self.deployment, self.version)
    }
}

fn read<T: serde::de::DeserializeOwned>(bytes: &[u8], kind: &str) -> Result<T, TrustError> {
    let value = json::parse(bytes, LIMITS)?;
    if value.get("lucarne").and_then(serde_json::Value::as_str) != Some(kind) {
        return Err(JsonError::Syntax(format!("it is no {kind}")).into());
    }
    Ok(serde_json::from_value(value).map_err(JsonError::from)?)
}

fn keys(sign: &str, seal: &[String], mac: &str) -> Result<Keys, TrustError> {
    let seal = seal.iter().map(|line| line.parse::<Recipient>());
    let seal = seal.collect::<Result<Vec<_>, _>>()?;
    if seal.is_empty() {
        return Err(TrustError::Range("seal"));
    }
    Ok(Keys {
        sign: PublicKey::parse(sign)?,
        seal,
        mac: ledger::id::unhex(mac).ok_or(TrustError::Range("mac"))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sealed::Identity;

    fn key(n: u8) -> SecretKey {
        SecretKey::from_bytes(&[n; 32])
    }

    fn of(n: u8) -> Keys {
        let identity = Identity::from_bytes(&[n; 32]).expect("an identity");
        Keys {
            sign: key(n).public(),
            seal: vec![identity.recipient()],
            mac: ledger::paper::public_key(&[n; 32]),
        }
    }

    #[test]
    fn an_installation_is_believed_only_as_it_signed_itself() {
        let device = Id::from_bytes([7; 16]);
        let enrol = Enrol::new(device, &of(1), "0.1.0");
        let (bytes, signature) = enrol.sign(&key(1)).expect("signs");
        let (read, keys) = Enrol::read(&bytes, signature.as_bytes()).expect("reads");
        assert_eq!((read.device, keys), (device, of(1)));
        assert_eq!(enrol.file_name(), "enrol-07070707.json");
        let (_, other) = enrol.sign(&key(2)).expect("signs");
        assert!(Enrol::read(&bytes, other.as_bytes()).is_err());
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(Enrol::read(&changed, signature.as_bytes()).is_err(), "{at}");
        }
    }

    #[test]
    fn a_document_is_signed_together_with_what_it_is() {
        let device = Id::from_bytes([7; 16]);
        let (bytes, signed) = Enrol::new(device, &of(1), "0.1.0")
            .sign(&key(1))
            .expect("signs");
        let line = format!("trusted comment: LUCARNE1/enrol {device}");
        assert_eq!(signed.lines().nth(2), Some(line.as_str()));
        let site = Id::from_bytes([4; 16]);
        let root = Root::first(site, "2026-03-04", &key(1).public());
        let (_, signed) = root.sign(&key(1)).expect("signs");
        let line = format!("trusted comment: LUCARNE1/root {site} 1");
        assert_eq!(signed.lines().nth(2), Some(line.as_str()));
        let as_root = signature::sign(&bytes, &format!("{ROOT} {device}"), &key(1));
        assert!(Enrol::read(&bytes, as_root.as_bytes()).is_err());
    }

    #[test]
    fn a_hub_is_read_as_it_makes_itself_known() {
        let hub = Hub::new("Office", Id::from_bytes([9; 16]), &of(3));
        let card = hub.write().expect("a card");
        assert_eq!(Hub::read_card(&card), Ok(hub.clone()));
        let mut keyless = hub;
        keyless.seal.clear();
        let card = keyless.write().expect("a card");
        assert_eq!(Hub::read_card(&card), Err(TrustError::Range("seal")));
    }

    #[test]
    fn a_root_out_of_range_is_refused_though_it_is_signed() {
        let first = Root::first(Id::from_bytes([4; 16]), "2026-03-04", &key(1).public());
        let refused = |change: fn(&mut Root)| {
            let mut root = first.clone();
            change(&mut root);
            let (bytes, signed) = root.sign(&key(1)).expect("signs");
            Root::read(&bytes, signed.as_bytes(), &[key(1).public()]).err()
        };
        assert_eq!(refused(|_| ()), None);
        let threshold = Some(TrustError::Range("threshold"));
        assert_eq!(refused(|root| root.root.threshold = 0), threshold);
        assert_eq!(refused(|root| root.root.threshold = 2), threshold);
        assert_eq!(refused(|root| root.root.keys.clear()), threshold);
        let version = Some(TrustError::Range("version"));
        assert_eq!(refused(|root| root.version = 0), version);
    }

    #[test]
    fn a_root_is_believed_only_under_its_key_and_its_number() {
        let hub = Hub::new("Office", Id::from_bytes([9; 16]), &of(3));
        let first = Root::first(Id::from_bytes([4; 16]), "2026-03-04", &key(1).public());
        let second = first.with_hub(Some(hub.clone()), "2026-03-05");
        let (bytes, signature) = second.sign(&key(1)).expect("signs");
        let trusted = first.keys().expect("keys");
        let read = Root::read(&bytes, signature.as_bytes(), &trusted).expect("reads");
        assert_eq!((read.version, read.hub), (2, Some(hub)));
        assert_eq!(read.issued, "2026-03-05");
        let (_, forged) = second.sign(&key(2)).expect("signs");
        assert_eq!(
            Root::read(&bytes, forged.as_bytes(), &trusted),
            Err(TrustError::OtherRoot)
        );
        let (_, of_first) = first.sign(&key(1)).expect("signs");
        assert!(Root::read(&bytes, of_first.as_bytes(), &trusted).is_err());
    }
}
