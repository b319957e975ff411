//! Limits of one station: how many connections it holds, how many requests it sends. This machine itself is no station.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Connections of one station at once.
pub const CONNECTIONS: u32 = 32;
/// Requests per second that one station may go on sending.
pub const SUSTAINED: f64 = 20.0;
/// Requests a station may have saved up for the start of a class.
pub const SAVED: f64 = 200.0;
/// As many stations are remembered before the idle ones are forgotten.
const REMEMBERED: usize = 1024;

/// What is known of all stations.
#[derive(Default)]
pub struct Stations {
    connections: Arc<Mutex<HashMap<IpAddr, u32>>>,
    requests: Mutex<HashMap<IpAddr, Allowance>>,
}

/// A connection that is counted until it is dropped.
pub struct Counted {
    connections: Arc<Mutex<HashMap<IpAddr, u32>>>,
    station: IpAddr,
}

struct Allowance {
    left: f64,
    at: Instant,
}

impl Stations {
    /// Counts a connection; none when the station holds as many as it may.
    pub fn connect(&self, station: IpAddr) -> Option<Counted> {
        let mut known = lock(&self.connections);
        let count = known.entry(station).or_insert(0);
        if *count >= CONNECTIONS && !here(station) {
            return None;
        }
        *count += 1;
        Some(Counted {
            connections: Arc::clone(&self.connections),
            station,
        })
    }

    /// Counts a request; how long to wait when there were too many.
    pub fn ask(&self, station: IpAddr, now: Instant) -> Result<(), Duration> {
        if here(station) {
            return Ok(());
        }
        let mut known = lock(&self.requests);
        if known.len() >= REMEMBERED {
            known.retain(|_, one| one.left_at(now) < SAVED);
        }
        let fresh = || Allowance {
            left: SAVED,
            at: now,
        };
        let one = known.entry(station).or_insert_with(fresh);
        one.left = one.left_at(now);
        one.at = now;
        if one.left < 1.0 {
            return Err(Duration::from_secs_f64((1.0 - one.left) / SUSTAINED));
        }
        one.left -= 1.0;
        Ok(())
    }
}

impl Allowance {
    fn left_at(&self, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        SAVED.min(self.left + passed * SUSTAINED)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut known = lock(&self.connections);
        if let Some(count) = known.get_mut(&self.station) {
            *count -= 1;
            if *count == 0 {
                known.remove(&self.station);
            }
        }
    }
}

fn here(station: IpAddr) -> bool {
    station.to_canonical().is_loopback()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATION: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 7));
    const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 8));

    #[test]
    fn a_station_holds_thirty_two_connections_and_no_more() {
        let stations = Stations::default();
        let mut held: Vec<_> = (0..32).map(|_| stations.connect(STATION)).collect();
        assert!(held.iter().all(Option::is_some));
        assert!(stations.connect(STATION).is_none());
        assert!(stations.connect(OTHER).is_some());
        held.pop();
        assert!(stations.connect(STATION).is_some());
        let machine = std::net::Ipv4Addr::LOCALHOST.into();
        let own: Vec<_> = (0..100).map(|_| stations.connect(machine)).collect();
        assert!(own.iter().all(Option::is_some));
    }

    #[test]
    fn a_station_may_go_on_with_twenty_requests_a_second() {
        let stations = Stations::default();
        let start = Instant::now();
        let asked = |ms: u64| stations.ask(STATION, start + Duration::from_millis(ms));
        let at_once = (0..1000).take_while(|_| asked(0).is_ok()).count();
        assert_eq!(at_once, 200);
        assert!(stations.ask(OTHER, start).is_ok());
        assert!(asked(0).is_err_and(|wait| wait <= Duration::from_millis(50)));
        let minute = (0..60_000)
            .step_by(10)
            .filter(|ms| asked(*ms).is_ok())
            .count();
        assert!((1199..=1201).contains(&minute), "{minute}");
    }
}
