//! The clock is wrong while something comes in: nothing that is valid is refused because of time.

use crate::clocks::{Way, whatever_the_clock_says};

/// Every way in through the pages, and the story that takes it.
const WAYS: [Way; 8] = [
    (
        "a content parcel, uploaded",
        "admit::a_trainer_hands_a_parcel_over_and_the_officer_reads_and_admits_it",
    ),
    (
        "root documents; results at a hub; an ack as a file",
        "export::results_reach_the_hub_and_its_answer_says_what_is_safe",
    ),
    (
        "an ack on paper",
        "export::a_code_on_paper_says_the_same_and_five_wrong_ones_make_wait",
    ),
    (
        "a copy put back, and results around it",
        "export::work_before_and_after_a_restore_meets_at_the_hub_without_loss_or_doubling",
    ),
    (
        "a site that enrols late",
        "export::a_parcel_of_a_site_nobody_enrolled_waits_and_is_taken_later",
    ),
    (
        "facts of another site",
        "contribute::a_parcel_of_facts_waits_at_the_desk_and_is_joined_once",
    ),
    (
        "a file of the cartography",
        "contribute::a_file_becomes_a_proposal_a_record",
    ),
    (
        "a list of learners",
        "teach::a_table_is_looked_at_then_written_and_twice_doubles_nobody",
    ),
];

#[test]
fn what_comes_in_by_the_pages_is_taken_whatever_the_clock_says() {
    whatever_the_clock_says(&WAYS);
}
