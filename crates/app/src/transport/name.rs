//! A name or an address under which stations ask for the site.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// `school.internal`, `10.0.0.5` or `[fd00::5]`; with `:8443` where stations use another port than the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name alone.
    pub host: Host,
    /// The port stations use, where it is another one.
    pub port: Option<u16>,
}

/// A name of the local network, or an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Host {
    /// A name, in small letters.
    Name(String),
    /// An address.
    Address(IpAddr),
}

/// Why a name cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no name of a machine: write a name such as school.internal, an address such as 10.0.0.5, or either with a port"
)]
pub struct NoName(String);

impl FromStr for Host {
    type Err = NoName;

    fn from_str(text: &str) -> Result<Host, NoName> {
        let bare = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .unwrap_or(text);
        if let Ok(address) = bare.parse() {
            return Ok(Host::Address(address));
        }
        if is_name(text) {
            return Ok(Host::Name(text.to_ascii_lowercase()));
        }
        Err(NoName(text.to_owned()))
    }
}

/// Letters, digits and hyphens between dots; the last part is no number, or it would be a broken address.
fn is_name(text: &str) -> bool {
    let part = |part: &str| {
        (1..=63).contains(&part.len())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.len() <= 253
        && text.split('.').all(part)
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

impl FromStr for Named {
    type Err = NoName;

    fn from_str(text: &str) -> Result<Named, NoName> {
        if let Ok(host) = text.parse() {
            return Ok(Named { host, port: None });
        }
        let wrong = || NoName(text.to_owned());
        let (host, port) = text.rsplit_once(':').ok_or_else(wrong)?;
        let port: u16 = port.parse().map_err(|_| wrong())?;
        let host = host.parse().map_err(|_| wrong())?;
        Ok(Named {
            host,
            port: Some(port).filter(|port| *port != 0),
        })
    }
}

impl fmt::Display for Host {
    /// As it stands in an address of the Web.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Host::Name(name) => f.write_str(name),
            Host::Address(IpAddr::V4(address)) => write!(f, "{address}"),
            Host::Address(IpAddr::V6(address)) => write!(f, "[{address}]"),
        }
    }
}

/// The names of a site that listens here and is asked for under these.
pub fn all(listen: IpAddr, hosts: &[Named]) -> Vec<Named> {
    let plain = |host| Named { host, port: None };
    let own = hosts.iter().cloned();
    let address = (!listen.is_unspecified()).then(|| plain(Host::Address(listen)));
    let machine = [
        plain(Host::Name("localhost".to_owned())),
        plain(Host::Address(std::net::Ipv4Addr::LOCALHOST.into())),
        plain(Host::Address(std::net::Ipv6Addr::LOCALHOST.into())),
    ];
    own.chain(address).chain(machine).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_read_as_they_are_typed() {
        let read = |text: &str| text.parse::<Named>().map(|named| named.host.to_string());
        for (text, host) in [
            ("School.Internal", "school.internal"),
            ("school.internal:8443", "school.internal"),
            ("10.0.0.5", "10.0.0.5"),
            ("10.0.0.5:8443", "10.0.0.5"),
            ("fd00::5", "[fd00::5]"),
            ("[fd00::5]:8443", "[fd00::5]"),
        ] {
            assert_eq!(read(text), Ok(host.to_owned()));
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for text in [
            "",
            "-a",
            "a b",
            "a..b",
            "10.0.0.999",
            "a:99999",
            "*.school",
            "https://a",
            "a/b",
            "é",
        ] {
            assert!(text.parse::<Named>().is_err(), "{text}");
        }
    }
}
