//! The site's own authority: a key and certificate made at set-up, and the server certificate it signs.
//!
//! The authority may sign for the names and addresses of this site only. Clocks of stations lie, so every certificate
//! begins in 2000 and ends ten years after it was made, or after this program was, where the clock here is behind.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use ledger::Hash;
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    NameConstraints, SanType, SerialNumber,
};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::error::{Error, Result};
use crate::folder::{self, Folder};
use crate::random;
use crate::transport::name::Host;

/// How long certificates last.
const TEN_YEARS: i64 = 3653 * 24 * 60 * 60;

/// Everything TLS needs, and what is told about it.
pub struct Papers {
    /// What is known of the certificates.
    pub note: Note,
    /// The authority's certificate, for stations to be given.
    pub authority_pem: String,
    /// SHA-256 of that certificate.
    pub fingerprint: Hash,
    /// For the listener.
    pub config: Arc<ServerConfig>,
}

/// What the certificates are for, beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Names and addresses they are limited to.
    pub names: Vec<String>,
    /// When they were made, seconds since 1970.
    pub made: i64,
    /// When they end.
    pub until: i64,
}

/// Whether the key of the authority stays when certificates are renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The old one: stations that trust the authority go on trusting it.
    Kept,
    /// A new one: every station has to be given the new authority.
    New,
}

impl std::fmt::Debug for Papers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Papers").field("note", &self.note).finish()
    }
}

impl Papers {
    /// The eight words of the authority.
    pub fn words(&self) -> String {
        ledger::words8(&self.fingerprint).to_string()
    }

    /// The SHA-256 of the authority's certificate as systems show it.
    pub fn fingerprint_hex(&self) -> String {
        let pairs = self.fingerprint.as_bytes().iter();
        pairs
            .map(|byte| format!("{byte:02X}"))
            .collect::<Vec<_>>()
            .join(":")
    }
}

/// The certificates of a site that answers under these names; made at the first start.
pub fn ensure(folder: &Folder, names: &[Host], now: i64) -> Result<Papers> {
    match read(folder)? {
        None => make(folder, names, now, Key::Kept),
        Some(papers) => {
            let missing: Vec<String> = names
                .iter()
                .map(ToString::to_string)
                .filter(|name| !papers.note.names.contains(name))
                .collect();
            if missing.is_empty() {
                return Ok(papers);
            }
            Err(Error::Unfit(format!(
                "The site's authority signs for {} only, not for {}. Either leave that name out, or run \
                 `lucarne authority renew --host {}`, and then give the new authority to every station.",
                papers.note.names.join(", "),
                missing.join(", "),
                missing.join(" --host "),
            )))
        }
    }
}

/// The certificates there are.
pub fn read(folder: &Folder) -> Result<Option<Papers>> {
    let Some(note) = text(&folder.certificates().join(NOTE))? else {
        return Ok(None);
    };
    let note: Note = toml::from_str(&note).map_err(|error| damaged(folder, error))?;
    let authority_pem = text(&folder.authority_certificate())?;
    let server = text(&folder.secrets().join(SERVER))?;
    let (Some(authority_pem), Some(server)) = (authority_pem, server) else {
        return Err(damaged(folder, "a file is missing"));
    };
    papers(note, authority_pem, &server)
        .map(Some)
        .map_err(|error| damaged(folder, error))
}

/// The names the authority is limited to, even where other files are lost.
pub fn names(folder: &Folder) -> Result<Vec<Host>> {
    let Some(note) = text(&folder.certificates().join(NOTE))? else {
        return Ok(Vec::new());
    };
    let note: Note = toml::from_str(&note).map_err(|error| damaged(folder, error))?;
    let read = |name: &String| name.parse().map_err(|error| damaged(folder, error));
    note.names.iter().map(read).collect()
}

/// Makes certificates for these names, and the authority's key where there is none or a new one is wanted.
pub fn make(folder: &Folder, names: &[Host], now: i64, key: Key) -> Result<Papers> {
    let path = folder.secrets().join(AUTHORITY);
    let known = text(&path)?.filter(|_| key == Key::Kept);
    let authority_key = match &known {
        Some(pem) => KeyPair::from_pem(pem).map_err(|error| damaged(folder, error))?,
        None => KeyPair::generate().map_err(odd)?,
    };
    if known.is_none() {
        folder::replace_private(&path, authority_key.serialize_pem().as_bytes())?;
    }
    let note = Note {
        names: names.iter().map(ToString::to_string).collect(),
        made: now,
        until: now.max(clock::BUILT) + TEN_YEARS,
    };
    let (authority_pem, server) = sign(&authority_key, names, note.until)?;
    folder::replace_private(&folder.secrets().join(SERVER), server.as_bytes())?;
    folder::write_durable(&folder.authority_certificate(), authority_pem.as_bytes())?;
    let told = toml::to_string(&note).map_err(odd)?;
    folder::write_durable(&folder.certificates().join(NOTE), told.as_bytes())?;
    papers(note, authority_pem, &server)
}

const AUTHORITY: &str = "site-authority.key";
const SERVER: &str = "server.pem";
const NOTE: &str = "certificates.toml";

