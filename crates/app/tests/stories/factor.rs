//! The second factor of staff: the printed sheet and the app.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Clock, Id};
use lucarne::people::secret::{Kind, Secret};
use lucarne::rights::{ROLES, Role};
use lucarne::session::factor::{self, Asked, Wall, app, sheet, totp};

use crate::support::{Browser, School};

const WORDS: &str = "four words are enough";

async fn trainer(school: &mut School) -> Id {
    let rosa = school.staff("Rosa", &[Role::Trainer]).await;
    school
        .secret(rosa, Kind::Passphrase, Secret::given(WORDS))
        .await;
    rosa
}

/// Types name and passphrase, and says what is asked for then.
async fn passphrase(browser: &mut Browser) -> String {
    let fields = [("login", "rosa"), ("passphrase", WORDS)];
    browser.submit("/staff", &fields).await
}

/// The number a page asks for.
fn number(page: &str) -> usize {
    let after = page.split("Code number ").nth(1).unwrap();
    after.split(' ').next().unwrap().parse().unwrap()
}

/// The codes a page shows.
fn codes(page: &str) -> Vec<String> {
    let parts = page.split("<li><span class=\"code\">").skip(1);
    parts
        .map(|part| part.split('<').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn staff_print_a_sheet_at_the_first_sign_in_and_use_it_code_by_code() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        trainer(&mut school).await;
        let mut browser = school.browser();
        assert_eq!(passphrase(&mut browser).await, "/staff/sheet?lang=en");
        assert_eq!(browser.get("/teach").await.leads_to(), "/");
        let page = browser.page("/staff/sheet").await;
        let (codes, asked) = (codes(&page), number(&page));
        assert_eq!(codes.len(), 40);
        let other = &codes[asked % 40];
        let wrong = browser.post("/staff/sheet", &[("code", other)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let typed = codes[asked - 1].to_lowercase();
        let led = browser.submit("/staff/sheet", &[("code", &typed)]).await;
        assert_eq!(led, "/teach");
        browser.page("/teach").await;

        let mut browser = school.browser();
        assert_eq!(passphrase(&mut browser).await, "/staff/code?lang=en");
        let first = number(&browser.page("/staff/code").await);
        assert_eq!(first, if asked == 1 { 2 } else { 1 });
        // Out of order, used already, and nothing at all.
        for wrong in [&codes[9], &codes[asked - 1], &String::new()] {
            let answer = browser.post("/staff/code", &[("code", wrong)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = [("code", codes[first - 1].as_str())];
        assert_eq!(browser.submit("/staff/code", &right).await, "/teach");

        // The same code does not open a second time, and the next number is asked for.
        let mut browser = school.browser();
        passphrase(&mut browser).await;
        assert!(number(&browser.page("/staff/code").await) > first);
        let answer = browser.post("/staff/code", &right).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(browser.get("/teach").await.leads_to(), "/");
        let kinds = "SELECT COUNT(*) FROM event WHERE kind = 513";
        assert_eq!(school.count(kinds).await, 2);
    }
}

#[tokio::test]
async fn a_code_without_the_passphrase_opens_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        let codes = school.sheet(rosa).await;
        let mut browser = school.browser();
        let answer = browser.post("/staff/code", &[("code", &codes[0])]).await;
        assert_eq!(answer.leads_to(), "/");
        let wrong = [("login", "rosa"), ("passphrase", "other words altogether")];
        let answer = browser.post("/staff", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = browser.post("/staff/code", &[("code", &codes[0])]).await;
        assert_eq!(answer.leads_to(), "/");
        assert_eq!(browser.get("/staff/sheet").await.leads_to(), "/");
    }
}

#[tokio::test]
async fn staff_of_no_role_get_in_by_the_door_of_learners() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        for role in ROLES {
            if matches!(role, Role::Learner | Role::Mentor) {
                continue;
            }
            let person = school.staff(role.name(), &[role]).await;
            let words = Secret::given(WORDS);
            school.secret(person, Kind::Passphrase, words).await;
            // Not even where it was switched on.
            let switch = "INSERT INTO may_be_let_in (person, allowed) \
                          SELECT id, 1 FROM person WHERE suspended = 0 ON CONFLICT (person) DO NOTHING";
            school.sql(switch).await;
            let mut browser = school.browser();
            let says = person.to_string();
            browser.submit("/start", &[("person", &says)]).await;
            let page = browser.get("/proof").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", role.name());
            let led = browser.submit("/proof", &[("pin", WORDS)]).await;
            assert_eq!(led, "/proof?lang=en&wrong=1", "{}", role.name());
            let answer = browser.post("/proof", &[("ask", "1")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", role.name());
            for page in ["/settings", "/waiting", "/new-secret", "/staff/code"] {
                assert_eq!(browser.get(page).await.leads_to(), "/");
            }
        }
        let sessions = "SELECT COUNT(*) FROM session";
        assert_eq!(school.count(sessions).await, 0);
        let signed_in = "SELECT COUNT(*) FROM event WHERE kind = 513";
        assert_eq!(school.count(signed_in).await, 0);
    }
}

#[tokio::test]
async fn another_sheet_replaces_the_old_one_only_once_it_is_confirmed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        school.sheet(rosa).await;
        let mut browser = school.signed_in(rosa).await;
        assert!(browser.page("/factor").await.contains("40 codes are left"));
        assert_eq!(browser.submit("/factor/sheet", &[]).await, "/staff/sheet");
        let page = browser.page("/staff/sheet").await;
        assert!(browser.page("/factor").await.contains("40 codes are left"));
        let code = codes(&page)[number(&page) - 1].clone();
        let mut elsewhere = school.signed_in(rosa).await;
        elsewhere.page("/factor").await;
        let led = browser.submit("/staff/sheet", &[("code", &code)]).await;
        assert_eq!(led, "/factor");
        assert_eq!(elsewhere.get("/factor").await.leads_to(), "/");
        assert!(browser.page("/factor").await.contains("39 codes are left"));

        // Whoever finds the station afterwards finds no way in by it.
        assert_eq!(browser.submit("/factor/sheet", &[]).await, "/staff/sheet");
        school
            .site
            .sessions
            .end_all(&school.site, rosa)
            .await
            .unwrap();
        assert_eq!(browser.get("/staff/sheet").await.leads_to(), "/");
    }
}

#[tokio::test]
async fn an_app_is_set_up_with_a_drawing_and_the_text_of_its_seed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        school.sheet(rosa).await;
        let mut browser = school.signed_in(rosa).await;
        assert_eq!(browser.submit("/factor/set-up", &[]).await, "/factor/app");
        let page = browser.page("/factor/app").await;
        assert!(page.contains("<svg class=\"qr\""), "{page}");
        let wrong = browser.post("/factor/app", &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.split("<span class=\"code\">").nth(1).unwrap();
        let seed = unwritten(text.split('<').next().unwrap());
        let code = totp::code(&seed, Wall::now().seconds / totp::STEP).unwrap();
        let mut elsewhere = school.signed_in(rosa).await;
        elsewhere.page("/factor").await;
        let led = browser.submit("/factor/app", &[("code", &code)]).await;
        assert_eq!(led, "/factor");
        assert_eq!(elsewhere.get("/factor").await.leads_to(), "/");

        let mut browser = school.browser();
        passphrase(&mut browser).await;
        let page = browser.page("/staff/code").await;
        assert!(page.contains("your app or token shows"), "{page}");
        // The step that confirmed it is used up.
        let answer = browser.post("/staff/code", &[("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let next = totp::code(&seed, Wall::now().seconds / totp::STEP + 1).unwrap();
        let led = browser.submit("/staff/code", &[("code", &next)]).await;
        assert_eq!(led, "/teach");
    }
}

/// Reads base 32.
fn unwritten(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0_u64, 0, Vec::new());
    for letter in text.bytes().filter(|byte| *byte != b' ') {
        let value = if letter.is_ascii_digit() {
            letter - b'2' + 26
        } else {
            letter - b'A'
        };
        (bits, held) = (bits << 5 | u64::from(value), held + 5);
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 255) as u8);
        }
    }
    bytes
}

