//! No connection outward: the whole program in a network without an exit, with every call that could open one noted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::running::{PROGRAM, Running, command};
use crate::station::{Answer, Station};

/// Set where a machine cannot have it, by somebody who knows that nothing is proved then.
const CANNOT: &str = "LUCARNE_NO_TRACE";
/// The calls that open connections or send without one, and the sockets they need.
const CALLS: &str = "trace=socket,connect,sendto,sendmsg,sendmmsg";

#[test]
fn the_whole_program_opens_no_connection_and_asks_for_no_name() {
    if std::env::var_os(CANNOT).is_some() {
        eprintln!("{CANNOT} is set: nothing is proved about connections outward");
        return;
    }
    // A new network has only a loopback, and not even that is up.
    let within = "ip link set lo up && exec \"$0\" --exact outward::within --ignored --nocapture";
    let output = Command::new("unshare")
        .args(["--map-root-user", "--net", "sh", "-c", within])
        .arg(std::env::current_exe().unwrap())
        .output()
        .expect("unshare (util-linux) is needed; see LUCARNE_NO_TRACE");
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(
        output.status.success() && said.contains("1 passed"),
        "not proved, or a connection was opened (a machine that has no strace, ip or network of its own \
         must say so with {CANNOT}):\n{said}"
    );
}

/// Runs in the network without an exit, started by the test above.
#[test]
#[ignore = "a part of the test above"]
fn within() {
    let folder = TempDir::new().unwrap();
    the_trace_sees_what_it_should(folder.path());
    let trace = folder.path().join("serve.trace");
    let data = folder.path().join("site");
    let courses = courses(folder.path());
    let words = [
        "--demo",
        "--courses",
        courses.to_str().unwrap(),
        "--listen",
        "0.0.0.0:0",
        "--host",
        "school.internal",
    ];
    let under = tracer(&trace);
    let under: Vec<&str> = under.iter().map(String::as_str).collect();
    let site = Running::start(&under, &data, &words);
    let authority = data.join("certificates/site-authority.crt");
    let station = || Station::trusting(site.address(), "school.internal", Some(&authority));
    let mut seen = 0;
    let mut staff = ["maria", "jean", "lea", "paul"].map(|login| {
        let mut station = station();
        sign_in(&mut station, login, &site.said);
        station
    });
    let later = parcel(folder.path(), data.to_str().unwrap());
    let [maria, jean, lea, _] = &mut staff;
    two_people_trust(lea, jean, &folder.path().join("key.pub"));
    bring(maria, &later);
    for station in &mut staff {
        seen += walk(station);
    }
    let mut learner = station();
    sign_in_learner(&mut learner, &secret(&site.said, "Hugo"));
    seen += walk(&mut learner);
    assert!(seen > 40, "only {seen} pages were seen");
    site.stop();
    nothing_outward(&trace);
    let data = data.to_str().unwrap();
    for (n, words) in [
        vec!["doctor", "--data", data],
        vec!["ledger", "verify", "--data", data],
        vec!["ledger", "rebuild", "--data", data],
        vec!["check", courses.join("first-steps").to_str().unwrap()],
        vec!["kiosk", "--address", "https://school.internal:8443"],
    ]
    .into_iter()
    .enumerate()
    {
        let trace = folder.path().join(format!("command-{n}.trace"));
        traced(&trace, &words);
        nothing_outward(&trace);
    }
}

/// A program that does go out is caught: else the test could not fail.
fn the_trace_sees_what_it_should(folder: &Path) {
    let trace = folder.join("control.trace");
    let under = tracer(&trace);
    let mut out = Command::new(&under[0]);
    out.args(&under[1..])
        .args(["bash", "-c", "exec 3<>/dev/tcp/192.0.2.1/80"]);
    assert!(!out.output().expect("strace is needed").status.success());
    assert!(!outward(&trace).is_empty(), "the trace saw nothing");
}

