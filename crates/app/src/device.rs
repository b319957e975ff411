//! The keys of this installation: one to sign, one to open what was sealed for it, one for acks on paper. They lie in
//! `secrets/`, are made at first use, and are in no backup: another machine is another installation.

use ledger::Id;
use ledger::sign::DeviceKey;
use parcel::SecretKey;
use parcel::sealed::Identity;
use parcel::trust::{Enrol, Keys, TrustError};

use crate::error::{Error, Result};
use crate::record;
use crate::site::Site;

/// An installation and its secrets.
#[derive(Clone)]
pub struct Device {
    /// Its id in the ledger.
    pub id: Id,
    sign: [u8; 32],
    /// Opens what is sealed for it.
    pub identity: Identity,
    /// Secret of acks on paper.
    pub mac: [u8; 32],
}

impl Device {
    /// The installation that this site is.
    pub fn of(site: &Site) -> Result<Device> {
        let head = site.read_blocking(|tx| Ok(record::head(tx)?))?;
        let head = head.ok_or_else(|| Error::Ledger("the ledger has no epoch yet".to_owned()))?;
        let seal: [u8; 32] = site.folder.secret("device-seal")?;
        Ok(Device {
            id: head.device,
            sign: site.folder.secret("device-sign")?,
            identity: Identity::from_bytes(&seal)
                .map_err(|error| Error::Internal(error.to_string()))?,
            mac: site.folder.secret("device-mac")?,
        })
    }

    /// Signs heads of logs.
    pub fn head_key(&self) -> DeviceKey {
        DeviceKey::from_bytes(&self.sign)
    }

    /// Signs parcels and documents.
    pub fn signer(&self) -> SecretKey {
        SecretKey::from_bytes(&self.sign)
    }

    /// The public halves.
    pub fn keys(&self) -> Keys {
        Keys {
            sign: self.signer().public(),
            seal: vec![self.identity.recipient()],
            mac: ledger::paper::public_key(&self.mac),
        }
    }

    /// The document by which it introduces itself to a hub: name, bytes, signature.
    pub fn enrol(&self) -> Result<(String, Vec<u8>, String)> {
        let enrol = Enrol::new(self.id, &self.keys(), env!("CARGO_PKG_VERSION"));
        let (bytes, signature) = enrol.sign(&self.signer())?;
        Ok((enrol.file_name(), bytes, signature))
    }
}

impl From<TrustError> for Error {
    fn from(error: TrustError) -> Error {
        Error::Unfit(error.to_string())
    }
}
