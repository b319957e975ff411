//! A school for stories: a site on a fresh database, people in it, and browsers that follow its rules.
//!
//! This module panics where a test would.
#![allow(clippy::unwrap_used, clippy::expect_used, dead_code)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use ledger::{Actor, Hash, Id, Kind};
use lucarne::admit::{Decision, ParcelVerified, WaitingItem};
use lucarne::people::secret::{self, Secret};
use lucarne::people::{Profile, account, add};
use lucarne::random;
use lucarne::rights::Role;
use lucarne::router;
use lucarne::session::factor::sheet;
use lucarne::site::{Opening, Site};
use lucarne::teach::{EnrolmentAdded, GroupSet};
use lucarne::transport::listening::{Listening, Wire};
use store::testing::TestDb;
use store::{DbUrl, Engine};
use tempfile::TempDir;
use tower::ServiceExt as _;

mod image;

pub use image::Image;

/// The name the site is asked for.
pub const HOST: &str = "school.test";

/// A site with its people. Set up already: it has an officer.
pub struct School {
    /// The site.
    pub site: Site,
    /// Its officer.
    pub officer: Id,
    service: Router,
    opening: Opening,
    // Dropped last, in this order.
    _folder: TempDir,
    db: TestDb,
}

/// A web browser: it keeps its cookie and fills in the token of forms.
pub struct Browser {
    service: Router,
    cookie: Option<String>,
    token: Option<String>,
    /// Where it is: an origin of the site.
    origin: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub text: String,
    /// The body.
    pub bytes: Vec<u8>,
}

impl School {
    /// A new site on a fresh database.
    pub async fn new(engine: Engine) -> School {
        School::on(engine, Wire::Loopback).await
    }

    /// The same, reached in this way.
    pub async fn on(engine: Engine, wire: Wire) -> School {
        let db = tokio::task::spawn_blocking(move || TestDb::new(engine)).await;
        School::made(db.unwrap(), wire).await
    }

    /// A new site on this database.
    pub async fn at(db: TestDb) -> School {
        School::made(db, Wire::Loopback).await
    }

    async fn made(db: TestDb, wire: Wire) -> School {
        let (site, opening, folder, db) = tokio::task::spawn_blocking(move || open(db, wire))
            .await
            .unwrap();
        let service = router::service(&site);
        let mut school = School {
            site,
            officer: Id::default(),
            service,
            opening,
            _folder: folder,
            db,
        };
        school.officer = school.staff("Olga", &[Role::Officer]).await;
        school
    }

    /// A learner, without a secret.
    pub async fn learner(&mut self, name: &str) -> Id {
        let profile = Profile {
            name: Some(format!("{name} of the school")),
            alias: Some(name.to_owned()),
            symbol: Some("sun".to_owned()),
            number: Some(format!("n-{name}")),
            language: Some("en".to_owned()),
            content_language: Some("en".to_owned()),
            ..Profile::default()
        };
        self.person(profile, vec![Role::Learner]).await
    }

    /// Somebody who works here; signs in with their name.
    pub async fn staff(&mut self, name: &str, roles: &[Role]) -> Id {
        let profile = Profile {
            name: Some(name.to_owned()),
            number: Some(name.to_lowercase()),
            language: Some("en".to_owned()),
            ..Profile::default()
        };
        self.person(profile, roles.to_vec()).await
    }

    async fn person(&self, profile: Profile, roles: Vec<Role>) -> Id {
        self.site
            .write(Actor::SYSTEM, move |w| {
                add::add(w, &profile, &roles, || "taken".to_owned())
            })
            .await
            .unwrap()
    }

    /// Gives a person this secret, to sign in by the pages.
    pub async fn secret(&self, person: Id, kind: secret::Kind, secret: Secret) {
        let hash = self.site.pepper.hash(secret).await.unwrap();
        self.site
            .write(Actor::SYSTEM, move |w| {
                account::keep(w, person, kind, &hash)
            })
            .await
            .unwrap();
    }