fn tracer(trace: &Path) -> Vec<String> {
    let out = trace.to_str().unwrap();
    ["strace", "-f", "-qq", "-e", CALLS, "-o", out]
        .map(ToOwned::to_owned)
        .into()
}

fn traced(trace: &Path, words: &[&str]) {
    let under = tracer(trace);
    let output = Command::new(&under[0])
        .args(&under[1..])
        .arg(PROGRAM)
        .args(words)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{words:?}: {said}");
}

fn nothing_outward(trace: &Path) {
    let calls = outward(trace);
    assert!(
        calls.is_empty(),
        "{}:\n{}",
        trace.display(),
        calls.join("\n")
    );
}

/// Calls with an address of the Internet protocol, sockets made to send without a connection, and questions for names.
fn outward(trace: &Path) -> Vec<String> {
    let text = fs::read_to_string(trace).expect("the trace is there");
    let is = |line: &str| {
        let sends = ["connect(", "sendto(", "sendmsg(", "sendmmsg("];
        let call = sends.iter().any(|call| line.contains(call));
        let addressed = line.contains("sa_family=AF_INET");
        let names = ["nscd", "resolve", "avahi", "sss/pipes"];
        let asks = call && names.iter().any(|name| line.contains(name));
        let kinds = ["SOCK_DGRAM", "SOCK_RAW", "SOCK_PACKET"];
        let loose = line.contains("socket(AF_INET") && kinds.iter().any(|kind| line.contains(kind));
        (call && addressed) || asks || loose
    };
    text.lines()
        .filter(|line| is(line))
        .map(ToOwned::to_owned)
        .collect()
}

/// The shipped modules.
const COURSES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");

/// One module for the demonstration.
fn courses(folder: &Path) -> PathBuf {
    let courses = folder.join("courses");
    fs::create_dir(&courses).unwrap();
    let module = format!("{COURSES}/first-steps");
    let copied = Command::new("cp")
        .args(["-r", &module])
        .arg(&courses)
        .status();
    assert!(copied.unwrap().success());
    courses
}

/// An administrator proposes the publisher that was asked for, an officer confirms.
fn two_people_trust(administrator: &mut Station, officer: &mut Station, key: &Path) {
    let key = fs::read_to_string(key).unwrap();
    let key = key.lines().find(|line| line.starts_with("RW")).unwrap();
    let page = administrator.get("/publishers").unwrap();
    assert!(page.body.contains(key), "the command asked for it");
    let fields = [
        ("token", page.hidden("token").unwrap()),
        ("name", "School"),
        ("key", key),
        ("namespaces", "org.example.school"),
        ("act", "trust"),
    ];
    let answer = administrator.post("/publishers", &fields).unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = officer.get("/two").unwrap();
    let confirms = page.body.split("action=\"").skip(1);
    let confirm = confirms
        .filter_map(|rest| rest.split('"').next())
        .find(|action| action.ends_with("/confirm"))
        .expect("it waits for the officer");
    let fields = [("token", page.hidden("token").unwrap())];
    let answer = officer.post(confirm, &fields).unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
}

/// A parcel to bring in, of a publisher the site is asked to trust.
fn parcel(folder: &Path, data: &str) -> Vec<u8> {
    let module = format!("{COURSES}/language");
    let (key, out) = (folder.join("key"), folder.join("later.zip"));
    let (key, out) = (key.to_str().unwrap(), out.to_str().unwrap());
    let name = ["--namespace", "org.example.school"];
    let sign = ["parcel", "pack", &module, "--key", key, "--out", out];
    for words in [
        vec!["parcel", "keygen", "--no-passphrase", "--out", key],
        [&sign[..], &name[..]].concat(),
        [
            &[
                "parcel",
                "trust",
                &format!("{key}.pub"),
                "--name",
                "School",
                "--data",
                data,
            ][..],
            &name[..],
        ]
        .concat(),
    ] {
        let (good, said) = command(&words);
        assert!(good, "{words:?}: {said}");
    }
    fs::read(out).unwrap()
}

