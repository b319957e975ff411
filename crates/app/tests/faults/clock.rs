//! The clock is wrong: nothing is refused because of it, and the order stays.

use ledger::{Actor, Clock, Kind, Stamp};
use serde_json::json;

use crate::clocks::{Way, whatever_the_clock_says};
use crate::place::{Place, tries};

/// The way back from a copy, by commands.
const WAYS: [Way; 1] = [(
    "a copy put back by commands",
    "copies::the_commands_of_copies_do_what_they_say_and_refuse_what_is_wrong",
)];

/// Unset, 1970, before this program was built, 2038 and after, 2099, and what no clock should say.
const CLAIMS: [i64; 9] = [
    0,
    86_400,
    946_684_800,
    2_147_483_647,
    2_147_483_648,
    4_102_444_799,
    -1,
    i64::MAX,
    i64::MIN,
];

#[test]
fn whatever_the_clock_says_events_are_taken_in_order() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let learner = place.learners[0].id;
        let site = place.open();
        for claimed in CLAIMS {
            for clock in [Clock::Staff, Clock::Unset] {
                site.write_blocking(Actor::SYSTEM, move |w| {
                    w.now = Stamp {
                        claimed,
                        clock,
                        t_min: 0,
                    };
                    w.record_about(learner, Kind::AuthSignin, &json!({ "station": "1" }))?;
                    Ok(())
                })
                .unwrap_or_else(|error| panic!("{claimed} on {engine}: {error}"));
            }
        }
        tries(&site);
        site.close().unwrap();
        let running = place.start();
        let page = running
            .browser(&place.learners[0])
            .get("/about-me")
            .unwrap();
        assert_eq!(page.status, 200, "{}", page.text);
        let ended = running.stop();
        assert!(!ended.said.contains("panicked"), "{}", ended.said);
    }
}

#[test]
fn a_copy_is_put_back_whatever_the_clock_says() {
    whatever_the_clock_says(&WAYS);
}
