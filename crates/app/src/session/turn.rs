//! Tries of one station are looked at one after the other, so that each is counted before the next is looked at.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

/// Stations where somebody is being looked at.
#[derive(Default)]
pub struct Turns(Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>);

impl Turns {
    /// Waits until nobody else of this station is being looked at. Others wait until what is returned goes.
    pub async fn take(&self, station: &str) -> OwnedMutexGuard<()> {
        let line = {
            let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            // Where nobody stands any more only the map itself knows the line.
            lines.retain(|_, line| Arc::strong_count(line) > 1);
            Arc::clone(lines.entry(station.to_owned()).or_default())
        };
        line.lock_owned().await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn a_station_waits_for_itself_and_for_no_other() {
        let turns = Turns::default();
        let first = turns.take("near").await;
        turns.take("far").await;
        let moment = Duration::from_millis(5);
        let second = tokio::time::timeout(moment, turns.take("near")).await;
        assert!(second.is_err());
        drop(first);
        turns.take("near").await;
        turns.take("other").await;
        let lines = turns.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(lines.len(), 1);
    }
}
