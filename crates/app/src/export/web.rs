//! Pages of what leaves: preparing, the export sheet, releasing, and what the hub answers.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use ledger::{Hash, Id, Words8, words8};
use locale::Lang;
use parcel::trust::Hub;
use serde::Deserialize;

use crate::device::Device;
use crate::error::{Error, OrNotFound as _, Result};
use crate::export::ack::{self, Accepted, NotAccepted};
use crate::export::paper::{self, Typed};
use crate::export::sheet::{KindRow, Sheet};
use crate::export::trust::NotProposed;
use crate::export::{Export, State, find, freeze, list, pack, refused, release, risk, trust};
use crate::once::once;
use crate::page::{Frame, html, moment};
use crate::request::{Me, Posted, SMALL, Upload, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::site::Site;
use crate::{anchor, random};

/// The routes of this capability.
pub fn routes() -> Routes {
    let prepare = Access::May(Capability::PrepareExport);
    let officer = Access::May(Capability::ReleaseExport);
    let trust = Access::May(Capability::Trust);
    Routes::new()
        .get("/leaves", prepare, leaves)
        .post("/leaves", prepare, prepare_one)
        .post("/leaves/ack", prepare, take_ack)
        .post("/leaves/paper", prepare, take_paper)
        .get("/leaves/card", prepare, card)
        .get("/leaves/card/signature", prepare, card_signature)
        .get("/leaves/{export}", prepare, prepared)
        .post("/leaves/{export}/parcel", prepare, download)
        .post("/leaves/{export}/written", prepare, on_stick)
        .get("/release", officer, to_release)
        .get("/release/{export}", officer, to_read)
        .post_proved("/release/{export}", officer, release_one)
        .get("/hub", trust, hub_page)
        .post_proved("/hub", trust, propose)
}

/// What a form brought, said on the page it leads to.
#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    said: String,
    #[serde(default)]
    n: i64,
}

/// The hub, for people.
struct HubView {
    name: String,
    words: Words8,
}

impl HubView {
    fn of(hub: &Hub) -> Result<HubView> {
        Ok(HubView {
            name: hub.name.clone(),
            words: hub.keys()?.words8(),
        })
    }
}

#[derive(Template)]
#[template(path = "export/web/leaves.html")]
struct LeavesPage {
    f: Frame,
    /// Whether the page is the officer's.
    officer: bool,
    hub: Option<HubView>,
    risk: i64,
    rows: Vec<Export>,
    own: Words8,
    once: String,
    said: Option<String>,
    /// The form that was refused, and why.
    fault: Option<(&'static str, String)>,
    code: String,
}

impl LeavesPage {
    fn when(&self, t: &Lang, row: &Export) -> String {
        moment(*t, row.prepared_at)
    }

    fn state(&self, t: &Lang, row: &Export) -> &'static str {
        state_word(*t, row.state)
    }

    fn fault(&self, form: &str) -> Option<&str> {
        let fault = self.fault.as_ref();
        fault
            .filter(|(of, _)| *of == form)
            .map(|(_, why)| why.as_str())
    }

    fn events(&self, t: &Lang, row: &Export) -> String {
        t.number(row.events())
    }
}

fn state_word(t: Lang, state: State) -> &'static str {
    match state {
        State::Frozen => t.export_state_frozen(),
        State::Released => t.export_state_released(),
        State::Written => t.export_state_written(),
        State::Replaced => t.export_state_replaced(),
    }
}

async fn leaves(me: Me, Query(asked): Query<Asked>) -> Result<Response> {
    let said = say(me.visitor.lang, &asked);
    show(&me, false, said, None, String::new()).await
}

async fn to_release(me: Me) -> Result<Response> {
    show(&me, true, None, None, String::new()).await
}

fn say(t: Lang, asked: &Asked) -> Option<String> {
    match asked.said.as_str() {
        "nothing" => Some(t.export_nothing().to_owned()),
        "safe" => Some(t.export_ack_safe(asked.n)),
        "same" => Some(t.export_ack_same().to_owned()),
        "lost" => Some(t.export_ack_lost(asked.n)),
        "epoch" => Some(t.export_new_epoch().to_owned()),
        "paper" => Some(t.export_paper_safe(asked.n)),
        _ => None,
    }
}

