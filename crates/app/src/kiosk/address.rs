//! Addresses and networks as they are typed on the command line.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use crate::transport::name::{Host, Named};

/// `https://school.internal:8443`: scheme, name and port, nothing behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// `https` or `http`.
    pub scheme: &'static str,
    /// Name or address.
    pub host: Host,
    /// Port.
    pub port: u16,
}

/// `10.0.0.0/24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    /// Its first address.
    pub address: IpAddr,
    bits: u8,
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Address, String> {
        let wrong = || {
            format!(
                "“{text}” is no address of a site: write it such as https://school.internal:8443"
            )
        };
        let (scheme, usual, rest) = match text.split_once("://") {
            Some(("https", rest)) => ("https", 443, rest),
            Some(("http", rest)) => ("http", 80, rest),
            _ => return Err(wrong()),
        };
        let named: Named = rest
            .strip_suffix('/')
            .unwrap_or(rest)
            .parse()
            .map_err(|_| wrong())?;
        Ok(Address {
            scheme,
            host: named.host,
            port: named.port.unwrap_or(usual),
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let usual = if self.scheme == "https" { 443 } else { 80 };
        write!(f, "{}://{}", self.scheme, self.host)?;
        if self.port == usual {
            return Ok(());
        }
        write!(f, ":{}", self.port)
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let wrong = || format!("“{text}” is no network: write it such as 10.0.0.0/24");
        let (address, bits) = text.split_once('/').ok_or_else(wrong)?;
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.parse().ok().filter(|bits| (1..=most).contains(bits));
        let bits = bits.ok_or_else(wrong)?;
        Ok(Network { address, bits })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_written_alike() {
        for text in [
            "https://school.internal:8443",
            "http://10.0.0.5",
            "https://[fd00::5]:8443",
        ] {
            let read: Result<Address, _> = text.parse();
            assert_eq!(read.map(|one| one.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "school",
            "ftp://school",
            "https://",
            "https://a/b",
            "https://u@a",
            "https://*",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_network_has_a_length() {
        assert!("10.0.0.0/24".parse::<Network>().is_ok());
        for text in ["10.0.0.0", "10.0.0.0/33", "0.0.0.0/0", "school/24"] {
            assert!(text.parse::<Network>().is_err(), "{text}");
        }
    }
}
