//! Many browsers at once for a limited time, and how long their answers took.

use std::time::{Duration, Instant};

/// How long each answer took.
#[derive(Debug, Default)]
pub struct Took {
    micros: Vec<u32>,
    seconds: f64,
}

impl Took {
    /// Adds one answer.
    pub fn add(&mut self, since: Instant) {
        self.micros
            .push(u32::try_from(since.elapsed().as_micros()).unwrap_or(u32::MAX));
    }

    /// Adds what ran at the same time.
    pub fn beside(&mut self, other: Took) {
        self.micros.extend(other.micros);
        self.seconds = self.seconds.max(other.seconds);
    }

    /// Adds what ran afterwards.
    pub fn then(&mut self, other: Took) {
        self.micros.extend(other.micros);
        self.seconds += other.seconds;
    }

    /// How long it all took.
    pub fn within(mut self, time: Duration) -> Took {
        self.seconds = time.as_secs_f64();
        self
    }

    /// How many answers there were.
    pub fn count(&self) -> usize {
        self.micros.len()
    }

    /// Answers a second.
    pub fn rate(&self) -> f64 {
        self.micros.len() as f64 / self.seconds
    }

    /// Milliseconds within which this share of the answers came.
    pub fn percentile(&self, share: f64) -> f64 {
        let mut sorted = self.micros.clone();
        sorted.sort_unstable();
        let at = ((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
        sorted
            .get(at)
            .map_or(f64::NAN, |micros| f64::from(*micros) / 1000.0)
    }

    /// Rate and percentiles in words.
    pub fn words(&self) -> String {
        format!(
            "{:.0}/s, median {:.1} ms, p99 {:.1} ms ({} answers)",
            self.rate(),
            self.percentile(0.5),
            self.percentile(0.99),
            self.count()
        )
    }
}

/// A runtime for the side that asks.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap()
}

/// Runs one task for each of `who` until all are done, and adds up what they measured.
pub async fn all<W, F>(who: Vec<W>, mut act: impl FnMut(W) -> F) -> (Took, Vec<W>)
where
    W: Send + 'static,
    F: Future<Output = (Took, W)> + Send + 'static,
{
    let began = Instant::now();
    let tasks: Vec<_> = who.into_iter().map(|one| tokio::spawn(act(one))).collect();
    let mut took = Took::default();
    let mut back = Vec::with_capacity(tasks.len());
    for task in tasks {
        let (one, who) = task.await.unwrap();
        took.beside(one);
        back.push(who);
    }
    (took.within(began.elapsed()), back)
}
