//! Who is signed in, and *everybody out*: as far as one's right reaches.

use std::collections::HashSet;

use askama::Template;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::error::Result;
use crate::page::{Frame, html, moment};
use crate::people;
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::session::{Out, Session};

struct Row {
    name: String,
    number: String,
    since: String,
}

#[derive(Template)]
#[template(path = "session/here.html")]
struct HerePage {
    f: Frame,
    rows: Vec<Row>,
    may_see: bool,
    site_wide: bool,
    may_decide: bool,
}

/// The page.
pub async fn list(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let present = site.sessions.present(site.running.now());
    let session = me.session.clone();
    let mut rows = site
        .read(move |tx| {
            let seen = signed_in(tx, &session, Capability::SeePresence)?;
            let mut rows = Vec::new();
            for (id, presence) in present.iter().filter(|(id, _)| seen.contains(*id)) {
                if let Some(person) = people::find(tx, *id)? {
                    rows.push(Row {
                        name: person.name,
                        number: person.number,
                        since: moment(t, presence.since),
                    });
                }
            }
            Ok(rows)
        })
        .await?;
    locale::sort_names(t, &mut rows, |row| &row.name);
    html(&HerePage {
        f: Frame::of(&me, t.admin_here()),
        rows,
        may_see: me.session.roles.reach(Capability::SeePresence) > Reach::None,
        site_wide: me.session.roles.reach(Capability::LockStation) == Reach::Site,
        may_decide: me.session.roles.confirm(Capability::Suspend),
    })
}

/// Signs everybody within reach out, except who asks for it.
pub async fn everybody_out(me: Me, _: Posted) -> Result<Response> {
    let site = &me.visitor.site;
    let session = me.session.clone();
    let out: Vec<Id> = site
        .write_even_full(me.session.actor(), move |w| {
            let mut out: Vec<Id> = signed_in(w.tx, &session, Capability::LockStation)?
                .into_iter()
                .filter(|id| *id != session.person)
                .collect();
            out.sort_unstable();
            Ok(out)
        })
        .await?;
    for person in out {
        let by = me.session.actor();
        let sessions = &site.sessions;
        sessions
            .end_all_by(site, person, by, Out::Everybody)
            .await?;
    }
    Ok(see("/here"))
}

/// Who has a session, of those within reach of a right.
fn signed_in(tx: &mut Tx, session: &Session, capability: Capability) -> Result<HashSet<Id>> {
    let rows = match session.roles.reach(capability) {
        Reach::Site => tx.query("SELECT DISTINCT person FROM session", &[])?,
        Reach::Group => tx.query(
            include_str!("sql/my_signed_in.sql"),
            &[session.person.as_bytes()],
        )?,
        Reach::Own | Reach::None => Vec::new(),
    };
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}
