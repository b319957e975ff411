//! The parcel that carries an ack: open, signed by the hub, one file, and no personal data.

use ledger::ack::{Ack, AckError};

use crate::{
    installation::Installation,
    key::SecretKey,
    kind::Kind,
    manifest::{ManifestError, Needs},
    pack::{File, Label, Packed, pack},
    verify::Verified,
};

/// The one file of the parcel.
pub const FILE: &str = "ack.json";

/// Why an ack is not packed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AckUnpacked {
    /// It cannot be written.
    #[error(transparent)]
    Ack(#[from] AckError),
    /// Its manifest breaks a rule.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
}

/// Why a verified parcel gives no ack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AckRefused {
    /// A parcel of another kind.
    #[error("a parcel of kind {0} is no ack")]
    Kind(Kind),
    /// It does not hold exactly the one file.
    #[error("a parcel with an ack holds {FILE} and nothing else")]
    Files,
    /// One hub signed the parcel, another one is named in the ack.
    #[error("the ack names another hub than its parcel")]
    OtherHub,
    /// The ack itself does not stand.
    #[error(transparent)]
    Ack(#[from] AckError),
}

/// Packs and signs an ack; `issued` is its date, `app` the version of the program that writes it.
pub fn pack_ack(
    ack: &Ack,
    issued: &str,
    app: &str,
    signer: &SecretKey,
) -> Result<Packed, AckUnpacked> {
    let label = Label {
        kind: Kind::Ack,
        name: format!("ack {}", ack.n),
        namespace: Installation::Hub(ack.hub).to_string(),
        issued: issued.to_owned(),
        needs: Needs {
            app: app.to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed: None,
    };
    let file = File {
        path: FILE.to_owned(),
        media_type: "application/json".to_owned(),
        bytes: ack.encode()?,
    };
    Ok(pack(&label, Vec::new(), vec![file], signer)?)
}

/// The ack in a parcel that was verified with the key of its hub. Whether it is for us and new is for
/// [`Ack::check`] to say.
pub fn read_ack(verified: &Verified<'_>) -> Result<Ack, AckRefused> {
    let manifest = &verified.manifest;
    if manifest.kind != Kind::Ack {
        return Err(AckRefused::Kind(manifest.kind));
    }
    let alone = manifest.files.len() == 1;
    let bytes = verified.file(FILE).filter(|_| alone);
    let ack = Ack::parse(&bytes.ok_or(AckRefused::Files)?)?;
    if Installation::from_namespace(&manifest.namespace) != Some(Installation::Hub(ack.hub)) {
        return Err(AckRefused::OtherHub);
    }
    Ok(ack)
}
