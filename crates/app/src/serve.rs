//! `lucarne serve`: a site, until it is told to stop.

use std::fmt::Display;
use std::io::Write as _;
use std::net::SocketAddr;
use std::time::Duration;

use ledger::{Actor, Kind, words8};
use serde::Serialize;

use crate::admit::clear;
use crate::audit::watch;
use crate::cli::{Outcome, Place};
use crate::erase::weekly;
use crate::error::{Error, Result};
use crate::people::suspension;
use crate::session::running;
use crate::site::{Opening, Site};
use crate::transport::accept;
use crate::transport::authority;
use crate::transport::listening::{Listening, Wire};
use crate::transport::name::{self, Host, Named};
use crate::{anchor, backup, clock, demo, refused};

/// After a start, how long the long looks at the whole ledger wait.
const SETTLED: Duration = Duration::from_secs(5);
/// How long a stop waits for what still reads.
const LAST_READS: Duration = Duration::from_secs(10);

/// Run a site: on this machine in plain HTTP, on a network with TLS by an authority of its own.
#[derive(Debug, Clone, clap::Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address and port to listen on
    #[arg(long, env = "LUCARNE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Further name or address under which stations ask for the site, with a port if it is another (repeat for several)
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<Named>,
    /// Plain HTTP on a network whose stations cannot be given a certificate; everything can be overheard there
    #[arg(long)]
    insecure_lan: bool,
    /// Folder of the medium that copies are made on; else as policy.toml says
    #[arg(long, env = "LUCARNE_BACKUP", value_name = "DIR")]
    backup: Option<std::path::PathBuf>,
    /// Fill an empty folder with two groups, six learners, every role and all shipped modules
    #[arg(long)]
    demo: bool,
    /// Modules of the demonstration: a folder of module folders, instead of those inside the program
    #[arg(long, value_name = "DIR", requires = "demo")]
    courses: Option<std::path::PathBuf>,
}

/// What the ledger keeps of a start.
#[derive(Debug, Serialize)]
struct SoftwareStarted {
    software: &'static str,
    wire: Wire,
}

impl Serve {
    /// Opens the site and answers until the process is told to stop.
    pub fn run(&self) -> Result<Outcome> {
        start_log();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::Internal(error.to_string()))?;
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind(self.listen))
            .map_err(|error| self.taken(&error))?;
        let address = listener
            .local_addr()
            .map_err(|error| Error::Internal(error.to_string()))?;
        let site = self.open(address)?;
        let outcome = runtime.block_on(self.answer(&site, listener));
        let closed = site.close();
        // What only reads, such as a walk through a long ledger, is not waited for: the writer has stopped.
        runtime.shutdown_timeout(LAST_READS);
        closed?;
        outcome.map(|()| Outcome::Done)
    }

    fn open(&self, address: SocketAddr) -> Result<Site> {
        let wire = self.wire();
        let names = name::all(self.listen.ip(), &self.hosts);
        let mut hosts: Vec<Host> = names.iter().map(|named| named.host.clone()).collect();
        hosts.sort();
        hosts.dedup();
        let listening = Listening::new(wire, address.port(), &names);
        let opening = Opening {
            hosts: hosts.iter().map(ToString::to_string).collect(),
            ..self.place.opening()
        };
        let site = Site::open_to(&opening, listening)?;
        if wire == Wire::Tls {
            let papers = authority::ensure(&site.folder, &hosts, clock::seconds())?;
            site.listening.use_papers(papers);
        }
        Ok(site)
    }

    fn wire(&self) -> Wire {
        match self.listen.ip() {
            here if here.is_loopback() => Wire::Loopback,
            _ if self.insecure_lan => Wire::InsecureLan,
            _ => Wire::Tls,
        }
    }

    async fn answer(&self, site: &Site, listener: tokio::net::TcpListener) -> Result<()> {
        if self.demo {
            let filled = demo::fill(site, self.courses.as_deref()).await?;
            say(filled);
        }
        record_start(site).await?;
        self.greet(site).await?;
        if let Some(place) = &self.backup {
            site.copies.place.get_or_init(|| place.clone());
        }
        let copies = tokio::spawn(settled(backup::desk::follow(site.clone())));
        let kept_long = tokio::spawn(settled(weekly::follow(site.clone())));
        let laying = site.clone();
        drop(tokio::task::spawn_blocking(move || laying.ballast.lay()));
        let walk = tokio::spawn(settled(walk_ledger(site.clone())));
        let anchors = tokio::spawn(keep_anchor(site.clone()));
        let clearing = tokio::spawn(settled(clear_refused(site.clone())));
        let clock = tokio::spawn(running::follow(site.clone()));
        let refusals = tokio::spawn(refused::follow(site.clone()));
        accept::answer(site, listener, told_to_stop()).await;
        anchors.abort();
        clearing.abort();
        copies.abort();
        kept_long.abort();
        walk.abort();
        clock.abort();
        refusals.abort();
        Ok(())
    }

    /// Says where the site is, and what there is to know before stations ask for it.
    async fn greet(&self, site: &Site) -> Result<()> {
        if let Some(address) = site.listening.origins.first() {
            say(format_args!("Lucarne answers at {address}/"));
        }
        if self.hosts.is_empty() && self.listen.ip().is_unspecified() {
            say(
                "Only this machine is answered: name what stations ask for with --host, such as --host school.internal",
            );
        }
        if let Some(papers) = site.listening.papers() {
            say(format_args!(
                "Give stations the authority {} and compare: {}",
                site.folder.authority_certificate().display(),
                words8(&papers.fingerprint)
            ));
        }
        if site.listening.wire == Wire::InsecureLan {
            say("Plain HTTP: whoever is on this network can read along and change what is sent.");
        }
        if site.needs_setup().await? {
            say(format_args!("Set-up code: {}", site.setup_code));
        }
        Ok(())
    }

    fn taken(&self, error: &std::io::Error) -> Error {
        Error::Internal(format!(
            "cannot listen on {}: {error}. Another program may use the port; choose another one with --listen",
            self.listen
        ))
    }
}

