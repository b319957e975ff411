//! Bringing a parcel in: a file is handed over, checked at once, and waits for an officer.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use serde::Deserialize;
use store::{Row, Tx};

use crate::admit::bring;
use crate::admit::pack;
use crate::admit::rejection::{NotBrought, Rejection};
use crate::admit::web::moment;
use crate::admit::words;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::{Me, Upload, see};
use crate::router::UPLOAD_LIMIT;

/// An item of a parcel, and what became of it.
pub struct ItemRow {
    /// The parcel.
    pub parcel: Id,
    /// Title.
    pub title: String,
    /// `1.2.0`.
    pub version: String,
    /// `waiting`, `admitted`, `refused`, `withdrawn`.
    pub state: String,
    /// Why, where it was not admitted.
    pub reason: String,
    /// When the parcel came in.
    pub since: i64,
}

impl ItemRow {
    fn of(row: &Row) -> Result<ItemRow> {
        Ok(ItemRow {
            parcel: Id::from_bytes(row.get("parcel")?),
            title: row.get("title")?,
            version: pack::version_text(row.get("version")?),
            state: row.get("state")?,
            reason: row.get("reason")?,
            since: row.get("seen_at")?,
        })
    }

    fn when(&self, t: &Lang) -> String {
        moment(*t, self.since)
    }
}

#[derive(Template)]
#[template(path = "admit/web/insert.html")]
struct InsertPage {
    f: Frame,
    error: Option<String>,
    brought: Option<String>,
    rows: Vec<ItemRow>,
}

/// Which parcel was just brought in.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    brought: String,
}

/// `GET /insert`.
pub async fn page(me: Me, Query(asked): Query<Asked>) -> Result<Response> {
    show(&me, None, asked.brought.parse().ok()).await
}

/// `POST /insert`: sent twice, it leads to the same place.
pub async fn bring(me: Me, upload: Upload<UPLOAD_LIMIT>) -> Result<Response> {
    let t = me.visitor.lang;
    let Some((_, bytes)) = upload.file else {
        return refused(&me, t.admit_choose_file().to_owned()).await;
    };
    let by = me.session.actor();
    match bring::bring(&me.visitor.site, by, bytes.to_vec()).await {
        Ok(id) | Err(NotBrought::Rejected(Rejection::Here(id))) => {
            Ok(see(&format!("/insert?brought={id}")))
        }
        Err(NotBrought::Rejected(why)) => refused(&me, words::rejection(t, &why)).await,
        Err(NotBrought::Failed(error)) => Err(error),
    }
}

async fn refused(me: &Me, why: String) -> Result<Response> {
    let mut response = show(me, Some(why), None).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn show(me: &Me, error: Option<String>, brought: Option<Id>) -> Result<Response> {
    let t = me.visitor.lang;
    let person = me.session.person;
    let rows = me
        .visitor
        .site
        .read(move |tx| mine(tx, person, brought))
        .await?;
    let named = brought.and_then(|id| rows.iter().find(|row| row.parcel == id));
    let brought = named.map(|row| match row.state.as_str() {
        "waiting" => t.admit_brought(&row.title),
        _ => t.admit_brought_decided(&row.title),
    });
    html(&InsertPage {
        f: Frame::of(me, t.admit_insert()),
        error,
        brought,
        rows,
    })
}

/// Items this person brought in, and those of the parcel just named, which another may have brought before.
fn mine(tx: &mut Tx, person: Id, named: Option<Id>) -> Result<Vec<ItemRow>> {
    let named = named.unwrap_or_default();
    let rows = tx.query(
        include_str!("../sql/brought.sql"),
        &[person.as_bytes(), named.as_bytes()],
    )?;
    rows.iter().map(ItemRow::of).collect()
}