/// The authority's certificate, and key and certificate of the server in one file, so that they never part.
fn sign(authority_key: &KeyPair, names: &[Host], until: i64) -> Result<(String, String)> {
    let authority = authority_certificate(authority_key, names, until)?;
    let pem = authority.self_signed(authority_key).map_err(odd)?.pem();
    let server_key = KeyPair::generate().map_err(odd)?;
    let issuer = Issuer::from_params(&authority, authority_key);
    let server = server_certificate(names, until)?
        .signed_by(&server_key, &issuer)
        .map_err(odd)?;
    Ok((pem, server_key.serialize_pem() + &server.pem()))
}

fn authority_certificate(key: &KeyPair, names: &[Host], until: i64) -> Result<CertificateParams> {
    let mut params = blank(until)?;
    let id = Hash::of(key.public_key_raw()).to_string();
    let called = format!(
        "Lucarne site authority {}",
        id.get(..8).unwrap_or_default().to_uppercase()
    );
    params.distinguished_name.push(DnType::CommonName, called);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: names.iter().map(permitted).collect(),
        excluded_subtrees: Vec::new(),
    });
    Ok(params)
}

fn server_certificate(names: &[Host], until: i64) -> Result<CertificateParams> {
    let mut params = blank(until)?;
    params.subject_alt_names = names.iter().map(alternative).collect::<Result<_>>()?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn blank(until: i64) -> Result<CertificateParams> {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params
        .distinguished_name
        .push(DnType::OrganizationName, "Lucarne");
    params.not_before = rcgen::date_time_ymd(2000, 1, 1);
    params.not_after = rcgen::date_time_ymd(1970, 1, 1)
        + std::time::Duration::from_secs(u64::try_from(until).map_err(odd)?);
    let mut serial = random::bytes::<16>();
    // A serial number is positive and has no leading zero.
    serial[0] = serial[0] & 0x3f | 0x40;
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    Ok(params)
}

fn permitted(host: &Host) -> GeneralSubtree {
    match host {
        Host::Name(name) => GeneralSubtree::DnsName(name.clone()),
        Host::Address(address) => {
            let bits = if address.is_ipv4() { 32 } else { 128 };
            GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(*address, bits))
        }
    }
}

fn alternative(host: &Host) -> Result<SanType> {
    Ok(match host {
        Host::Name(name) => SanType::DnsName(name.as_str().try_into().map_err(odd)?),
        Host::Address(address) => SanType::IpAddress(*address),
    })
}

fn papers(note: Note, authority_pem: String, server: &str) -> Result<Papers> {
    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject as _;
    let authority = CertificateDer::from_pem_slice(authority_pem.as_bytes()).map_err(odd)?;
    let certificate = CertificateDer::from_pem_slice(server.as_bytes()).map_err(odd)?;
    let key = PrivateKeyDer::from_pem_slice(server.as_bytes()).map_err(odd)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(odd)?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .map_err(odd)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    // Ours is the order, strongest first; old stations bear it, since films are all that is large here.
    config.ignore_client_order = true;
    Ok(Papers {
        note,
        fingerprint: Hash::of(&authority),
        authority_pem,
        config: Arc::new(config),
    })
}

fn text(path: &PathBuf) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file(path, error)),
    }
}

fn damaged(folder: &Folder, error: impl std::fmt::Display) -> Error {
    Error::Unfit(format!(
        "The certificates of the site in {} are damaged: {error}. Restore the folder from the last backup, or make \
         them anew with `lucarne authority renew`.",
        folder.path().display()
    ))
}

fn odd(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("certificate: {error}"))
}

#[cfg(test)]
mod tests {
    use rustls::RootCertStore;
    use rustls::client::WebPkiServerVerifier;
    use rustls::client::danger::ServerCertVerifier;
    use rustls::crypto::ring::default_provider;
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, ServerName, UnixTime};

    use super::*;

    #[test]
    fn a_station_believes_the_server_whatever_the_clock_here_said_when_it_was_set_up() {
        let around = tempfile::TempDir::new().expect("a folder");
        let folder = Folder::open(around.path()).expect("opens");
        let names = ["school.internal".parse().expect("a name")];
        let station = UnixTime::since_unix_epoch(std::time::Duration::from_secs(1_800_000_000));
        for now in [0, 946_684_800, clock::BUILT, 2_148_595_200, 4_084_041_600] {
            let papers = make(&folder, &names, now, Key::Kept).expect("papers");
            let authority = CertificateDer::from_pem_file(folder.authority_certificate());
            let server = CertificateDer::from_pem_file(folder.secrets().join(SERVER));
            let mut roots = RootCertStore::empty();
            roots.add(authority.expect("an authority")).expect("a root");
            let provider = Arc::new(default_provider());
            let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider);
            let believed = verifier.build().expect("a verifier").verify_server_cert(
                &server.expect("a certificate"),
                &[],
                &ServerName::try_from("school.internal").expect("a name"),
                &[],
                station,
            );
            assert!(believed.is_ok(), "clock at {now}: {believed:?}");
            assert!(papers.note.until >= clock::BUILT + TEN_YEARS);
        }
    }
}
