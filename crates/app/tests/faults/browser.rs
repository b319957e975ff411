//! A browser on a real connection that is kept alive: just enough HTTP for forms and pages.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A connection with the cookie of one browser.
pub struct Browser {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    /// What it sends back.
    pub cookie: String,
    /// What its forms carry.
    pub token: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it leads.
    pub location: String,
    /// The page.
    pub text: String,
    cookie: Option<String>,
}

impl Browser {
    /// A browser that nobody used yet.
    pub fn new(address: SocketAddr) -> io::Result<Browser> {
        Browser::with(address, "", "")
    }

    /// A browser with a cookie, and the token that belongs to it.
    pub fn with(address: SocketAddr, cookie: &str, token: &str) -> io::Result<Browser> {
        let stream = TcpStream::connect_timeout(&address, Duration::from_secs(10))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.set_nodelay(true)?;
        Ok(Browser {
            address,
            stream: BufReader::new(stream),
            cookie: cookie.to_owned(),
            token: token.to_owned(),
        })
    }

    /// Opens a page.
    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "")
    }

    /// Sends a form; the token is put in.
    pub fn post(&mut self, path: &str, fields: &str) -> io::Result<Answer> {
        let body = format!("token={}&{fields}", self.token);
        self.send("POST", path, &body)
    }

    /// Sends a form with a file in the field `file`; the token is put in.
    pub fn upload(&mut self, path: &str, name: &str, bytes: &[u8]) -> io::Result<Answer> {
        const EDGE: &str = "edge-of-a-part";
        let token = &self.token;
        let mut body = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--{EDGE}\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend(bytes);
        body.extend(format!("\r\n--{EDGE}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        self.request("POST", path, &kind, &body)
    }

    /// Signs in with a PIN, as a learner does.
    pub fn sign_in(&mut self, person: &str, pin: &str) -> io::Result<Answer> {
        let page = self.get("/start")?;
        self.token = hidden(&page.text, "token").to_owned();
        self.post("/start", &format!("person={person}"))?;
        let answer = self.post("/proof", &format!("pin={pin}"))?;
        let page = self.get("/settings")?;
        self.token = hidden(&page.text, "token").to_owned();
        Ok(answer)
    }

    fn send(&mut self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let kind = "application/x-www-form-urlencoded";
        self.request(method, path, kind, body.as_bytes())
    }

    fn request(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> io::Result<Answer> {
        let address = self.address;
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n");
        if !self.cookie.is_empty() {
            request.push_str(&format!("Cookie: {}\r\n", self.cookie));
        }
        if method == "POST" {
            request.push_str(&format!("Content-Type: {kind}\r\n"));
        }
        request.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
        let bytes = [request.as_bytes(), body].concat();
        self.stream.get_mut().write_all(&bytes)?;
        let answer = self.read()?;
        if let Some(cookie) = &answer.cookie {
            self.cookie.clone_from(cookie);
        }
        Ok(answer)
    }

    fn read(&mut self) -> io::Result<Answer> {
        let status = self.line()?;
        let status = status.split(' ').nth(1).and_then(|n| n.parse().ok());
        let mut answer = Answer {
            status: status.ok_or(io::ErrorKind::InvalidData)?,
            location: String::new(),
            text: String::new(),
            cookie: None,
        };
        let mut length = 0;
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(": ") else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or(0),
                "location" => value.clone_into(&mut answer.location),
                "set-cookie" => {
                    answer.cookie = value.split(';').next().map(ToOwned::to_owned);
                }
                _ => {}
            }
        }
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        answer.text = String::from_utf8_lossy(&bytes).into_owned();
        Ok(answer)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }
}

impl Answer {
    /// Whether an answer of a learner was taken: the browser is sent to its verdict.
    pub fn taken(&self) -> bool {
        self.status == 303 && self.location.ends_with("verdict")
    }
}

/// The value of the first hidden field of that name in a page.
pub fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let start = format!("name=\"{name}\" value=\"");
    let found = page
        .split(&start)
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    found.unwrap_or_default()
}
