//! What stations can do against the limits of heads, bodies, connections, requests, ranges and tries, and how the work of a
//! learner at another station goes on beside it.
//!
//! This machine itself is no station, so that no limit of stations holds for it: the program and those who ask it run in a
//! network of their own, where everybody has another address.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use store::Engine;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use crate::Lines;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{Learner, Place, Question, Running};

/// The word with which this program runs itself where there is no other network.
pub const ALONE: &str = "abuse-alone";

const NETWORK: &str = "10.77.0.1/24";
/// Bad stations.
const STATIONS: u8 = 8;
/// Connections each of them tries to hold, twice what one may.
const CONNECTIONS: usize = 64;
const TIME: Duration = Duration::from_secs(12);
/// As long as a page may take beside it, and until all is well afterwards.
const PATIENCE: Duration = Duration::from_secs(5);

/// What each connection of a bad station does.
#[derive(Clone, Copy)]
enum Abuse {
    Silence,
    HeadWithoutEnd,
    HeadTooLarge,
    TooManyFields,
    SlowBody,
    LargeForm,
    LongForm,
    LargeUpload,
    PackedBody,
    Pages,
    Ranges,
    LongAddress,
    Answers,
    WrongPins,
}

const ALL: [Abuse; 14] = [
    Abuse::Silence,
    Abuse::HeadWithoutEnd,
    Abuse::HeadTooLarge,
    Abuse::TooManyFields,
    Abuse::SlowBody,
    Abuse::LargeForm,
    Abuse::LongForm,
    Abuse::LargeUpload,
    Abuse::PackedBody,
    Abuse::Pages,
    Abuse::Ranges,
    Abuse::LongAddress,
    Abuse::Answers,
    Abuse::WrongPins,
];

impl Abuse {
    fn words(self) -> &'static str {
        match self {
            Abuse::Silence => "connections that say nothing",
            Abuse::HeadWithoutEnd => "heads that never end",
            Abuse::HeadTooLarge => "heads of 64 KiB",
            Abuse::TooManyFields => "heads of 1,000 fields",
            Abuse::SlowBody => "forms that come a byte at a time",
            Abuse::LargeForm => "forms of 64 MiB",
            Abuse::LongForm => "forms of 250 kB, as large as one may be",
            Abuse::LargeUpload => "uploads of 2 GiB by learners, who may not",
            Abuse::PackedBody => "packed bodies",
            Abuse::Pages => "pages without a pause, nobody signed in",
            Abuse::Ranges => "hundreds of ranges of a file",
            Abuse::LongAddress => "a word of 12,000 letters looked up in the glossary",
            Abuse::Answers => "old answers posted without a pause",
            Abuse::WrongPins => "sign-ins with a wrong PIN",
        }
    }
}

/// Measures in a network of its own.
pub fn measure() -> Lines {
    let within =
        format!("ip link set lo up && ip addr add {NETWORK} dev lo && exec \"$0\" {ALONE}");
    let said = Command::new("unshare")
        .args(["--user", "--map-root-user", "--net", "sh", "-c", &within])
        .arg(std::env::current_exe().unwrap())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(said.status.success(), "there: {}", said.status);
    let text = String::from_utf8(said.stdout).unwrap();
    text.lines().map(ToOwned::to_owned).collect()
}

/// Measures here, and prints the lines.
pub fn alone() {
    let place = Place::new(Engine::Sqlite, 2 + usize::from(STATIONS));
    let questions: Arc<[Question]> = place.questions().into();
    let running = place.start_at(&format!("{}:0", station(1)), &["--insecure-lan"]);
    let scene = Arc::new(Scene {
        address: running.address,
        screen: place.screen(),
        module: place.filled.module.clone(),
        questions,
        next: AtomicUsize::new(0),
        learners: place.learners.clone(),
    });
    println!(
        "{STATIONS} stations with {CONNECTIONS} connections each do it for {} s, each with an address of its own (SQLite, plain HTTP); at \
         another one a learner opens a page and answers, five times a second. Budget: p95 ≤ 2 s, nothing refused, memory \
         ≤ 400 MiB, a page within 5 s afterwards.\n\n\
         | what they do | tries | p95 of the learner | longest | refused | most memory | a page afterwards | |\n\
         |---|---:|---:|---:|---:|---:|---:|---|",
        TIME.as_secs()
    );
    for abuse in std::iter::once(None).chain(ALL.map(Some)) {
        running.forget_most();
        let seen = load::runtime().block_on(seen(&scene, abuse));
        println!("{}", seen.row(abuse, &running));
    }
}

/// How the learner fared.
struct Seen {
    tries: usize,
    took: Took,
    refused: usize,
    after: Duration,
}