const NOON: i64 = 1_800_000_000;

fn wall(seconds: i64, clock: Clock) -> Wall {
    Wall { seconds, clock }
}

/// Whether the person gets past the second factor with this, when the clock says so.
async fn takes(school: &School, person: Id, code: &str, wall: Wall) -> bool {
    let (site, code) = (school.site.clone(), code.to_owned());
    school
        .site
        .write(Actor::SYSTEM, move |w| {
            factor::take(w, &site.pepper, person, &code, wall)
        })
        .await
        .unwrap()
}

async fn asked(school: &School, person: Id, wall: Wall) -> Asked {
    school
        .site
        .read(move |tx| factor::asked(tx, person, wall))
        .await
        .unwrap()
}

#[tokio::test]
async fn no_step_is_taken_twice_drift_is_learned_and_a_bad_clock_asks_for_the_sheet() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        let sheet = school.sheet(rosa).await;
        let seed: app::Seed = [7; 20];
        let (site, first) = (school.site.clone(), code(&seed, NOON));
        let enrolled = school
            .site
            .write(Actor::SYSTEM, move |w| {
                app::enrol(w, &site.pepper, rosa, &seed, &first, NOON)
            })
            .await
            .unwrap();
        assert!(enrolled);
        let kept = school.count("SELECT COUNT(*) FROM factor WHERE length(seed) > 40");
        assert_eq!(kept.await, 1);

        let good = |seconds| wall(seconds, Clock::Staff);
        assert!(!takes(&school, rosa, &code(&seed, NOON), good(NOON)).await);
        assert!(!takes(&school, rosa, &sheet[0], good(NOON + 60)).await);
        // Their clock is a minute ahead; then two; each time only a little more than before.
        let mut now = NOON;
        for ahead in [60, 120, 180] {
            now += 3600;
            let shown = code(&seed, now + ahead);
            assert!(takes(&school, rosa, &shown, good(now)).await, "{ahead}");
            assert!(!takes(&school, rosa, &shown, good(now)).await, "{ahead}");
        }
        assert!(
            !takes(
                &school,
                rosa,
                &code(&seed, now + 3600 + 300),
                good(now + 3600)
            )
            .await
        );

        // Moved back, jumped or unset: what was shown then does not count, the sheet does.
        for bad in [
            good(now - 7200),
            wall(now + 7200, Clock::Jumped),
            wall(86_400, Clock::Unset),
        ] {
            let Asked::Sheet(Some(n)) = asked(&school, rosa, bad).await else {
                panic!("{bad:?}");
            };
            assert!(!takes(&school, rosa, &code(&seed, bad.seconds), bad).await);
            let next = usize::try_from(n).unwrap();
            assert!(!takes(&school, rosa, &sheet[next], bad).await);
            assert!(takes(&school, rosa, &sheet[next - 1], bad).await);
            assert!(!takes(&school, rosa, &sheet[next - 1], bad).await);
        }
        assert_eq!(asked(&school, rosa, good(now + 7200)).await, Asked::App);
    }
}

