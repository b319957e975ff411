//! What needs two people: nothing happens until a second one confirms.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id};
use lucarne::error::Error;
use lucarne::people::{self, role};
use lucarne::rights::Role;
use lucarne::two;

use crate::support::School;

async fn propose(school: &School, by: Id, person: Id, role: Role) -> Result<Id, Error> {
    let change = role::Change { role, given: true };
    school
        .site
        .write(Actor::staff(by), move |w| {
            role::propose(w, person, &change, "She takes over the library")
        })
        .await
}

async fn holds(school: &School, person: Id, role: Role) -> bool {
    let roles = school.site.read(move |tx| people::roles(tx, person)).await;
    roles.unwrap().has(role)
}

#[tokio::test]
async fn a_role_is_given_only_when_an_officer_confirms_what_an_administrator_proposed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        assert!(!holds(&school, tina, Role::Coordinator).await);

        let mut proposer = school.signed_in(adam).await;
        assert!(
            proposer
                .page("/two")
                .await
                .contains("Tina gets the role coordinator")
        );
        let own = proposer.post(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let mut other = school.signed_in(tina).await;
        assert!(!other.page("/two").await.contains("gets the role"));
        let foreign = other.post(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let foreign = other
            .post(&format!("/two/{id}/refuse"), &[("reason", "no")])
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert!(!holds(&school, tina, Role::Coordinator).await);

        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/two").await;
        assert!(page.contains("Adam") && page.contains("She takes over the library"));
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert!(holds(&school, tina, Role::Coordinator).await);
        assert!(officer.page("/two").await.contains("confirmed"));
        assert_eq!(
            other.get("/two").await.leads_to(),
            "/",
            "signed in with the roles of before"
        );
    }
}

#[tokio::test]
async fn both_people_stand_in_the_record_of_what_two_did() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        let keys = school.site.keys.clone();
        let last = school
            .site
            .read(move |tx| {
                let row = tx.query_one(
                    "SELECT hash, header, subject, body FROM event WHERE kind = 259 ORDER BY seq DESC LIMIT 1",
                    &[],
                )?;
                Ok(lucarne::record::stored(&row, &keys)?.happened)
            })
            .await
            .unwrap()
            .unwrap();
        assert_eq!(last.actor, Actor::staff(school.officer));
        assert_eq!(last.data["proposed_by"], adam.to_hex());
    }
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_ends_the_proposal() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let without = officer.post(&format!("/two/{id}/refuse"), &[]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.text.contains("Say why"));
        let refuse = [("reason", "Not before her training")];
        officer.submit(&format!("/two/{id}/refuse"), &refuse).await;
        let too_late = officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert_eq!(too_late, "/two");
        assert!(!holds(&school, tina, Role::Coordinator).await);
        let mut proposer = school.signed_in(adam).await;
        assert!(
            proposer
                .page("/two")
                .await
                .contains("Not before her training")
        );
    }
}

#[tokio::test]
async fn who_proposed_may_take_it_back() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let id = propose(&school, adam, tina, Role::Coordinator)
            .await
            .unwrap();
        let mut proposer = school.signed_in(adam).await;
        proposer.submit(&format!("/two/{id}/refuse"), &[]).await;
        let mut officer = school.signed_in(school.officer).await;
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        assert!(!holds(&school, tina, Role::Coordinator).await);
    }
}

#[tokio::test]
async fn nobody_proposes_for_themselves_nor_without_the_right_nor_what_cannot_be_together() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let refused = |answer: Result<Id, Error>| matches!(answer, Err(Error::Forbidden));
        assert!(refused(propose(&school, adam, adam, Role::Trainer).await));
        assert!(refused(propose(&school, tina, adam, Role::Trainer).await));
        assert!(refused(propose(&school, adam, tina, Role::Officer).await));
        assert!(refused(propose(&school, adam, tina, Role::Mentor).await));
        assert_eq!(two_waiting(&school).await, 0);
    }
}

async fn two_waiting(school: &School) -> usize {
    let waiting = |tx: &mut store::Tx| two::waiting(tx, two::What::Role);
    school.site.read(waiting).await.unwrap().len()
}
