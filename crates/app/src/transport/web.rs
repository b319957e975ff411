//! Pages about the way in: the authority to download, and its renewal.

use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
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
    let done = tokio::task::spawn_blocking(move || {
        let papers = authority::make(&site.folder, &names, clock::seconds(), Key::Kept)?;
        site.listening.use_papers(papers);
        Ok::<(), Error>(())
    });
    done.await
        .map_err(|error| Error::Internal(error.to_string()))??;
    Ok(see("/what-leaves?renewed=1"))
}