/// Prints a line. That nobody reads it any more is no reason not to serve.
fn say(line: impl Display) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// Plain HTTP on a network is never used without a trace; for the others a full disk is no reason not to start.
async fn record_start(site: &Site) -> Result<()> {
    let wire = site.listening.wire;
    let started = SoftwareStarted {
        software: env!("CARGO_PKG_VERSION"),
        wire,
    };
    let recorded = site
        .write_even_full(Actor::SYSTEM, move |w| {
            w.record(Kind::SoftwareStarted, &started).map(drop)
        })
        .await;
    match recorded {
        Err(error) if wire != Wire::InsecureLan && error.disk_full() => {
            tracing::warn!(%error, "the start could not be recorded");
            Ok(())
        }
        recorded => recorded,
    }
}

/// Long looks begin once those who waited for the program have their first page.
async fn settled(work: impl Future<Output = ()>) {
    tokio::time::sleep(SETTLED).await;
    work.await;
}

async fn walk_ledger(site: Site) {
    let walked = tokio::task::spawn_blocking(move || watch::check(&site)).await;
    if let Ok(Err(error)) = walked
        && !error.closed()
    {
        tracing::error!(%error, "the ledger could not be walked");
    }
}

/// The anchor follows the ledger every fifteen minutes when there is something new; who was kept out until now is
/// let in again.
async fn keep_anchor(site: Site) {
    let mut every = tokio::time::interval(Duration::from_secs(15 * 60));
    loop {
        every.tick().await;
        let (site, lifting) = (site.clone(), site.clone());
        let lifted = tokio::task::spawn_blocking(move || suspension::lift(&lifting)).await;
        if let Ok(Err(error)) = lifted
            && !error.closed()
        {
            tracing::error!(%error, "nobody could be let in again");
        }
        let written = tokio::task::spawn_blocking(move || anchor::update(&site)).await;
        if let Ok(Err(error)) = written
            && !error.closed()
        {
            tracing::error!(%error, "the anchor could not be written");
        }
    }
}

/// Files of what was refused long ago are removed, four times a day.
async fn clear_refused(site: Site) {
    let mut every = tokio::time::interval(Duration::from_secs(6 * 60 * 60));
    loop {
        every.tick().await;
        let site = site.clone();
        let cleared =
            tokio::task::spawn_blocking(move || clear::clear(&site, clock::stamp())).await;
        if let Ok(Err(error)) = cleared
            && !error.closed()
        {
            tracing::error!(%error, "files of refused parcels could not be removed");
        }
    }
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let kind = tokio::signal::unix::SignalKind::terminate();
        let Ok(mut terminate) = tokio::signal::unix::signal(kind) else {
            return drop(interrupt.await);
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

/// Lines of JSON on standard error; `LUCARNE_LOG` chooses how much.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LUCARNE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
