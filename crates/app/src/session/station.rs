//! Stations where too many failed to sign in: staff see them and unlock them.

use askama::Template;
use axum::response::Response;
use store::Tx;

use crate::error::Result;
use crate::page::{Frame, html, moment};
use crate::request::{Me, Posted, see};
use crate::session::throttle;

/// A station where somebody failed within the last hour, or that is locked.
struct Row {
    station: String,
    failures: i64,
    locked: bool,
    since: i64,
}

#[derive(Template)]
#[template(path = "session/stations.html")]
struct StationsPage {
    f: Frame,
    rows: Vec<(Row, String)>,
}

/// The page.
pub async fn list(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let rows = me.visitor.site.read(rows).await?;
    html(&StationsPage {
        f: Frame::of(&me, t.session_stations()),
        rows: rows
            .into_iter()
            .map(|row| {
                let since = moment(t, row.since);
                (row, since)
            })
            .collect(),
    })
}

fn rows(tx: &mut Tx) -> Result<Vec<Row>> {
    let rows = tx.query(include_str!("sql/stations.sql"), &[])?;
    rows.iter()
        .map(|row| {
            let since: i64 = row.get("since")?;
            Ok(Row {
                station: row.get("station")?,
                failures: row.get("failures")?,
                locked: since > 0,
                since,
            })
        })
        .collect()
}

/// Unlocks one.
pub async fn unlock(me: Me, Posted(form): Posted) -> Result<Response> {
    let station = form.text("station").to_owned();
    me.visitor
        .site
        .write_even_full(me.session.actor(), move |w| {
            if throttle::unlock(w.tx, &station)? {
                throttle::tell_station(w, &station, false)?;
            }
            Ok(())
        })
        .await?;
    Ok(see("/stations"))
}
