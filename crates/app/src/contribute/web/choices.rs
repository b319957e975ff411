//! Every field with more than one value: what two people or two sites said of it, and the choice between them.

use askama::Template;
use axum::response::Response;

use crate::cartography::atlas;
use crate::cartography::web::history::{self, FieldTold};
use crate::cartography::web::values::page_of;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// A record with fields to choose in.
struct Open {
    href: String,
    name: String,
    record_name: String,
    fields: Vec<FieldTold>,
}

#[derive(Template)]
#[template(path = "contribute/web/choices.html")]
struct ChoicesPage {
    f: Frame,
    due: i64,
    open: Vec<Open>,
}

/// `GET /contributions/choices`.
pub async fn show(me: Me) -> Result<Response> {
    let (t, here) = (me.visitor.lang, atlas(&me.visitor.site));
    let mut records: Vec<_> = here.open().map(|(record, _)| record).collect();
    records.dedup();
    let open = records.into_iter().map(|record| {
        let mut fields = history::fields(t, &here, record);
        fields.retain(|field| field.choice.is_some());
        let name = here.name_of(t, record);
        Open {
            href: page_of(record),
            name: name.unwrap_or_else(|| record.id().to_owned()),
            record_name: record.to_string(),
            fields,
        }
    });
    html(&ChoicesPage {
        f: Frame::of(&me, t.contribute_choices()),
        due: here.due(),
        open: open.collect(),
    })
}