    /// Gives a member of staff a sheet of codes, and says which.
    pub async fn sheet(&self, person: Id) -> Vec<String> {
        let codes = sheet::draw();
        let (site, kept) = (self.site.clone(), codes.clone());
        self.site
            .write(Actor::SYSTEM, move |w| {
                sheet::keep(w, &site.pepper, person, &kept, None)
            })
            .await
            .unwrap();
        codes
    }

    /// Stops the site and starts it again. Browsers of before belong to the site of before.
    pub async fn restart(&mut self) {
        let (site, opening) = (self.site.clone(), self.opening.clone());
        self.site = tokio::task::spawn_blocking(move || {
            site.close().unwrap();
            Site::open(&opening).unwrap()
        })
        .await
        .unwrap();
        self.service = router::service(&self.site);
    }

    /// A command at the console of the machine, about this site.
    pub async fn command(&self, words: &[&str]) -> std::process::Output {
        let mut command = self.program(words);
        tokio::task::spawn_blocking(move || output(&mut command))
            .await
            .unwrap()
    }

    /// The program with these words, about this site.
    pub fn program(&self, words: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lucarne"));
        command.args(words).arg("--data").arg(&self.opening.folder);
        if let Some(url) = &self.opening.database {
            command.arg("--database").arg(url);
        }
        command
    }

    /// Stops the site, for commands that want it for themselves.
    pub async fn stop(&self) {
        let site = self.site.clone();
        tokio::task::spawn_blocking(move || site.close().unwrap())
            .await
            .unwrap();
    }

    /// Starts the site that was stopped.
    pub async fn start(&mut self) {
        let opening = self.opening.clone();
        self.site = tokio::task::spawn_blocking(move || reopen(&opening))
            .await
            .unwrap();
        self.service = router::service(&self.site);
    }

    /// Stops the site, and asks the command line whether its ledger is whole and its tables follow from it.
    pub async fn close_and_verify(self) {
        let (site, opening) = (self.site.clone(), self.opening.clone());
        let ask = move || {
            site.close().unwrap();
            for words in [&["verify"][..], &["rebuild", "--check"]] {
                let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lucarne"));
                command.arg("ledger").args(words);
                command.arg("--data").arg(&opening.folder);
                if let Some(url) = &opening.database {
                    command.arg("--database").arg(url);
                }
                let done = output(&mut command);
                assert!(done.status.success(), "{words:?}: {done:?}");
            }
        };
        tokio::task::spawn_blocking(ask).await.unwrap();
    }

    /// Loses database and keys; anchor, secrets and files stay. `then` meets the empty site, which starts again after it.
    pub async fn lose_database(
        &mut self,
        engine: Engine,
        then: impl FnOnce(&Site) + Send + 'static,
    ) {
        self.stop().await;
        self.lose(tokio::task::block_in_place(|| TestDb::new(engine)), true);
        let opening = self.opening.clone();
        self.site = tokio::task::spawn_blocking(move || {
            let empty = reopen(&opening);
            then(&empty);
            empty.close().unwrap();
            drop(empty);
            reopen(&opening)
        })
        .await
        .unwrap();
        self.service = router::service(&self.site);
    }

    /// A group with its trainers, learners, and open modules.
    pub async fn group(&self, name: &str, trainers: &[Id], learners: &[Id], modules: &[Id]) -> Id {
        let set = GroupSet {
            group: random::id(),
            name: name.to_owned(),
            closed: false,
            trainers: trainers.to_vec(),
            modules: modules.to_vec(),
        };
        let (group, learners) = (set.group, learners.to_vec());
        self.site
            .write(Actor::SYSTEM, move |w| {
                w.record(Kind::GroupSet, &set)?;
                for learner in learners {
                    w.record_about(learner, Kind::EnrolmentAdded, &EnrolmentAdded { group })?;
                }
                Ok(())
            })
            .await
            .unwrap();
        group
    }