impl Seen {
    fn row(&self, abuse: Option<Abuse>, running: &Running) -> String {
        let (_, most) = running.memory();
        let p95 = self.took.percentile(0.95);
        let kept = p95 <= 2000.0 && most <= 400.0 && self.after <= PATIENCE && self.refused == 0;
        format!(
            "| {} | {} | {p95:.1} ms | {:.1} ms | {} of {} | {most:.0} MiB | {:.1} ms | {} |",
            abuse.map_or("nothing", Abuse::words),
            self.tries,
            self.took.percentile(1.0),
            self.refused,
            self.took.count(),
            self.after.as_secs_f64() * 1000.0,
            if kept { "" } else { "**short**" },
        )
    }
}

async fn seen(scene: &Arc<Scene>, abuse: Option<Abuse>) -> Seen {
    let end = Instant::now() + TIME;
    let tries = Arc::new(AtomicUsize::new(0));
    let mut bad = Vec::new();
    for (at, abuse) in (0..STATIONS).flat_map(|at| abuse.map(|abuse| (at, abuse))) {
        for _ in 0..CONNECTIONS {
            let (scene, tries) = (Arc::clone(scene), Arc::clone(&tries));
            bad.push(tokio::spawn(async move {
                loop {
                    tries.fetch_add(1, Ordering::Relaxed);
                    let _ = scene.abused(abuse, at).await;
                    // Whoever is cut off tries again, not so fast that those who ask need the processor themselves.
                    sleep(Duration::from_millis(100)).await;
                }
            }));
        }
    }
    let (took, refused) = scene.worked(end).await;
    for one in bad {
        one.abort();
        let _ = one.await;
    }
    let asked = Instant::now();
    while asked.elapsed() < PATIENCE * 2 && !scene.answers().await {
        sleep(Duration::from_millis(20)).await;
    }
    Seen {
        tries: tries.load(Ordering::Relaxed),
        took,
        refused,
        after: asked.elapsed(),
    }
}

/// What everybody knows.
struct Scene {
    address: SocketAddr,
    screen: String,
    module: String,
    questions: Arc<[Question]>,
    /// How many answers the learner gave.
    next: AtomicUsize,
    /// The first works, the second looks in afterwards, the others are at the bad stations.
    learners: Vec<Learner>,
}

fn station(last: u8) -> IpAddr {
    Ipv4Addr::new(10, 77, 0, last).into()
}

/// The address of a bad station.
fn bad(at: u8) -> u8 {
    10 + at
}

