//! What the program writes about itself: no secret, however much it is asked to say, and nothing at all when it is stopped.

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ledger::Actor;
use lucarne::people::account;
use lucarne::people::secret::{Kind, Secret};
use store::Engine;
use store::testing::engines;

use crate::browser::Browser;
use crate::place::Place;

#[test]
fn no_secret_that_was_typed_or_given_stands_in_a_log_that_says_everything() {
    const PIN: &str = "840275";
    const PASSPHRASE: &str = "planted zebra in the ledger";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut lines = 0;
    for engine in engines() {
        let place = Place::new(engine, 1);
        let learner = place.learners[0].id;
        let site = place.open();
        let hash = runtime
            .block_on(site.pepper.hash(Secret::given(PIN)))
            .unwrap();
        site.write_blocking(Actor::SYSTEM, move |w| {
            account::keep(w, learner, Kind::Pin, &hash)
        })
        .unwrap();
        site.close().unwrap();

        let mut command = place.command();
        command.env("LUCARNE_LOG", "trace");
        let running = place.run(command).unwrap();
        let mut browser = Browser::new(running.address).unwrap();
        let answer = browser.sign_in(&learner.to_string(), PIN).unwrap();
        // The secret was right; staff say first that the learner may be at two stations.
        assert_eq!(answer.location, "/waiting?lang=en");
        let mut staff = Browser::new(running.address).unwrap();
        let page = staff.get("/staff").unwrap();
        staff.token = crate::browser::hidden(&page.text, "token").to_owned();
        let typed = format!("login=nobody&passphrase={}", PASSPHRASE.replace(' ', "+"));
        staff.post("/staff", &typed).unwrap();
        let secrets = [
            PIN,
            PASSPHRASE,
            &PASSPHRASE.replace(' ', "+"),
            browser.cookie.split('=').nth(1).unwrap(),
            &staff.token,
        ]
        .map(ToOwned::to_owned);
        let ended = running.stop();
        assert_eq!(ended.code, Some(0), "{}", ended.said);
        lines += ended.said.lines().count();
        for secret in secrets {
            assert!(secret.len() >= 6, "{secret}");
            assert!(!ended.said.contains(&secret), "{secret} stands in the log");
        }
    }
    assert!(lines > 20, "it was asked to say everything");
}

#[test]
fn a_program_whose_words_nobody_reads_any_more_goes_on_answering() {
    let place = Place::new(Engine::Sqlite, 1);
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let mut child = Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(["serve", "--data"])
        .arg(&place.folder)
        .args(["--listen", &address.to_string()])
        .env("LUCARNE_LOG", "trace")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop((child.stdout.take(), child.stderr.take()));
    let begun = Instant::now();
    let mut answered = None;
    while answered != Some(200) && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(50));
        let page = Browser::new(address).and_then(|mut browser| browser.get("/staff"));
        answered = page.ok().map(|page| page.status);
    }
    Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status()
        .unwrap();
    let ended = child.wait().unwrap();
    assert_eq!(answered, Some(200));
    assert_eq!(ended.code(), Some(0));
}
