//! Whom the hub knows: installations whose key was compared by telephone, and which site each of them is.

use ledger::sign::DevicePublic;
use ledger::{Hash, Id, Kind};
use parcel::PublicKey;
use parcel::trust::{Enrol, Keys};
use serde::Serialize;
use store::{Row, Tx};

use crate::error::{Error, Result};
use crate::hub::Sender;
use crate::hub::merge::Signer;
use crate::record::Write;

/// `trust.registry`: whom a hub believes from now on.
#[derive(Debug, Clone, Serialize)]
struct TrustRegistry {
    enrolled: Enrolled,
}

#[derive(Debug, Clone, Serialize)]
struct Enrolled {
    device: Id,
    site: String,
    /// The eight words that were compared.
    words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    successor_of: Option<Id>,
}

/// An installation the hub knows.
#[derive(Debug, Clone)]
pub struct Known {
    /// The installation.
    pub device: Id,
    /// What the hub's people call it.
    pub site: String,
    /// What kind of installation it is.
    pub kind: Sender,
    /// Its key.
    pub sign: [u8; 32],
    /// Its public key for acks on paper.
    pub mac: [u8; 32],
    /// The installation whose logs it inherited.
    pub successor_of: Option<Id>,
    /// Number of the last ack to it.
    pub ack_n: u64,
    /// Its key is not trusted everywhere.
    pub cut: bool,
}

/// Everybody the hub knows.
#[derive(Debug, Clone, Default)]
pub struct Senders(pub Vec<Known>);

impl Senders {
    /// Reads them.
    pub fn all(tx: &mut Tx) -> Result<Senders> {
        let rows = tx.query(include_str!("sql/senders.sql"), &[])?;
        Ok(Senders(rows.iter().map(read).collect::<Result<_>>()?))
    }

    /// The installation with this id.
    pub fn find(&self, device: Id) -> Option<&Known> {
        self.0.iter().find(|known| known.device == device)
    }

    /// The installation that signs with this key.
    pub fn by_key(&self, key: &PublicKey) -> Option<&Known> {
        self.0.iter().find(|known| known.sign == *key.as_bytes())
    }

    /// Keys whose parcels are taken.
    pub fn keys(&self) -> Vec<PublicKey> {
        let keys = self.0.iter();
        keys.filter_map(|known| PublicKey::from_bytes(&known.sign).ok())
            .collect()
    }

    /// Whether `one` is `of` or inherited its logs, over any number of machines.
    pub fn inherits(&self, one: Id, of: Id) -> bool {
        let mut at = Some(one);
        for _ in 0..=self.0.len() {
            match at {
                Some(device) if device == of => return true,
                Some(device) => at = self.find(device).and_then(|known| known.successor_of),
                None => return false,
            }
        }
        false
    }

    /// Keys under which heads of this installation's logs are believed: its own and its successors'. A successor whose
    /// key was cut off vouches for nothing.
    pub fn head_keys(&self, device: Id) -> Vec<(Signer, DevicePublic)> {
        let may = self
            .0
            .iter()
            .filter(|one| one.device == device || (!one.cut && self.inherits(one.device, device)));
        let signer = |one: &Known| match one.device == device {
            true => Signer::Itself,
            false => Signer::Successor,
        };
        may.filter_map(|one| Some((signer(one), DevicePublic::from_bytes(&one.sign).ok()?)))
            .collect()
    }

    /// The installations of that name or id, each machine by itself.
    pub fn exactly(&self, name: &str) -> Vec<&Known> {
        let same = |known: &&Known| known.site == name || known.device.to_hex() == name;
        self.0.iter().filter(same).collect()
    }

    /// The installation of that name: an id, or the name of a site with only one.
    pub fn named(&self, name: &str) -> Option<&Known> {
        let mut same = self
            .0
            .iter()
            .filter(|known| known.site == name || known.device.to_hex() == name);
        let first = same.next()?;
        let heir = self
            .0
            .iter()
            .find(|one| one.device != first.device && self.inherits(one.device, first.device));
        heir.or(Some(first))
    }
}