async fn show(
    me: &Me,
    officer: bool,
    said: Option<String>,
    fault: Option<(&'static str, String)>,
    code: String,
) -> Result<Response> {
    let site = me.visitor.site.clone();
    let own = blocking(&site, |site| Ok(Device::of(site)?.keys().words8())).await?;
    let (hub, risk, rows) = site
        .read(|tx| Ok((trust::hub(tx)?, risk::at_risk(tx)?, list(tx)?)))
        .await?;
    let failed = fault.is_some();
    let mut response = html(&LeavesPage {
        f: Frame::of(me, me.visitor.lang.export_leaves()),
        officer,
        hub: hub.as_ref().map(HubView::of).transpose()?,
        risk,
        rows,
        own,
        once: random::id().to_hex(),
        said,
        fault,
        code,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn prepare_one(me: Me, Posted(fields): Posted) -> Result<Response> {
    let site = me.visitor.site.clone();
    if site.read(trust::hub).await?.is_none() {
        let why = me.visitor.lang.export_no_hub().to_owned();
        return show(&me, false, None, Some(("prepare", why)), String::new()).await;
    }
    let token = fields.text("once").to_owned();
    let location = site
        .write_even_full(me.session.actor(), move |w| {
            once(w, &token, |w| {
                Ok(match freeze::freeze(w)? {
                    Some(export) => format!("/leaves/{export}"),
                    None => "/leaves?said=nothing".to_owned(),
                })
            })
        })
        .await?;
    // Before anything is visible, the place outside the database knows how far it had come.
    blocking(&site, anchor::update).await?;
    Ok(see(&location))
}

#[derive(Template)]
#[template(path = "export/web/sheet.html")]
struct SheetPage {
    f: Frame,
    officer: bool,
    export: Export,
    sheet: Sheet,
    hub: HubView,
    head: Words8,
    hash: Hash,
    /// Whether whoever looks may release it.
    may: bool,
    words: Option<Words8>,
}

impl SheetPage {
    fn kind(&self, t: &Lang, row: &KindRow) -> String {
        self.named(t, &row.kind)
    }

    /// A kind of event in words.
    fn named(&self, t: &Lang, kind: &str) -> String {
        let key = format!("export-kind-{}", kind.replace('.', "-"));
        t.text(&key)
            .map_or_else(|| kind.to_owned(), ToOwned::to_owned)
    }

    fn prepared(&self, t: &Lang) -> String {
        let by = (&self.export.prepared_name, self.export.prepared_at);
        t.export_by(by.0, &moment(*t, by.1))
    }

    fn released(&self, t: &Lang) -> String {
        let by = (&self.export.released_name, self.export.released_at);
        t.export_by(by.0, &moment(*t, by.1))
    }

    fn state(&self, t: &Lang) -> &'static str {
        state_word(*t, self.export.state)
    }

    fn waits(&self) -> bool {
        self.export.state == State::Frozen
    }

    fn out(&self) -> bool {
        matches!(self.export.state, State::Released | State::Written)
    }
}

async fn prepared(me: Me, Path(id): Path<String>) -> Result<Response> {
    sheet_page(&me, &id, false).await
}

async fn to_read(me: Me, Path(id): Path<String>) -> Result<Response> {
    sheet_page(&me, &id, true).await
}

async fn sheet_page(me: &Me, id: &str, officer: bool) -> Result<Response> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let site = me.visitor.site.clone();
    let keys = Arc::clone(&site.keys);
    let (export, sheet, hub) = site.read(move |tx| release::read(tx, &keys, id)).await?;
    let words = export.parcel.and_then(|parcel| pack::known(&site, parcel));
    html(&SheetPage {
        f: Frame::of(me, me.visitor.lang.export_sheet()),
        officer,
        may: officer && export.prepared_by != me.session.person,
        head: words8(&sheet.head()),
        hash: sheet.hash()?,
        hub: HubView::of(&hub)?,
        words: words.as_ref().map(words8),
        export,
        sheet,
    })
}

async fn release_one(me: Me, Path(id): Path<String>, Posted(fields): Posted) -> Result<Response> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let seen: Hash = fields.text("sheet").parse().map_err(|_| Error::Stale)?;
    let site = me.visitor.site.clone();
    site.write_even_full(me.session.actor(), move |w| release::release(w, id, seen))
        .await?;
    // It is released, whatever becomes of its parcel now; that is made when it is fetched, if not here.
    let sealed = blocking(&site, move |site| {
        anchor::update(site)?;
        pack::out(site, id)
    });
    if let Err(error) = sealed.await {
        tracing::error!(%error, "what was released is not sealed yet");
    }
    Ok(see(&format!("/release/{id}")))
}

async fn download(me: Me, Path(id): Path<String>, Posted(_): Posted) -> Result<Response> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let out = hand_over(&me, id).await?;
    let bytes = tokio::fs::read(&out.path)
        .await
        .map_err(|error| Error::file(&out.path, error))?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", out.name),
        ),
    ];
    Ok((headers, bytes).into_response())
}

async fn on_stick(me: Me, Path(id): Path<String>, Posted(_): Posted) -> Result<Response> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    hand_over(&me, id).await?;
    Ok(see(&format!("/leaves/{id}")))
}

async fn hand_over(me: &Me, id: Id) -> Result<pack::Out> {
    let site = me.visitor.site.clone();
    let export = site.read(move |tx| find(tx, id)).await?;
    export.parcel.or_not_found()?;
    let out = blocking(&site, move |site| pack::out(site, id)).await?;
    let manifest = out.manifest;
    site.write_even_full(me.session.actor(), move |w| {
        release::written(w, id, manifest)
    })
    .await?;
    Ok(out)
}

