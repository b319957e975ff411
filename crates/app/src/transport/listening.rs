//! On what wire the site answers, and which origins are its own.

use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use crate::transport::authority::Papers;
use crate::transport::name::{Host, Named};

/// What carries the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wire {
    /// Plain HTTP, on this machine only.
    #[default]
    Loopback,
    /// TLS with the site's own authority.
    Tls,
    /// Plain HTTP on a network, asked for with `--insecure-lan`.
    InsecureLan,
}

impl Wire {
    /// How an address begins.
    pub fn scheme(self) -> &'static str {
        match self {
            Wire::Tls => "https",
            Wire::Loopback | Wire::InsecureLan => "http",
        }
    }

    /// The port that addresses leave out.
    pub fn usual_port(self) -> u16 {
        match self {
            Wire::Tls => 443,
            Wire::Loopback | Wire::InsecureLan => 80,
        }
    }
}

/// How a site listens.
#[derive(Debug, Default)]
pub struct Listening {
    /// The wire.
    pub wire: Wire,
    /// The port.
    pub port: u16,
    /// Every origin that is ours: scheme, name, port.
    pub origins: Vec<String>,
    papers: RwLock<Option<Arc<Papers>>>,
}

impl Listening {
    /// Listening on a port under these names.
    pub fn new(wire: Wire, port: u16, names: &[Named]) -> Listening {
        let origins = names
            .iter()
            .map(|named| origin(wire, &named.host, named.port.unwrap_or(port)))
            .collect();
        Listening {
            wire,
            port,
            origins,
            papers: RwLock::default(),
        }
    }

    /// A site that nobody reaches by a listener of its own: plain, on the usual port.
    pub fn unheard(hosts: &[String]) -> Listening {
        let names: Vec<Named> = hosts.iter().filter_map(|host| host.parse().ok()).collect();
        Listening::new(Wire::Loopback, 80, &names)
    }

    /// Whether an `Origin` is one of ours: scheme, name and port.
    pub fn owns(&self, origin: &str) -> bool {
        self.origins
            .iter()
            .any(|own| own.eq_ignore_ascii_case(origin))
    }

    /// The authority and the certificate in use; none on plain HTTP.
    pub fn papers(&self) -> Option<Arc<Papers>> {
        self.papers
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Uses these from the next connection on.
    pub fn use_papers(&self, papers: Papers) {
        *self.papers.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(papers));
    }
}

/// An origin as browsers write it.
pub fn origin(wire: Wire, host: &Host, port: u16) -> String {
    if port == wire.usual_port() {
        format!("{}://{host}", wire.scheme())
    } else {
        format!("{}://{host}:{port}", wire.scheme())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scheme_name_and_port_together_are_ours() {
        let names: Vec<Named> = ["school.internal", "10.0.0.5", "front:443"]
            .iter()
            .filter_map(|text| text.parse().ok())
            .collect();
        let listening = Listening::new(Wire::Tls, 8443, &names);
        for ours in [
            "https://school.internal:8443",
            "https://10.0.0.5:8443",
            "https://front",
        ] {
            assert!(listening.owns(ours), "{ours}");
        }
        for other in [
            "http://school.internal:8443",
            "https://school.internal",
            "https://school.internal:8444",
            "https://other:8443",
            "https://front:8443",
            "null",
            "",
        ] {
            assert!(!listening.owns(other), "{other}");
        }
    }
}
