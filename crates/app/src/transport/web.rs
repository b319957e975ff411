//! Pages about the way in: the authority to download, and its renewal.

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ledger::Kind;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::keys_changed::{KeyChanged, PolicySet, Way, What};
use crate::request::{Me, Posted, Visitor, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::transport::authority::{self, Key};
use crate::transport::leaves;
use crate::transport::name::Host;

/// The routes of this capability.
pub fn routes() -> Routes {
    Routes::new()
        .get("/site-authority.crt", Access::Anyone, certificate)
        .post(
            "/authority/renew",
            // The key stays, so nothing new is trusted and nobody need confirm.
            Access::Proposes(Capability::Trust),
            renew,
        )
        .get(
            "/what-leaves",
            Access::May(Capability::Health),
            leaves::leaves,
        )
        .get(
            "/statement",
            Access::May(Capability::Health),
            leaves::statement,
        )
}

/// The certificate that stations are given.
async fn certificate(visitor: Visitor) -> Result<Response> {
    let papers = visitor.site.listening.papers().or_not_found()?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-x509-ca-cert"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"site-authority.crt\"",
        ),
    ];
    Ok((headers, papers.authority_pem.clone()).into_response())
}

/// The certificates are made anew with the key of the authority; stations go on trusting it.
async fn renew(me: Me, Posted(_): Posted) -> Result<Response> {
    let site = me.visitor.site.clone();
    let papers = site.listening.papers().or_not_found()?;
    let names = papers
        .note
        .names
        .iter()
        .map(|name| name.parse::<Host>())
        .collect::<std::result::Result<Vec<_>, _>>()
        .map_err(|error| Error::Internal(error.to_string()))?;
    let (making, before) = (site.clone(), papers.words());
    let made = tokio::task::spawn_blocking(move || {
        let papers = authority::make(&making.folder, &names, clock::seconds(), Key::Kept)?;
        let words = papers.words();
        making.listening.use_papers(papers);
        Ok::<String, Error>(words)
    });
    let made = made
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    let key = KeyChanged::now(What::Authority, Way::Page, made, Some(before));
    site.write_even_full(me.session.actor(), move |w| {
        w.record(Kind::PolicySet, &PolicySet { key }).map(drop)
    })
    .await?;
    Ok(see("/what-leaves?renewed=1"))
}