impl Scene {
    async fn connected(&self, from: u8) -> std::io::Result<TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(station(from), 0))?;
        socket.connect(self.address).await
    }

    async fn browser(&self, from: u8, who: Option<&Learner>) -> std::io::Result<Browser> {
        let stream = self.connected(from).await?;
        let (cookie, token) = who.map_or(("", ""), |one| (&one.cookie, &one.token));
        Browser::on(stream, cookie, token)
    }

    /// The form of an answer, as it is when so many were given.
    fn answer(&self, given: usize) -> (&str, String) {
        let question = &self.questions[given % self.questions.len()];
        let round = given / self.questions.len() + 1;
        let fields = format!("round={round}&pick={}", round % 2 + 1);
        (&question.path, fields)
    }

    /// The learner opens a page and answers, five times a second; what is refused, cut off or too late is counted.
    async fn worked(&self, end: Instant) -> (Took, usize) {
        let (mut took, mut refused) = (Took::default(), 0);
        let mut browser = None;
        while Instant::now() < end {
            let asked = Instant::now();
            let given = self.next.load(Ordering::Relaxed);
            let done = async {
                let mut here = match browser.take() {
                    Some(browser) => browser,
                    None => self.browser(2, Some(&self.learners[0])).await?,
                };
                let page = here.get(&self.screen).await?;
                let (path, fields) = self.answer(given);
                let answer = here.post(path, &fields).await?;
                browser = Some(here);
                std::io::Result::Ok(page.status == 200 && answer.location.ends_with("verdict"))
            };
            match timeout(PATIENCE, done).await {
                Ok(Ok(true)) => self.next.store(given + 1, Ordering::Relaxed),
                _ => refused += 1,
            }
            took.add(asked);
            sleep(Duration::from_millis(200)).await;
        }
        (took, refused)
    }

    /// Whether a page is there for somebody else.
    async fn answers(&self) -> bool {
        let page = async {
            let mut browser = self.browser(3, Some(&self.learners[1])).await?;
            browser.get(&self.screen).await
        };
        matches!(timeout(PATIENCE, page).await, Ok(Ok(page)) if page.status == 200)
    }

    /// Does it until the connection is closed.
    async fn abused(&self, abuse: Abuse, at: u8) -> std::io::Result<()> {
        let who = &self.learners[2 + usize::from(at)];
        let host = format!(
            "Host: {}\r\nOrigin: http://{}\r\n",
            self.address, self.address
        );
        let signed_in = format!("{host}Cookie: {}\r\n", who.cookie);
        // By somebody who is signed in: what comes from anybody else is refused before its body is read.
        let post = |length: usize, more: &str| {
            let path = &self.questions[0].path;
            format!(
                "POST {path} HTTP/1.1\r\n{signed_in}Content-Type: application/x-www-form-urlencoded\r\n{more}\
                 Content-Length: {length}\r\n\r\ntoken={}&pick=",
                who.token
            )
        };
        let zeros = [b'0'; 16 << 10];
        match abuse {
            Abuse::Silence => self.said(at, "", &[], Duration::ZERO, 0).await,
            Abuse::HeadWithoutEnd => {
                let head = format!("GET /start HTTP/1.1\r\n{host}");
                let slow = Duration::from_millis(500);
                self.said(at, &head, b"X-More: y\r\n", slow, usize::MAX)
                    .await
            }
            Abuse::HeadTooLarge => {
                let head = format!("GET /start HTTP/1.1\r\n{host}X-Large: ");
                self.said(at, &head, &zeros, Duration::ZERO, 4).await
            }
            Abuse::TooManyFields => {
                let head = format!("GET /start HTTP/1.1\r\n{host}");
                let field = b"X: y\r\n";
                self.said(at, &head, &field.repeat(1000), Duration::ZERO, 1)
                    .await
            }
            Abuse::SlowBody => {
                let slow = Duration::from_millis(500);
                let head = post(200_000, "");
                self.said(at, &head, b"a", slow, usize::MAX).await
            }
            Abuse::LargeForm => {
                let head = post(64 << 20, "");
                self.said(at, &head, &zeros, Duration::ZERO, 4096).await
            }
            Abuse::LongForm => {
                let head = post(250_000, "");
                self.said(at, &head, &zeros, Duration::ZERO, 16).await
            }
            Abuse::LargeUpload => {
                let head = format!(
                    "POST /insert HTTP/1.1\r\n{signed_in}Content-Type: multipart/form-data; boundary=y\r\n\
                     Content-Length: 2147483648\r\n\r\n"
                );
                self.said(at, &head, &zeros, Duration::ZERO, 131_072).await
            }
            Abuse::PackedBody => {
                let packed = post(200_000, "Content-Encoding: gzip\r\n");
                self.said(at, &packed, &zeros, Duration::ZERO, 13).await
            }
            Abuse::Pages => self.looked(at, None, "/start").await,
            Abuse::LongAddress => {
                let path = format!("/m/{}/01-shelf/word?w={}", self.module, "a".repeat(12_000));
                self.looked(at, Some(who), &path).await
            }
            Abuse::Ranges => {
                let many: Vec<String> = (0..900).map(|n| format!("{0}-{0}", n * 2)).collect();
                let head = format!(
                    "GET /media/{}/img/bars-years.svg HTTP/1.1\r\n{signed_in}Range: bytes={}\r\n\r\n",
                    self.module,
                    many.join(",")
                );
                self.said(at, &head, &[], Duration::ZERO, 0).await
            }
            Abuse::Answers => {
                let mut browser = self.browser(bad(at), Some(who)).await?;
                let (path, fields) = self.answer(0);
                while browser.post(path, &fields).await?.status != 0 {}
                Ok(())
            }
            Abuse::WrongPins => {
                let mut browser = self.browser(bad(at), None).await?;
                loop {
                    browser.open("/start").await?;
                    let tile = format!("person={}", who.id);
                    browser.post("/start", &tile).await?;
                    browser.post("/proof", "pin=999999").await?;
                }
            }
        }
    }

    /// Says this, then a piece so many times, and reads until the connection is closed.
    async fn said(
        &self,
        at: u8,
        head: &str,
        piece: &[u8],
        pause: Duration,
        times: usize,
    ) -> std::io::Result<()> {
        let (mut reader, mut writer) = self.connected(bad(at)).await?.into_split();
        let says = async {
            writer.write_all(head.as_bytes()).await?;
            for _ in 0..times {
                writer.write_all(piece).await?;
                sleep(pause).await;
            }
            // What was said stays said; only the other side ends it.
            std::future::pending::<std::io::Result<()>>().await
        };
        let reads = async {
            let mut read = vec![0; 64 << 10];
            while reader.read(&mut read).await? > 0 {}
            std::io::Result::Ok(())
        };
        tokio::select! {
            said = says => said,
            read = reads => read,
        }
    }

    /// Opens an address again and again.
    async fn looked(&self, at: u8, who: Option<&Learner>, path: &str) -> std::io::Result<()> {
        let mut browser = self.browser(bad(at), who).await?;
        while browser.get(path).await?.status != 0 {}
        Ok(())
    }
}