async fn take_ack(me: Me, upload: Upload<SMALL>) -> Result<Response> {
    let t = me.visitor.lang;
    let Some((_, file)) = upload.file else {
        let why = t.export_ack_choose().to_owned();
        return show(&me, false, None, Some(("ack", why)), String::new()).await;
    };
    let (site, by) = (me.visitor.site.clone(), me.session.actor());
    let accepted = tokio::task::spawn_blocking(move || ack::accept(&site, by, &file))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    match accepted {
        Ok(accepted) => Ok(see(&said_of(accepted))),
        Err(NotAccepted::Failed(error)) => Err(error),
        Err(NotAccepted::NoHub) => {
            let why = t.export_no_hub().to_owned();
            show(&me, false, None, Some(("ack", why)), String::new()).await
        }
        Err(why) => {
            let why = t.export_ack_refused(&refused::answer(t, &why).unwrap_or_default());
            show(&me, false, None, Some(("ack", why)), String::new()).await
        }
    }
}

fn said_of(accepted: Accepted) -> String {
    match accepted {
        Accepted {
            lost: 0,
            new_epoch: false,
            safe: 0,
        } => "/leaves?said=same".to_owned(),
        Accepted {
            lost: 0,
            new_epoch: true,
            ..
        } => "/leaves?said=epoch".to_owned(),
        Accepted { lost: 0, safe, .. } => format!("/leaves?said=safe&n={safe}"),
        Accepted { lost, .. } => format!("/leaves?said=lost&n={lost}"),
    }
}

async fn take_paper(me: Me, Posted(fields): Posted) -> Result<Response> {
    let (t, site) = (me.visitor.lang, me.visitor.site.clone());
    let typed = fields.text("code").to_owned();
    let device = blocking(&site, Device::of).await?;
    let (code, now) = (typed.clone(), site.running.now());
    let outcome = site
        .write(me.session.actor(), move |w| {
            paper::enter(w, &device, &code, now)
        })
        .await?;
    let why = match outcome {
        Typed::Safe(upto) => return Ok(see(&format!("/leaves?said=paper&n={upto}"))),
        Typed::Wrong => t.export_paper_wrong().to_owned(),
        Typed::Wait(seconds) => t.export_paper_wait(seconds),
        Typed::NoHub => t.export_no_hub().to_owned(),
    };
    show(&me, false, None, Some(("paper", why)), typed).await
}

async fn card(me: Me) -> Result<Response> {
    let (name, bytes, _) = introduce(&me).await?;
    Ok(attachment(&name, bytes))
}

async fn card_signature(me: Me) -> Result<Response> {
    let (name, _, signature) = introduce(&me).await?;
    Ok(attachment(
        &format!("{name}.minisig"),
        signature.into_bytes(),
    ))
}

async fn introduce(me: &Me) -> Result<(String, Vec<u8>, String)> {
    blocking(&me.visitor.site, |site| Device::of(site)?.enrol()).await
}

fn attachment(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

#[derive(Template)]
#[template(path = "export/web/hub.html")]
struct HubPage {
    f: Frame,
    hub: Option<HubView>,
    may: bool,
    proposed: bool,
    fault: Option<String>,
}

async fn hub_page(me: Me, Query(asked): Query<Asked>) -> Result<Response> {
    show_hub(&me, asked.said == "proposed", None).await
}

async fn show_hub(me: &Me, proposed: bool, fault: Option<String>) -> Result<Response> {
    let hub = me.visitor.site.read(trust::hub).await?;
    let failed = fault.is_some();
    let mut response = html(&HubPage {
        f: Frame::of(me, me.visitor.lang.export_hub()),
        hub: hub.as_ref().map(HubView::of).transpose()?,
        may: me.session.roles.propose(Capability::Trust),
        proposed,
        fault,
    })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn propose(me: Me, Posted(fields): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    // A browser sends lines of a text field with CR LF; the signature is over LF.
    let text = fields.text("document").replace("\r\n", "\n") + "\n";
    let site = &me.visitor.site;
    let floor = blocking(site, |site| Ok(anchor::floors(site).root)).await?;
    let proposed = site
        .write(me.session.actor(), move |w| {
            Ok(trust::propose(w, &text, floor))
        })
        .await?;
    match proposed {
        Ok(_) => Ok(see("/hub?said=proposed")),
        Err(NotProposed::Failed(error)) => Err(error),
        Err(why) => {
            show_hub(
                &me,
                false,
                Some(t.export_document_refused(&refused::document(t, &why).unwrap_or_default())),
            )
            .await
        }
    }
}

/// Something that waits for files or the database, away from the requests.
pub async fn blocking<T: Send + 'static>(
    site: &Site,
    act: impl FnOnce(&Site) -> Result<T> + Send + 'static,
) -> Result<T> {
    let site = site.clone();
    tokio::task::spawn_blocking(move || act(&site))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}