    /// Puts a module among those learners may meet; files are paths below the module with their content.
    pub async fn module(&self, id: &str, files: &[(&str, &[u8])]) -> Id {
        let (parcel, series) = (random::id(), random::id());
        let none = Hash::from_bytes([0; 32]);
        let verified = ParcelVerified {
            parcel,
            name: format!("{id}-1"),
            namespace: "school".to_owned(),
            signer: String::new(),
            manifest: none,
            items: vec![WaitingItem {
                series,
                version: 1,
                kind: "module".to_owned(),
                module: id.to_owned(),
                title: id.to_owned(),
                path: format!("{id}/"),
                report: none,
            }],
        };
        let decision = Decision {
            parcel,
            series,
            manifest: none,
            report: none,
            reason: String::new(),
        };
        let stored: Vec<(String, [u8; 32], i64)> = files
            .iter()
            .map(|(path, bytes)| self.blob(&format!("{id}/{path}"), bytes))
            .collect();
        self.site
            .write(Actor::staff(self.officer), move |w| {
                w.record(Kind::ParcelVerified, &verified)?;
                for (path, sha256, size) in &stored {
                    w.tx.execute(
                        "INSERT INTO parcel_file (parcel, path, sha256, size) VALUES ($1, $2, $3, $4)",
                        &[parcel.as_bytes(), path, sha256, size],
                    )?;
                }
                w.record(Kind::ItemAdmitted, &decision)?;
                w.record(Kind::ItemActivated, &decision)?;
                Ok(())
            })
            .await
            .unwrap();
        let site = self.site.clone();
        tokio::task::spawn_blocking(move || site.library.load(&site))
            .await
            .unwrap()
            .unwrap();
        series
    }

    fn blob(&self, path: &str, bytes: &[u8]) -> (String, [u8; 32], i64) {
        use sha2::Digest as _;
        let sha256: [u8; 32] = sha2::Sha256::digest(bytes).into();
        lucarne::folder::write_durable(&self.site.folder.blob(&sha256), bytes).unwrap();
        (path.to_owned(), sha256, i64::try_from(bytes.len()).unwrap())
    }

    /// A browser nobody has used yet.
    pub fn browser(&self) -> Browser {
        Browser {
            service: self.service.clone(),
            cookie: None,
            token: None,
            origin: self.site.listening.origins[0].clone(),
        }
    }

    /// A browser where this person is signed in.
    pub async fn signed_in(&self, person: Id) -> Browser {
        let (cookie, _) = self
            .site
            .sessions
            .begin(&self.site, person, "test")
            .await
            .unwrap();
        let mut browser = self.browser();
        browser.keep(&cookie.set(self.site.listening.wire));
        browser
    }

    /// Changes what is no view, as time or chance would.
    pub async fn sql(&self, sql: &'static str) {
        self.site
            .write(Actor::SYSTEM, move |w| Ok(w.tx.execute(sql, &[])?))
            .await
            .unwrap();
    }

    /// One whole number from the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.site
            .read(move |tx| Ok(tx.query_one(sql, &[])?.get(0)?))
            .await
            .unwrap()
    }
}

/// Waits between two tries to open what was just closed.
const MOMENTS: [std::time::Duration; 50] = [std::time::Duration::from_millis(100); 50];

/// What a command said. A process that another test of this program starts holds every lock of ours until its own program
/// begins, also of a site that was closed meanwhile: then it is asked again.
fn output(command: &mut std::process::Command) -> std::process::Output {
    for moment in MOMENTS {
        let done = command.output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        let held = ["in use by another running program", "the site is running"];
        if !held.iter().any(|words| said.contains(words)) {
            return done;
        }
        std::thread::sleep(moment);
    }
    command.output().unwrap()
}

/// The site that was closed, for the same reason.
fn reopen(opening: &Opening) -> Site {
    for moment in MOMENTS {
        match Site::open(opening) {
            Err(lucarne::error::Error::Store(store::Error::InUse { .. })) => {
                std::thread::sleep(moment);
            }
            opened => return opened.unwrap(),
        }
    }
    Site::open(opening).unwrap()
}