fn code(seed: &[u8], seconds: i64) -> String {
    totp::code(seed, seconds / totp::STEP).unwrap()
}

#[tokio::test]
async fn a_lost_factor_is_forgotten_and_enrolled_again_and_codes_rest_as_hashes() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        let (mine, hers) = (school.sheet(school.officer).await, school.sheet(rosa).await);
        let now = wall(NOON, Clock::Staff);
        assert!(!takes(&school, rosa, &mine[0], now).await);
        assert!(takes(&school, rosa, &hers[0], now).await);
        school
            .site
            .write(Actor::SYSTEM, move |w| factor::forget(w, rosa, None))
            .await
            .unwrap();
        assert_eq!(asked(&school, rosa, now).await, Asked::Nothing);
        assert!(!takes(&school, rosa, &hers[1], now).await);
        let mut browser = school.browser();
        assert_eq!(passphrase(&mut browser).await, "/staff/sheet?lang=en");
        assert_eq!(sheet::CODES, 40);
        let others = "SELECT COUNT(*) FROM sheet_code WHERE length(hash) = 32";
        assert_eq!(school.count(others).await, 40);
    }
}

#[tokio::test]
async fn a_lost_factor_is_renewed_by_an_administrator_and_an_officer_together() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = trainer(&mut school).await;
        school.sheet(rosa).await;
        let mut in_now = school.signed_in(rosa).await;
        let lea = school.staff("Lea", &[Role::Administrator]).await;
        let mut lea = school.signed_in(lea).await;
        let path = format!("/staff-accounts/{rosa}/factor");
        let page = lea.page(&format!("/staff-accounts/{rosa}")).await;
        assert!(page.contains(&format!("action=\"{path}\"")), "{page}");
        assert_eq!(lea.submit(&path, &[("reason", "lost")]).await, "/two");
        let codes = "SELECT COUNT(*) FROM sheet_code";
        assert_eq!(school.count(codes).await, 40);
        let mut olga = school.signed_in(school.officer).await;
        let page = olga.page("/two").await;
        assert!(page.contains("Rosa enrols a new second factor"), "{page}");
        let confirm = page.split("action=\"/two/").nth(1).unwrap();
        let confirm = format!("/two/{}/confirm", confirm.split('/').next().unwrap());
        olga.submit(&confirm, &[]).await;
        assert_eq!(school.count(codes).await, 0);
        assert_eq!(in_now.get("/teach").await.leads_to(), "/");
        let mut browser = school.browser();
        assert_eq!(passphrase(&mut browser).await, "/staff/sheet?lang=en");
    }
}
