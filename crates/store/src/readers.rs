//! Connections that only read, each read on one snapshot of the database.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::pg::{Pg, Target};
use crate::tx::Link;
use crate::writer::guarded;
use crate::{Error, Result, Tx, sqlite};

/// How many reads may wait for a PostgreSQL connection.
const WAITING: usize = 4096;

/// SQLite connections kept for the next read. A read runs where it is asked for: it takes
/// microseconds, less than handing it to another thread.
pub(crate) struct SqliteReaders {
    path: PathBuf,
    keep: usize,
    idle: Mutex<Vec<Link>>,
}

/// Threads that each hold one PostgreSQL connection, so that no read blocks the caller's runtime.
pub(crate) struct PostgresReaders {
    queue: Sender<Task>,
    waiting: Arc<AtomicUsize>,
}

type Task = Box<dyn FnOnce(Result<&mut Link>) + Send>;

impl SqliteReaders {
    pub fn new(path: PathBuf, keep: usize) -> SqliteReaders {
        SqliteReaders {
            path,
            keep,
            idle: Mutex::default(),
        }
    }

    /// Runs `act` here and now. More reads at once than kept connections open more of them.
    pub fn read<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let kept = self.idle().pop();
        let mut link = match kept {
            Some(link) => link,
            None => Link::Sqlite(sqlite::open_reader(&self.path)?),
        };
        let mut answer = None;
        snapshot(&mut link, act, |outcome| answer = Some(outcome));
        let mut idle = self.idle();
        if idle.len() < self.keep {
            idle.push(link);
        }
        answer.unwrap_or_else(|| Err(Error::Panicked.into()))
    }

    /// Copies the database into a new file.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        sqlite::copy(&sqlite::open_reader(&self.path)?, path)
    }

    /// Lets go of all connections that are not in use.
    pub fn clear(&self) {
        self.idle().clear();
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Link>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PostgresReaders {
    pub fn new(target: &Target, threads: usize) -> Result<PostgresReaders> {
        let (queue, tasks) = channel();
        let tasks = Arc::new(Mutex::new(tasks));
        for number in 0..threads.max(1) {
            let (target, tasks) = (target.clone(), Arc::clone(&tasks));
            thread::Builder::new()
                .name(format!("store-reader-{number}"))
                .spawn(move || serve(&target, &tasks))
                .map_err(|error| Error::io("starting a thread", &error))?;
        }
        Ok(PostgresReaders {
            queue,
            waiting: Arc::default(),
        })
    }

    /// Hands `act` to a thread; `reply` is called there.
    pub fn read<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        reply: impl FnOnce(std::result::Result<T, E>) + Send + 'static,
    ) -> Result<()> {
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= WAITING {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(Error::Busy {
                detail: "too many reads are waiting".to_owned(),
            });
        }
        let waiting = Arc::clone(&self.waiting);
        let task: Task = Box::new(move |link| {
            waiting.fetch_sub(1, Ordering::Relaxed);
            match link {
                Ok(link) => snapshot(link, act, reply),
                Err(error) => reply(Err(error.into())),
            }
        });
        self.queue.send(task).map_err(|_| Error::Closed)
    }
}

fn serve(target: &Target, tasks: &Mutex<Receiver<Task>>) {
    let mut link = None;
    loop {
        let next = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(task) = next else { return };
        if link.is_none() {
            match Pg::connect(target) {
                Ok(pg) => link = Some(Link::Postgres(Box::new(pg))),
                Err(error) => {
                    task(Err(error));
                    continue;
                }
            }
        }
        if let Some(link) = &mut link {
            task(Ok(link));
        }
    }
}

/// Runs `act` on one unchanging view of the database. The caller need not wait for its end.
fn snapshot<T, E: From<Error>>(
    link: &mut Link,
    act: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    reply: impl FnOnce(std::result::Result<T, E>),
) {
    match link.begin("BEGIN") {
        Err(error) => reply(Err(error.into())),
        Ok(mut tx) => {
            reply(guarded(|| act(&mut tx)));
            tx.rollback();
        }
    }
}
