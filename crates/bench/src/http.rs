//! A small HTTP/1.1 client: one kept connection to this machine.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// A connection with the cookie and the form token of one browser.
pub struct Browser {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    cookie: String,
    token: String,
    line: String,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it leads.
    pub location: String,
    /// The body as sent, perhaps compressed.
    pub body: Vec<u8>,
    /// Whether it was compressed.
    pub packed: bool,
    /// Bytes of status line and headers.
    pub head: usize,
}

impl Browser {
    /// Connects with this cookie and token, which may be empty.
    pub async fn connect(address: SocketAddr, cookie: &str, token: &str) -> io::Result<Browser> {
        assert!(address.ip().is_loopback(), "only this machine is measured");
        Browser::on(TcpStream::connect(address).await?, cookie, token)
    }

    /// On a connection that is there.
    pub fn on(stream: TcpStream, cookie: &str, token: &str) -> io::Result<Browser> {
        stream.set_nodelay(true)?;
        Ok(Browser {
            address: stream.peer_addr()?,
            stream: BufReader::with_capacity(64 << 10, stream),
            cookie: cookie.to_owned(),
            token: token.to_owned(),
            line: String::new(),
        })
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "").await
    }

    /// Sends a form; the token is put in.
    pub async fn post(&mut self, path: &str, fields: &str) -> io::Result<Answer> {
        let body = format!("token={}&{fields}", self.token);
        self.send("POST", path, &body).await
    }

    /// Opens a page and takes the token of its forms.
    pub async fn open(&mut self, path: &str) -> io::Result<Answer> {
        let answer = self.get(path).await?;
        let text = String::from_utf8_lossy(&answer.body);
        let token = text.split("name=\"token\" value=\"").nth(1);
        self.token = token
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
            .to_owned();
        Ok(answer)
    }

    async fn send(&mut self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let address = self.address;
        let cookie = match self.cookie.as_str() {
            "" => String::new(),
            cookie => format!("Cookie: {cookie}\r\n"),
        };
        let form = match method {
            "POST" => "Content-Type: application/x-www-form-urlencoded\r\n",
            _ => "",
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nAccept-Encoding: gzip\r\n\
             {cookie}{form}Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        self.read().await
    }

    async fn read(&mut self) -> io::Result<Answer> {
        let mut answer = Answer::default();
        self.next_line(&mut answer).await?;
        let status = self.line.split(' ').nth(1).and_then(|n| n.parse().ok());
        answer.status = status.ok_or(io::ErrorKind::InvalidData)?;
        let mut length = 0;
        loop {
            self.next_line(&mut answer).await?;
            let Some((name, value)) = self.line.trim_end().split_once(": ") else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().unwrap_or(0);
            } else if name.eq_ignore_ascii_case("location") {
                value.clone_into(&mut answer.location);
            } else if name.eq_ignore_ascii_case("content-encoding") {
                answer.packed = value == "gzip";
            } else if name.eq_ignore_ascii_case("set-cookie") {
                self.cookie = value.split(';').next().unwrap_or_default().to_owned();
            }
        }
        answer.body.resize(length, 0);
        self.stream.read_exact(&mut answer.body).await?;
        Ok(answer)
    }

    async fn next_line(&mut self, answer: &mut Answer) -> io::Result<()> {
        self.line.clear();
        let read = self.stream.read_line(&mut self.line).await?;
        answer.head += read;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(())
    }
}
