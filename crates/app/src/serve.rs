//! `lucarne serve`: a site, until it is told to stop.

use std::net::SocketAddr;

use crate::cli::{Outcome, Place};
use crate::error::{Error, Result};
use crate::session::running;
use crate::site::{Opening, Site};
use crate::{anchor, demo, router};

/// Run a site.
#[derive(Debug, Clone, clap::Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address and port to listen on
    #[arg(long, env = "LUCARNE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Further name under which stations ask for the site (repeat for several)
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<String>,
    /// Fill an empty folder with two groups, six learners, every role and all shipped modules
    #[arg(long)]
    demo: bool,
    /// Modules of the demonstration: a folder of module folders, instead of those inside the program
    #[arg(long, value_name = "DIR", requires = "demo")]
    courses: Option<std::path::PathBuf>,
}

impl Serve {
    /// Opens the site and answers until the process is told to stop.
    pub fn run(&self) -> Result<Outcome> {
        start_log();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::Internal(error.to_string()))?;
        let site = Site::open(&Opening {
            hosts: self.names(),
            ..self.place.opening()
        })?;
        let outcome = runtime.block_on(self.answer(&site));
        site.close()?;
        outcome.map(|()| Outcome::Done)
    }

    async fn answer(&self, site: &Site) -> Result<()> {
        let listener = tokio::net::TcpListener::bind(self.listen)
            .await
            .map_err(|error| self.taken(&error))?;
        let address = listener
            .local_addr()
            .map_err(|error| Error::Internal(error.to_string()))?;
        if self.demo {
            println!("{}", demo::fill(site, self.courses.as_deref()).await?);
        }
        println!("Lucarne answers at http://{address}/");
        if site.needs_setup().await? {
            println!("Set-up code: {}", site.setup_code);
        }
        let laying = site.clone();
        drop(tokio::task::spawn_blocking(move || laying.ballast.lay()));
        let anchors = tokio::spawn(keep_anchor(site.clone()));
        let clock = tokio::spawn(running::follow(site.clone()));
        let service = router::service(site).into_make_service_with_connect_info::<SocketAddr>();
        let served = axum::serve(listener, service)
            .with_graceful_shutdown(told_to_stop())
            .await;
        anchors.abort();
        clock.abort();
        served.map_err(|error| Error::Internal(error.to_string()))
    }

    fn names(&self) -> Vec<String> {
        let own = [
            self.listen.ip().to_string(),
            "localhost".to_owned(),
            "127.0.0.1".to_owned(),
            "[::1]".to_owned(),
        ];
        own.into_iter().chain(self.hosts.iter().cloned()).collect()
    }

    fn taken(&self, error: &std::io::Error) -> Error {
        Error::Internal(format!(
            "cannot listen on {}: {error}. Another program may use the port; choose another one with --listen",
            self.listen
        ))
    }
}

/// The anchor follows the ledger every fifteen minutes when there is something new.
async fn keep_anchor(site: Site) {
    let mut every = tokio::time::interval(std::time::Duration::from_secs(15 * 60));
    loop {
        every.tick().await;
        let site = site.clone();
        let written = tokio::task::spawn_blocking(move || anchor::update(&site)).await;
        if let Ok(Err(error)) = written {
            tracing::error!(%error, "the anchor could not be written");
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
