//! The power fails while somebody is erased, and the program starts again.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use ledger::Id;
use lucarne::random;
use tokio::task::block_in_place;

use super::canary::Ear;
use super::plant::House;
use super::quiet;
use crate::support::School;

/// The program, running on the site of the house.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start(school: &School, said: &Path) -> Running {
        let said = fs::OpenOptions::new().create(true).append(true).open(said);
        let mut child = school
            .program(&["serve", "--listen", "127.0.0.1:0"])
            .env("LUCARNE_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(said.unwrap())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let address = line.strip_prefix("Lucarne answers at http://")?;
            Some(address.trim_end_matches('/').to_owned())
        });
        Running {
            child,
            address: address.unwrap(),
        }
    }

    /// Sends a form and waits for no answer.
    fn post(&self, path: &str, cookie: &str, token: &str) -> TcpStream {
        let address = &self.address;
        let body = format!("token={token}");
        let mut stream = TcpStream::connect(address).unwrap();
        let length = body.len();
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        stream
    }

    fn stop(mut self) {
        let id = self.child.id().to_string();
        std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .unwrap();
        self.child.wait().unwrap();
    }
}

/// The power fails.
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Confirms each while the program is killed; how many were cut between the act and its receipt. Whoever is on the list
/// when the program has started again has left no word behind.
pub async fn erase(
    house: &mut House,
    proposals: &[(usize, Id)],
    ear: &Ear,
    homes: &[PathBuf],
) -> usize {
    let school = house.school();
    let mut officer = school.signed_in(school.officer).await;
    let (cookie, token) = officer.carries().await;
    let folder = school.site.folder.clone();
    let around = tempfile::TempDir::new().unwrap();
    let said = around.path().join("said");
    File::create(&said).unwrap();
    school.stop().await;
    let listed = |id: Id| {
        fs::read_to_string(folder.erased())
            .unwrap_or_default()
            .contains(&id.to_hex())
    };
    block_in_place(|| {
        for (of, proposal) in proposals {
            let running = Running::start(house.school(), &said);
            let stream = running.post(&format!("/two/{proposal}/confirm"), &cookie, &token);
            wait(of % 2 == 0, || listed(house.people[*of].id));
            drop(running);
            drop(stream);
            let running = Running::start(house.school(), &said);
            if listed(house.people[*of].id) {
                let mut places = vec![folder.path().to_path_buf()];
                places.extend(homes.iter().cloned());
                let found = places.iter().flat_map(|place| ear.in_files(place).0);
                let theirs = format!("of person {of}");
                quiet(found.filter(|one| one.ends_with(&theirs)).collect());
            }
            running.stop();
        }
    });
    quiet(ear.told("the log of the program", &fs::read(&said).unwrap()));
    house.world.site.start().await;
    house.anew().await;
    let mut cut = 0;
    for (of, proposal) in proposals {
        let id = house.people[*of].id;
        let receipt = house.school().site.read(move |tx| {
            let sql = "SELECT 1 FROM erasure_receipt WHERE person = $1";
            Ok(tx.query_opt(sql, &[id.as_bytes()])?.is_some())
        });
        match (listed(id), receipt.await.unwrap()) {
            (false, _) => house.erase(*proposal).await,
            (true, false) => cut += 1,
            (true, true) => {}
        }
    }
    cut
}

/// Waits for a moment at random: some time after the form was sent, or shortly after the person stands on the list, when
/// the files are being cleared.
fn wait(for_the_list: bool, listed: impl Fn() -> bool) {
    let most = if for_the_list { 40 } else { 1500 };
    for _ in 0..60_000 {
        if !for_the_list || listed() {
            break;
        }
        thread::sleep(Duration::from_millis(1));
    }
    thread::sleep(Duration::from_millis(u64::from(random::below(most))));
}