/// The secret of a person in what the demonstration says.
fn secret(said: &str, person: &str) -> String {
    let line = said.lines().find(|line| line.trim().starts_with(person));
    let rest = line.unwrap().trim().trim_start_matches(person).trim();
    let end = rest.find("  ").unwrap_or(rest.len());
    rest[..end].trim_start_matches("PIN ").to_owned()
}

fn sign_in(station: &mut Station, login: &str, said: &str) {
    let (passphrase, code) = (secret(said, login), first_code(said));
    let page = station.get("/staff").unwrap();
    let token = page.hidden("token").unwrap().to_owned();
    let fields = [
        ("token", &*token),
        ("login", login),
        ("passphrase", &*passphrase),
    ];
    assert_eq!(
        station.post("/staff", &fields).unwrap().status,
        303,
        "{login}"
    );
    let page = station.get("/staff/code").unwrap();
    let token = page.hidden("token").unwrap().to_owned();
    let fields = [("token", &*token), ("code", &*code)];
    let answer = station.post("/staff/code", &fields).unwrap();
    assert_eq!(answer.status, 303, "{login}");
}

/// The first code of the sheet that all staff of the demonstration have.
fn first_code(said: &str) -> String {
    let line = said
        .lines()
        .find(|line| line.trim_start().starts_with("1 "))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().to_owned()
}

fn sign_in_learner(station: &mut Station, pin: &str) {
    let start = station.get("/start").unwrap();
    let groups = start
        .links()
        .into_iter()
        .filter(|link| link.starts_with("/start?group="));
    let (page, person) = groups
        .filter_map(|group| {
            let page = station.get(&group).unwrap();
            let at = page.body.find("Hugo")?;
            let before = &page.body[..at];
            let person = before.rsplit("value=\"").find(|part| {
                part.len() > 32 && part.as_bytes()[..32].iter().all(u8::is_ascii_hexdigit)
            })?;
            let person = person[..32].to_owned();
            Some((page, person))
        })
        .last()
        .expect("Hugo is among the learners");
    let token = page.hidden("token").unwrap().to_owned();
    let who = [("token", &*token), ("person", &*person)];
    assert_eq!(station.post("/start", &who).unwrap().status, 303);
    let proof = [("token", &*token), ("pin", pin)];
    assert_eq!(station.post("/proof", &proof).unwrap().status, 303);
}

fn bring(station: &mut Station, parcel: &[u8]) {
    let page = station.get("/insert").unwrap();
    let token = page.hidden("token").unwrap();
    let mut body = Vec::new();
    let part =
        format!("--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n");
    body.extend_from_slice(part.as_bytes());
    let part = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"later.zip\"\r\n\
                Content-Type: application/octet-stream\r\n\r\n";
    body.extend_from_slice(part.as_bytes());
    body.extend_from_slice(parcel);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let answer = station
        .send("/insert", "multipart/form-data; boundary=edge", &body)
        .unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
}

/// Follows every link from the first page, as far as a person would in a lesson; how many pages were seen.
fn walk(station: &mut Station) -> usize {
    let mut seen = std::collections::BTreeSet::new();
    let first = station.get("/").unwrap();
    let mut ahead = vec!["/help".to_owned(), "/settings".to_owned(), place(&first)];
    let mut pages = 0;
    while let Some(path) = ahead.pop() {
        let known = !seen.insert(path.clone()) || path.contains("lang=");
        if known || pages >= 60 {
            continue;
        }
        let answer = station.get(&path).unwrap();
        assert!(answer.status < 500, "{path}: {}", answer.head);
        pages += 1;
        ahead.extend(answer.links());
    }
    pages
}

fn place(answer: &Answer) -> String {
    let line = answer
        .head
        .lines()
        .find_map(|line| line.strip_prefix("location: "));
    line.unwrap_or("/").to_owned()
}