fn read(row: &Row) -> Result<Known> {
    let kind: String = row.get("kind")?;
    let successor: Option<[u8; 16]> = row.get("successor")?;
    Ok(Known {
        device: Id::from_bytes(row.get("device")?),
        site: row.get("site")?,
        kind: Sender::from_name(&kind)
            .ok_or_else(|| Error::Internal(format!("hub_device: {kind} is unknown")))?,
        sign: row.get("sign")?,
        mac: row.get("mac")?,
        successor_of: successor.map(Id::from_bytes),
        ack_n: row.get::<i64>("ack_n")?.unsigned_abs(),
        cut: row.get::<i64>("cut")? == 1,
    })
}

/// Takes an installation among those the hub knows. Doing it again with the same key only changes its name.
pub fn enrol(
    w: &mut Write,
    enrol: &Enrol,
    keys: &Keys,
    site: &str,
    successor_of: Option<Id>,
) -> Result<()> {
    let senders = Senders::all(w.tx)?;
    if let Some(known) = senders.find(enrol.device)
        && known.sign != *keys.sign.as_bytes()
    {
        return Err(Error::Unfit(
            "This installation is enrolled with another key. A machine that was replaced has a new id: \
             let it write a new enrolment, and enrol it with --successor-of."
                .to_owned(),
        ));
    }
    if let Some(before) = successor_of
        && senders.find(before).is_none()
    {
        return Err(Error::Unfit(format!(
            "{before} is not enrolled here, so nobody can follow it"
        )));
    }
    let seal = keys.seal.first().map(ToString::to_string);
    w.tx.execute(
        include_str!("sql/enrol.sql"),
        &[
            enrol.device.as_bytes(),
            &site,
            &Sender::Site.name(),
            keys.sign.as_bytes(),
            &seal.unwrap_or_default(),
            &keys.mac,
            &successor_of.map(|id| *id.as_bytes()),
        ],
    )?;
    let enrolled = Enrolled {
        device: enrol.device,
        site: site.to_owned(),
        words: keys.words8().to_string(),
        successor_of,
    };
    w.record(Kind::TrustRegistry, &TrustRegistry { enrolled })
        .map(drop)
}

/// Whether these are the eight words, or the eight numbers, of a key as somebody read them out.
pub fn same_words(key: &PublicKey, heard: &str) -> bool {
    let heard: Vec<String> = heard
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let words = key.words8();
    let digits = words.digits();
    heard == words.words() || heard.iter().eq(digits.split(' '))
}

/// The fingerprint of a key, for people.
pub fn fingerprint(key: &[u8; 32]) -> String {
    ledger::hash::short(&Hash::of(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(n: u8, successor_of: Option<u8>) -> Known {
        Known {
            device: Id::from_bytes([n; 16]),
            site: format!("site {n}"),
            kind: Sender::Site,
            sign: [n; 32],
            mac: [n; 32],
            successor_of: successor_of.map(|n| Id::from_bytes([n; 16])),
            ack_n: 0,
            cut: false,
        }
    }

    #[test]
    fn a_successor_speaks_for_every_machine_before_it_and_for_no_other() {
        let senders = Senders(vec![
            known(1, None),
            known(2, Some(1)),
            known(3, Some(2)),
            known(4, None),
        ]);
        let id = |n: u8| Id::from_bytes([n; 16]);
        assert!(senders.inherits(id(3), id(1)));
        assert!(!senders.inherits(id(1), id(3)));
        assert!(!senders.inherits(id(4), id(1)));
    }

    #[test]
    fn eight_words_are_compared_as_people_write_them() {
        let key = parcel::SecretKey::from_bytes(&[5; 32]).public();
        let words = key.words8();
        assert!(same_words(&key, &words.words().join(", ").to_uppercase()));
        assert!(same_words(&key, &words.digits()));
        assert!(!same_words(&key, &words.words()[..7].join(" ")));
        assert!(!same_words(&key, ""));
    }
}
