//! Every address of the program with the right it needs, and what surrounds every request.

use std::net::SocketAddr;
use std::pin::Pin;
use std::time::Instant;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, on};
use ledger::Actor;
use locale::Lang;
use serde::Serialize;

use crate::error::{Error, Failed};
use crate::refused::{self, Route, Why};
use crate::request::{Cookie, Visitor, station_of};
use crate::rights::{Capability, Reach, Roles};
use crate::session::prove;
use crate::site::{STATION, Site};
use crate::transport::body::{PACE, hurried};
use crate::transport::listening::Wire;
use crate::{
    admit, asset, audit, backup, cartography, contribute, erase, export, help, learn, mentoring,
    page, people, policy, report, reviewing, session, setup, skills, teach, transport, two,
};

/// Largest upload, 2 GiB, the size of a strict ZIP.
pub const UPLOAD_LIMIT: usize = 2 << 30;

/// Pictures, styles and scripts of the program, the same for everybody.
const ASSETS: &str = "/a/{name}";

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// Whoever asks.
    Anyone,
    /// Only while the site is not set up.
    SetUp,
    /// Who holds this capability, as far as it reaches; the handler checks the object.
    May(Capability),
    /// Who may propose this, for another person to confirm.
    Proposes(Capability),
    /// Who may confirm what another person proposed.
    Confirms(Capability),
}

impl Access {
    /// Whether the roles of somebody signed in open this route.
    pub fn allows(self, roles: Roles) -> bool {
        match self {
            Access::Anyone | Access::SetUp => true,
            Access::May(capability) => roles.reach(capability) > Reach::None,
            Access::Proposes(capability) => roles.propose(capability),
            Access::Confirms(capability) => roles.confirm(capability),
        }
    }
}

/// One row of `lucarne routes`.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Entry {
    /// GET or POST.
    pub method: &'static str,
    /// With `{names}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// Only with a proof of who one is that is not older than five minutes.
    pub proved: bool,
}

/// The routes of a capability, collected with their rights.
pub struct Routes {
    router: Router<Site>,
    /// The table that `lucarne routes` prints.
    pub table: Vec<Entry>,
}

impl Routes {
    /// No routes.
    pub fn new() -> Routes {
        Routes {
            router: Router::new(),
            table: Vec::new(),
        }
    }

    /// Adds a page.
    #[must_use]
    pub fn get<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::GET, "GET", path, (access, false), handler)
    }

    /// Adds a form's target.
    #[must_use]
    pub fn post<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::POST, "POST", path, (access, false), handler)
    }

    /// As [`Routes::get`], for what leaves with one look, such as a download: the person must have proved who they
    /// are in the last five minutes.
    #[must_use]
    pub fn get_proved<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::GET, "GET", path, (access, true), handler)
    }

    /// As [`Routes::post`], for what must not be done at a station somebody left: the person must have proved who
    /// they are in the last five minutes, or is asked to.
    #[must_use]
    pub fn post_proved<H: Handler<T, Site>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Routes {
        self.add(Method::POST, "POST", path, (access, true), handler)
    }

    /// Lists an address that answers beside these routes, so that the table is whole.
    #[must_use]
    fn listed(mut self, path: &'static str, access: Access) -> Routes {
        self.table.push(Entry {
            method: "GET",
            path,
            access,
            proved: false,
        });
        self
    }

    /// Adds the routes of another capability.
    #[must_use]
    pub fn and(mut self, other: Routes) -> Routes {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }

    fn add<H: Handler<T, Site>, T: 'static>(
        mut self,
        method: Method,
        name: &'static str,
        path: &'static str,
        (access, proved): (Access, bool),
        handler: H,
    ) -> Routes {
        let filter = axum::routing::MethodFilter::try_from(method)
            .unwrap_or(axum::routing::MethodFilter::GET);
        let guarded = Guarded {
            route: Route(path),
            access,
            proved,
            handler,
        };
        self.router = self.router.route(path, on(filter, guarded));
        self.table.push(Entry {
            method: name,
            path,
            access,
            proved,
        });
        self
    }
}

impl Default for Routes {
    fn default() -> Self {
        Routes::new()
    }
}

