//! The time a request's body may take: a minute, longer only for what is larger than a minute of a slow network.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use tokio::time::{Instant, Sleep, sleep_until};

/// How long bodies may take.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// What a form has in all.
    pub whole: Duration,
    /// What a larger body must keep up, bytes in a second.
    pub steady: u64,
    /// Until then a body must have begun to come.
    pub grace: Duration,
    /// After that, no body may come slower, bytes in a second.
    pub slowest: u64,
}

/// The pace of the house.
pub const PACE: Pace = Pace {
    whole: Duration::from_secs(60),
    steady: 1 << 20,
    grace: Duration::from_secs(10),
    slowest: 1 << 10,
};

/// Whether a body came too slowly.
#[derive(Clone, Default)]
pub struct TooSlow(Arc<AtomicBool>);

impl TooSlow {
    /// Whether it did.
    pub fn happened(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The body, ended with a fault when it comes too slowly.
pub fn hurried(pace: Pace, body: Body, said: Option<u64>) -> (Body, TooSlow) {
    let too_slow = TooSlow::default();
    if body.is_end_stream() {
        return (body, too_slow);
    }
    let begun = Instant::now();
    let seconds = said.unwrap_or_default() / pace.steady;
    let hurried = Hurried {
        pace,
        body,
        begun,
        came: 0,
        end: begun + pace.whole.max(Duration::from_secs(seconds)),
        alarm: Box::pin(sleep_until(begun + pace.grace)),
        too_slow: too_slow.clone(),
    };
    (Body::new(hurried), too_slow)
}

struct Hurried {
    pace: Pace,
    body: Body,
    begun: Instant,
    came: u64,
    end: Instant,
    alarm: Pin<Box<Sleep>>,
    too_slow: TooSlow,
}

impl Hurried {
    /// By when more must have come.
    fn due(&self) -> Instant {
        let slow =
            self.begun + self.pace.grace + Duration::from_secs(self.came / self.pace.slowest);
        slow.min(self.end)
    }
}

impl HttpBody for Hurried {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) {
            if let Some(Ok(frame)) = &frame
                && let Some(data) = frame.data_ref()
            {
                self.came += data.len() as u64;
            }
            return Poll::Ready(frame);
        }
        loop {
            let due = self.due();
            if self.alarm.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
            if Instant::now() >= due {
                self.too_slow.0.store(true, Ordering::Relaxed);
                return Poll::Ready(Some(Err(axum::Error::new("the body came too slowly"))));
            }
            self.alarm.as_mut().reset(due);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio_util::io::ReaderStream;

    const QUICK: Pace = Pace {
        whole: Duration::from_millis(900),
        steady: 1 << 20,
        grace: Duration::from_millis(300),
        slowest: 1 << 10,
    };

    /// A body that comes in pieces, one every so many milliseconds.
    fn drip(pieces: u32, size: usize, every: u64) -> Body {
        let (mut pen, paper) = tokio::io::duplex(1 << 20);
        tokio::spawn(async move {
            use tokio::io::AsyncWriteExt as _;
            for _ in 0..pieces {
                tokio::time::sleep(Duration::from_millis(every)).await;
                if pen.write_all(&vec![b'x'; size]).await.is_err() {
                    return;
                }
            }
        });
        Body::from_stream(ReaderStream::new(paper))
    }

    async fn length(body: Body, said: Option<u64>) -> Option<usize> {
        let (body, too_slow) = hurried(QUICK, body, said);
        let came = axum::body::to_bytes(body, usize::MAX).await.ok();
        assert_eq!(too_slow.happened(), came.is_none());
        came.map(|bytes| bytes.len())
    }

    #[tokio::test]
    async fn a_form_has_its_time_and_must_keep_coming() {
        assert_eq!(length(drip(5, 2048, 20), None).await, Some(10_240));
        assert_eq!(
            length(drip(100, 2048, 50), None).await,
            None,
            "too long in all"
        );
        assert_eq!(length(drip(100, 1, 20), None).await, None, "too slow");
        assert_eq!(length(drip(1, 1, 600), None).await, None, "too late");
    }

    #[tokio::test]
    async fn what_is_large_may_take_longer() {
        let body = drip(12, 1 << 18, 100);
        assert_eq!(length(body, Some(3 << 20)).await, Some(3 << 20));
    }

    #[test]
    fn the_house_gives_a_minute() {
        assert_eq!(PACE.whole.as_secs(), 60);
        assert_eq!((PACE.grace.as_secs(), PACE.slowest), (10, 1024));
    }
}