fn open(db: TestDb, wire: Wire) -> (Site, Opening, TempDir, TestDb) {
    let folder = TempDir::new().unwrap();
    let database = match db.options().url {
        DbUrl::Sqlite(_) => None,
        DbUrl::Postgres(url) => Some(url),
    };
    let opening = Opening {
        folder: folder.path().to_path_buf(),
        database,
        hosts: vec![HOST.to_owned()],
    };
    let port = if wire == Wire::Tls { 8443 } else { 80 };
    let listening = Listening::new(wire, port, &[HOST.parse().unwrap()]);
    let site = Site::open_to(&opening, listening).unwrap();
    (site, opening, folder, db)
}

impl Browser {
    /// The same browser, asking the site as it is now.
    pub fn at(mut self, school: &School) -> Browser {
        self.go_to(school);
        self
    }

    /// Asks the site as it is now.
    pub fn go_to(&mut self, school: &School) {
        self.service = school.service.clone();
    }

    /// Its cookie and the token of its forms, for requests on a real connection.
    pub async fn carries(&mut self) -> (String, String) {
        let token = self.token().await;
        (self.cookie.clone().unwrap(), token)
    }

    /// A browser nobody has used yet, at a site without a school around it.
    pub fn of(site: &Site) -> Browser {
        Browser {
            service: router::service(site),
            cookie: None,
            token: None,
            origin: site.listening.origins[0].clone(),
        }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// Opens a page that must be there.
    pub async fn page(&mut self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
        answer.text
    }

    /// Sends a form; the token is filled in.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = format!("token={}", self.token().await);
        for (name, value) in fields {
            let value =
                percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC);
            body.push_str(&format!("&{name}={value}"));
        }
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a form that must lead somewhere, and says where.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, fields).await;
        answer.leads_to()
    }

    /// Sends a form with a file; the token is filled in.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        let token = self.token().await;
        let mut body = Vec::new();
        for (name, value) in [("token", token.as_str())].iter().chain(fields) {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let (name, file_name, bytes) = file;
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// The token of this browser's forms.
    pub async fn token(&mut self) -> String {
        if self.token.is_none() {
            let page = self.page("/staff").await;
            self.token = hidden(&page, "token").map(ToOwned::to_owned);
        }
        self.token.clone().unwrap()
    }

    /// Sends what no browser would; cookie, host and origin are added.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let headers = request.headers_mut();
        let (_, host) = self.origin.split_once("://").unwrap();
        headers.insert(header::HOST, host.parse().unwrap());
        headers
            .entry(header::ORIGIN)
            .or_insert(self.origin.parse().unwrap());
        if let Some(cookie) = &self.cookie {
            headers.insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.service.clone().oneshot(request).await.unwrap();
        if let Some(set) = response.headers().get(header::SET_COOKIE) {
            let set = set.to_str().unwrap().to_owned();
            self.keep(&set);
        }
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    fn keep(&mut self, set: &str) {
        let pair = set.split(';').next().unwrap_or_default();
        let empty = pair.ends_with('=');
        self.cookie = (!empty).then(|| pair.to_owned());
        self.token = None;
    }
}

impl Answer {
    /// Where a form led; fails for any other answer.
    pub fn leads_to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        let location = self.headers.get(header::LOCATION).unwrap();
        location.to_str().unwrap().to_owned()
    }
}

/// The value of the first hidden field of that name in a page.
pub fn hidden<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("name=\"{name}\" value=\"");
    let at = page.find(&start)? + start.len();
    page[at..].split('"').next()
}

/// The first address in a page that begins so.
pub fn link<'a>(page: &'a str, begin: &str) -> Option<&'a str> {
    let start = format!("href=\"{begin}");
    let at = page.find(&start)? + "href=\"".len();
    page[at..].split('"').next()
}
