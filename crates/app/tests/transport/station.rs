//! A station: it asks over plain HTTP or TLS, trusts the authority it was given, and keeps its cookie.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

/// A station of the site.
pub struct Station {
    address: SocketAddr,
    name: String,
    roots: RootCertStore,
    trusts: Option<Arc<ClientConfig>>,
    cookie: String,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The head, in small letters.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Station {
    /// One that asks over plain HTTP.
    pub fn plain(address: SocketAddr) -> Station {
        Station {
            address,
            name: "127.0.0.1".to_owned(),
            roots: RootCertStore::empty(),
            trusts: None,
            cookie: String::new(),
        }
    }

    /// One that asks for this name over TLS and was given an authority, or none.
    pub fn trusting(address: SocketAddr, name: &str, authority: Option<&Path>) -> Station {
        let mut roots = RootCertStore::empty();
        if let Some(path) = authority {
            let certificate = CertificateDer::from_pem_file(path).unwrap();
            roots.add(certificate).unwrap();
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots.clone())
            .with_no_client_auth();
        Station {
            roots,
            trusts: Some(Arc::new(config)),
            name: name.to_owned(),
            ..Station::plain(address)
        }
    }

    /// The cipher suite that is agreed on with a station that puts the weakest first.
    pub fn suite(&self, versions: &[&'static rustls::SupportedProtocolVersion]) -> String {
        let config = self.trusts.as_ref().unwrap();
        let mut provider = (**config.crypto_provider()).clone();
        provider.cipher_suites.reverse();
        let config = ClientConfig::builder_with_provider(Arc::new(provider))
            .with_protocol_versions(versions)
            .unwrap()
            .with_root_certificates(self.roots.clone())
            .with_no_client_auth();
        let name = ServerName::try_from(self.name.clone()).unwrap();
        let mut connection = ClientConnection::new(Arc::new(config), name).unwrap();
        let mut stream = TcpStream::connect(self.address).unwrap();
        while connection.is_handshaking() {
            connection.complete_io(&mut stream).unwrap();
        }
        format!(
            "{:?}",
            connection.negotiated_cipher_suite().unwrap().suite()
        )
    }

    /// Opens a page; what went wrong with the connection if it did.
    pub fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "", b"")
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
        let encoded = |value: &str| {
            percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC)
                .to_string()
        };
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let kind = "application/x-www-form-urlencoded";
        self.send(path, kind, body.as_bytes())
    }

    /// Sends a body of any kind.
    pub fn send(&mut self, path: &str, kind: &str, body: &[u8]) -> std::io::Result<Answer> {
        let origin = self.origin();
        let fields = format!(
            "Origin: {origin}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.ask(&format!("POST {path} HTTP/1.1\r\n"), &fields, body)
    }

    fn origin(&self) -> String {
        let scheme = if self.trusts.is_some() {
            "https"
        } else {
            "http"
        };
        format!("{scheme}://{}:{}", self.name, self.address.port())
    }

    fn ask(&mut self, line: &str, fields: &str, body: &[u8]) -> std::io::Result<Answer> {
        let mut stream = self.connect()?;
        let head = format!(
            "{line}Host: {}:{}\r\nCookie: {}\r\nConnection: close\r\n{fields}\r\n",
            self.name,
            self.address.port(),
            self.cookie
        );
        stream.write_all(&[head.as_bytes(), body].concat())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let head = head.to_owned();
        if let Some(set) = head
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
        {
            set.split(';').next().unwrap().clone_into(&mut self.cookie);
        }
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Ok(Answer {
            status: status.unwrap_or_default(),
            head,
            body: body.to_owned(),
        })
    }

    fn connect(&self) -> std::io::Result<Box<dyn Stream>> {
        let stream = TcpStream::connect(self.address)?;
        let Some(config) = &self.trusts else {
            return Ok(Box::new(stream));
        };
        let name = ServerName::try_from(self.name.clone()).unwrap();
        let connection = ClientConnection::new(Arc::clone(config), name).unwrap();
        Ok(Box::new(StreamOwned::new(connection, stream)))
    }
}

trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

impl Answer {
    /// The value of the first field of that name in a form of the page.
    pub fn hidden(&self, name: &str) -> Option<&str> {
        let start = format!("name=\"{name}\" value=\"");
        let at = self.body.find(&start)? + start.len();
        self.body[at..].split('"').next()
    }

    /// Every address of this site that the page links to.
    pub fn links(&self) -> Vec<String> {
        let parts = self.body.split("href=\"/").skip(1);
        parts
            .filter_map(|part| part.split('"').next())
            .map(|path| format!("/{}", path.replace("&amp;", "&").replace("&#38;", "&")))
            .collect()
    }
}
