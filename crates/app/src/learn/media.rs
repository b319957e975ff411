//! Pictures, sounds and films of modules that are open for the learner.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;

use crate::admit::file;
use crate::error::Result;
use crate::learn::access;
use crate::request::Me;

/// Sends a file of a module: only what the manifest lists, only of a module that is open.
pub async fn send(
    me: Me,
    Path((module, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let shelved = access::enter(&me, &module).await?;
    file::send(&shelved.files, &path, &headers).await
}
