//! The listener: counts connections of stations, speaks TLS, and hands requests to the router.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tower_service::Service as _;

use crate::router;
use crate::site::Site;

/// Largest head of a request.
const HEAD: usize = 16 * 1024;
/// Most fields of a head.
const FIELDS: usize = 100;
/// A head, and the greeting of TLS before it, is complete within this time.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// Requests in the making have this long when the program is told to stop.
const LAST_TIME: Duration = Duration::from_secs(20);

/// Answers until `stop` is done, then finishes what was begun.
pub async fn answer(site: &Site, listener: TcpListener, stop: impl Future<Output = ()>) {
    let house = Arc::new(House {
        pages: router::service(site),
        site: site.clone(),
    });
    let ending = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, station)) => {
                tokio::spawn(Arc::clone(&house).meet(stream, station, ending.watcher()));
            }
            // Out of handles: they come back when connections end.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    let _ = timeout(LAST_TIME, ending.shutdown()).await;
}

/// What every connection needs.
struct House {
    pages: Router,
    site: Site,
}

impl House {
    async fn meet(self: Arc<Self>, stream: TcpStream, station: SocketAddr, watcher: Watcher) {
        let Some(_counted) = self.site.stations.connect(station.ip()) else {
            let at = station.ip().to_string();
            self.site.refused.too_many_connections(&at);
            return;
        };
        let _ = stream.set_nodelay(true);
        let Some(papers) = self.site.listening.papers() else {
            return self.talk(stream, station, watcher).await;
        };
        let mut first = [0];
        match timeout(HEAD_TIME, stream.peek(&mut first)).await {
            Ok(Ok(1)) if first[0].is_ascii_uppercase() => {
                let _ = timeout(HEAD_TIME, self.send_on(stream)).await;
            }
            Ok(Ok(1)) => {
                let acceptor = TlsAcceptor::from(Arc::clone(&papers.config));
                match timeout(HEAD_TIME, acceptor.accept(stream)).await {
                    Ok(Ok(stream)) => self.talk(stream, station, watcher).await,
                    Ok(Err(_)) | Err(_) => {
                        let at = station.ip().to_string();
                        self.site.refused.greeting_failed(&at);
                    }
                }
            }
            _ => {}
        }
    }

    async fn talk<S>(&self, stream: S, station: SocketAddr, watcher: Watcher)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let service = service_fn(|request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(station));
            let mut pages = self.pages.clone();
            async move { pages.call(request).await as Result<Response, Infallible> }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .max_header_size(HEAD)
            .max_headers(FIELDS)
            .serve_connection(TokioIo::new(stream), service);
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(%error, "a connection ended");
        }
    }

    /// Whoever speaks plain HTTP to a TLS listener is sent to the right address.
    async fn send_on(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let address = self.site.listening.origins.first();
        let answer = format!(
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: {}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            address.map_or("", String::as_str)
        );
        // What was asked is read, so that closing does not cut the answer off.
        let mut asked = [0; 4096];
        let _ = tokio::io::AsyncReadExt::read(&mut stream, &mut asked).await?;
        stream.write_all(answer.as_bytes()).await?;
        stream.shutdown().await
    }
}