/// Every route of a site.
pub fn routes() -> Routes {
    Routes::new()
        .and(setup::web::routes())
        .and(session::web::routes())
        .and(people::web::routes())
        .and(learn::web::routes())
        .and(teach::web::routes())
        .and(mentoring::web::routes())
        .and(admit::web::routes())
        .and(export::web::routes())
        .and(help::web::routes())
        .and(erase::web::routes())
        .and(erase::retention::routes())
        .and(erase::restrictions::routes())
        .and(backup::web::routes())
        .and(backup::restore_web::routes())
        .and(two::web::routes())
        .and(audit::web::routes())
        .and(transport::web::routes())
        .and(policy::web::routes())
        .and(cartography::web::routes())
        .and(contribute::web::routes())
        .and(skills::web::routes())
        .and(reviewing::web::routes())
        .and(report::web::routes())
        .listed(ASSETS, Access::Anyone)
}

/// The service of a site.
pub fn service(site: &Site) -> Router {
    let pages = routes()
        .router
        .fallback(|| async { Error::NotFound })
        .layer(DefaultBodyLimit::max(UPLOAD_LIMIT))
        .layer(middleware::from_fn_with_state(site.clone(), surround))
        .with_state(site.clone());
    Router::new()
        .route(ASSETS, get(asset::send))
        .merge(pages)
        .layer(middleware::from_fn_with_state(site.clone(), answer_for_us))
}

/// Refuses what was not sent to one of our names, and puts the same headers on every answer.
async fn answer_for_us(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = match unfit(&site, &request) {
        Some(refusal) => refusal,
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    headers.reserve(HEADERS.len() + 1);
    if site.listening.wire == Wire::Tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, A_YEAR);
    }
    for (name, value) in HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Refused before anything is looked up: sent to another name, too often, packed, or without saying how long it is.
fn unfit(site: &Site, request: &Request) -> Option<Response> {
    let headers = request.headers();
    let count = |why| {
        let station = station_of(request.extensions());
        site.refused.count(Actor::SYSTEM, &station, why, "");
    };
    if !asked_for_us(site, headers) {
        count(Why::Host);
        return Some(StatusCode::MISDIRECTED_REQUEST.into_response());
    }
    let station = request.extensions().get::<ConnectInfo<SocketAddr>>();
    if let Some(ConnectInfo(station)) = station
        && let Err(wait) = site.stations.ask(station.ip(), Instant::now())
    {
        count(Why::Requests);
        return Some(wait_a_moment(headers, wait.as_secs() + 1));
    }
    let packed = headers.get(header::CONTENT_ENCODING);
    if packed.is_some_and(|how| how != "identity") {
        return Some(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
    }
    // No browser sends a form in chunks; whoever reads lengths otherwise than we do finds no second request in one.
    if headers.contains_key(header::TRANSFER_ENCODING) {
        let close = [(header::CONNECTION, HeaderValue::from_static("close"))];
        return Some((StatusCode::LENGTH_REQUIRED, close).into_response());
    }
    None
}

/// One line for a station that asks too often; a whole page would cost what is to be spared.
fn wait_a_moment(headers: &HeaderMap, seconds: u64) -> Response {
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let lang = accepted
        .and_then(|value| value.to_str().ok())
        .and_then(Lang::negotiate)
        .unwrap_or(Lang::En);
    let help = lang.error_wait_help(i64::try_from(seconds).unwrap_or(i64::MAX));
    let retry = [(header::RETRY_AFTER, HeaderValue::from(seconds))];
    (StatusCode::TOO_MANY_REQUESTS, retry, help).into_response()
}

const A_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// What a page may load that has a script; a script of ours, never one in the page itself.
pub const WITH_SCRIPT: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
     font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
);

