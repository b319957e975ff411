//! Signing in.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;

use crate::support::School;

#[tokio::test]
async fn two_sessions_of_one_learner_the_first_ends() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        let mut here = school.signed_in(ana).await;
        assert_eq!(here.get("/settings").await.status, StatusCode::OK);
        let mut there = school.signed_in(ana).await;
        assert_eq!(there.get("/settings").await.status, StatusCode::OK);
        assert_eq!(here.get("/settings").await.leads_to(), "/");
    }
}
