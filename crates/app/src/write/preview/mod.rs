//! `lucarne preview`: a module as a learner sees it, without accounts, storing nothing; the pages follow the files.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::{Outcome, wrong_use};
use crate::error::{Error, Result};

pub mod attempt;
mod exercise;
pub mod screen;
pub mod stage;
mod web;

use stage::Stage;

/// Show a module as a learner sees it.
#[derive(Debug, Clone, clap::Args)]
pub struct Preview {
    /// Folder of the module
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Address and port to listen on
    #[arg(long, default_value = "127.0.0.1:8081")]
    listen: SocketAddr,
}

impl Preview {
    /// Answers until the process is told to stop.
    pub fn run(&self) -> Result<Outcome> {
        if !self.dir.is_dir() {
            return Ok(wrong_use(format!("{} is not a folder", self.dir.display())));
        }
        let stage = Arc::new(Stage::open(&self.dir)?);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::Internal(error.to_string()))?;
        runtime.block_on(self.answer(stage))
    }

    async fn answer(&self, stage: Arc<Stage>) -> Result<Outcome> {
        let listener = match tokio::net::TcpListener::bind(self.listen).await {
            Ok(listener) => listener,
            Err(error) => {
                let reason = format!("cannot listen at {}: {error}; try --listen", self.listen);
                return Ok(wrong_use(reason));
            }
        };
        let address = listener
            .local_addr()
            .map_err(|error| Error::Internal(error.to_string()))?;
        crate::cli::print(&format!(
            "{} is shown at http://{address}/ (Ctrl+C ends it)\n",
            self.dir.display()
        ))?;
        let serving = axum::serve(listener, web::service(stage));
        tokio::select! {
            ended = serving => ended.map_err(|error| Error::Internal(error.to_string()))?,
            _ = tokio::signal::ctrl_c() => {}
        }
        Ok(Outcome::Done)
    }
}