const HEADERS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; \
         font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), clipboard-read=(), \
         display-capture=()",
    ),
    (HeaderName::from_static("x-dns-prefetch-control"), "off"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Checks where a form comes from, finds out who asks, and turns a failure into a page in their language.
async fn surround(State(site): State<Site>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let (mut parts, body) = request.into_parts();
    if changes && !from_our_page(&site, &parts.headers) {
        let unknown = Visitor::unknown(&parts, &site);
        let station = &unknown.station;
        site.refused.count(Actor::SYSTEM, station, Why::Form, "");
        return told(&unknown, Error::Stale);
    }
    let said = parts.headers.get(header::CONTENT_LENGTH);
    let said = said.and_then(|value| value.to_str().ok()?.parse().ok());
    let (body, too_slow) = hurried(PACE, body, said);
    let mut visitor = match <Visitor as axum::extract::FromRequestParts<Site>>::from_request_parts(
        &mut parts, &site,
    )
    .await
    {
        Ok(visitor) => visitor,
        Err(error) => return told(&Visitor::unknown(&parts, &site), error),
    };
    let new_cookie = visitor.cookie.is_none().then(Cookie::fresh);
    if let Some(cookie) = &new_cookie {
        visitor.cookie = Some(cookie.clone());
    }
    parts.extensions.insert(visitor.clone());
    let answer = next.run(Request::from_parts(parts, body));
    let mut response = STATION.scope(visitor.station.clone(), answer).await;
    if too_slow.happened() {
        refused::note(&visitor, &Error::TooSlow, None);
        response = page::failure(&visitor, &Error::TooSlow);
    } else if let Some(Failed(error)) = response.extensions().get::<Failed>().cloned() {
        let route = response.extensions().get::<Route>().copied();
        refused::note(&visitor, &error, route);
        response = page::failure(&visitor, &error);
    }
    if let Some(cookie) =
        new_cookie.filter(|_| !response.headers().contains_key(header::SET_COOKIE))
        && let Ok(value) = HeaderValue::from_str(&cookie.set(site.listening.wire))
    {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    response
}

/// The page of a failure that came before anybody knew who asks.
fn told(unknown: &Visitor, error: Error) -> Response {
    let response = error.into_response();
    match response.extensions().get::<Failed>() {
        Some(Failed(error)) => page::failure(unknown, error),
        None => response,
    }
}

/// A handler behind the right of its route.
#[derive(Clone)]
struct Guarded<H> {
    route: Route,
    access: Access,
    proved: bool,
    handler: H,
}

impl<T, H: Handler<T, Site>> Handler<T, Site> for Guarded<H> {
    type Future = Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, site: Site) -> Self::Future {
        Box::pin(async move {
            let mut response = match not_for(self.access, request.extensions().get()).await {
                Some(error) => error.into_response(),
                None if self.proved && !proved(&request) => prove::first(&request),
                None => self.handler.call(request, site).await,
            };
            if response.extensions().get::<Failed>().is_some() {
                response.extensions_mut().insert(self.route);
            }
            response
        })
    }
}

/// Why the route is not for whoever asks, if it is not.
async fn not_for(access: Access, visitor: Option<&Visitor>) -> Option<Error> {
    let Some(visitor) = visitor else {
        return Some(Error::Forbidden);
    };
    match access {
        Access::Anyone => None,
        Access::SetUp => match visitor.site.needs_setup().await {
            Ok(true) => None,
            Ok(false) => Some(Error::NotFound),
            Err(error) => Some(error),
        },
        access => match &visitor.session {
            None => Some(Error::SignedOut),
            Some(session) if !access.allows(session.roles) => Some(Error::Forbidden),
            Some(_) => None,
        },
    }
}

/// Whether whoever asks has proved who they are not long ago.
fn proved(request: &Request) -> bool {
    let visitor = request.extensions().get::<Visitor>();
    visitor.is_some_and(|visitor| {
        let session = visitor.session.as_deref();
        session.is_some_and(|session| session.proved_lately(visitor.site.running.now()))
    })
}

/// `Host` must be one of our names; every name is ours as long as none was configured and it is this machine.
fn asked_for_us(site: &Site, headers: &HeaderMap) -> bool {
    let Some(host) = headers
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    site.hosts
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// A form comes from one of our pages when `Origin` is ours and names the host it was sent to.
fn from_our_page(site: &Site, headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let (Some(origin), Some(host)) = (text(header::ORIGIN), text(header::HOST)) else {
        return false;
    };
    let same_host = origin
        .split_once("://")
        .is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host));
    let ours = same_host && site.listening.owns(origin);
    let site = text(HeaderName::from_static("sec-fetch-site"));
    ours && site.is_none_or(|site| site == "same-origin")
}
