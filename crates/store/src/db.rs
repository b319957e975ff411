//! A database: opening it, writing through the one writer, reading beside it, closing it.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, mpsc as std_mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};

use crate::pg::{Pg, Target};
use crate::readers::{PostgresReaders, SqliteReaders};
use crate::tx::Link;
use crate::writer::{self, Message};
use crate::{
    DbUrl, Engine, Error, Group, Migration, NoGroup, Options, Result, Tx, migrate, sqlite,
};

/// A database. Clones are the same database.
pub struct Db<G: Group = NoGroup> {
    inner: Arc<Inner<G>>,
}

struct Inner<G: Group> {
    queue: mpsc::Sender<Message<G::State>>,
    writer: Mutex<Option<JoinHandle<()>>>,
    readers: Readers,
    busy_after: Option<Duration>,
    mended: usize,
}

enum Readers {
    Sqlite(SqliteReaders),
    Postgres(PostgresReaders),
}

impl<G: Group> Db<G> {
    /// Opens the database, makes it if need be, and brings its schema up to date. Blocks.
    pub fn open(options: &Options, migrations: &[Migration], group: G) -> Result<Db<G>> {
        let (queue, jobs) = mpsc::channel(options.queue.max(1));
        let (writer, mended) = start(options, migrations, group, jobs)?;
        let readers = match &options.url {
            DbUrl::Sqlite(path) => {
                Readers::Sqlite(SqliteReaders::new(path.clone(), options.readers))
            }
            DbUrl::Postgres(url) => {
                let target = Target::new(url, true, false)?;
                Readers::Postgres(PostgresReaders::new(&target, options.readers)?)
            }
        };
        Ok(Db {
            inner: Arc::new(Inner {
                queue,
                writer: Mutex::new(Some(writer)),
                readers,
                busy_after: options.busy_after,
                mended,
            }),
        })
    }

    /// Opens an existing database beside the process that writes it: [`Db::read`] works, writing answers
    /// [`Error::Closed`]. Nothing is made and nothing is brought up to date. Blocks.
    pub fn open_to_read(options: &Options) -> Result<Db<G>> {
        let readers = match &options.url {
            DbUrl::Sqlite(path) => {
                drop(sqlite::open_reader(path)?);
                Readers::Sqlite(SqliteReaders::new(path.clone(), options.readers))
            }
            DbUrl::Postgres(url) => {
                let target = Target::new(url, true, false)?;
                Readers::Postgres(PostgresReaders::new(&target, options.readers)?)
            }
        };
        Ok(Db {
            inner: Arc::new(Inner {
                queue: mpsc::channel(1).0,
                writer: Mutex::new(None),
                readers,
                busy_after: options.busy_after,
                mended: 0,
            }),
        })
    }

    /// How many bits of its log had turned on the disk and were turned back when it was opened: the disk wears out.
    pub fn mended(&self) -> usize {
        self.inner.mended
    }

    /// Which engine this is; for telling people, not for choosing SQL.
    pub fn engine(&self) -> Engine {
        match self.inner.readers {
            Readers::Sqlite(_) => Engine::Sqlite,
            Readers::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs `job` in the writer and answers once its commit is durable.
    ///
    /// A job that answers an error, or panics, leaves no trace. It must be quick: all writes wait
    /// for it. Dropping the future does not take back a job that was already queued.
    pub async fn write<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>, &mut G::State) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = writer::job(job, move |outcome| drop(reply.send(outcome)));
        self.enqueue(job).await?;
        answer.await.unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// As [`Db::write`], for the command line and other threads outside of a runtime.
    pub fn write_blocking<T, E, F>(&self, job: F) -> std::result::Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>, &mut G::State) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = std_mpsc::sync_channel(1);
        let job = writer::job(job, move |outcome| drop(reply.send(outcome)));
        self.enqueue_blocking(job, self.inner.busy_after)?;
        answer
            .recv()
            .unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// Runs `act` on an unchanging view of what is committed.
    ///
    /// On SQLite it runs here and now, so it must be quick; on PostgreSQL in a thread of its own.
    pub async fn read<T, E, F>(&self, act: F) -> std::result::Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.inner.readers {
            Readers::Sqlite(readers) => readers.read(act),
            Readers::Postgres(readers) => {
                let (reply, answer) = oneshot::channel();
                readers.read(act, move |outcome| drop(reply.send(outcome)))?;
                answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
            }
        }
    }

    /// As [`Db::read`], for the command line and other threads outside of a runtime.
    pub fn read_blocking<T, E, F>(&self, act: F) -> std::result::Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.inner.readers {
            Readers::Sqlite(readers) => readers.read(act),
            Readers::Postgres(readers) => {
                let (reply, answer) = std_mpsc::sync_channel(1);
                readers.read(act, move |outcome| drop(reply.send(outcome)))?;
                answer.recv().unwrap_or_else(|_| Err(Error::Closed.into()))
            }
        }
    }

    /// Looks for damage in the whole SQLite file, without comparing indexes to tables. Blocks.
    /// On PostgreSQL it only says whether the server answers; `pg_amcheck` does the rest.
    pub fn quick_check(&self) -> Result<()> {
        self.read_blocking(|tx| tx.sound("quick_check"))
    }

    /// As [`Db::quick_check`], and compares every index to its table: slow on a large database.
    pub fn integrity_check(&self) -> Result<()> {
        self.read_blocking(|tx| tx.sound("integrity_check"))
    }

    /// Empties SQLite's write-ahead log into the database file, so that no old text of what was
    /// erased stays in it. Blocks; [`Error::Busy`] while a read holds on to an older view.
    /// On PostgreSQL there is nothing to do here: see [`Db::purge`].
    pub fn empty_log(&self) -> Result<()> {
        self.apart(Link::empty_log)
    }

    /// Makes what was deleted from these tables unreadable in the files of the database: SQLite has overwritten it
    /// already and only its log is emptied; PostgreSQL writes each table anew. Blocks, and writes wait.
    pub fn purge(&self, tables: &'static [&'static str]) -> Result<()> {
        self.apart(move |link| link.purge(tables))
    }

    fn apart(&self, act: impl FnOnce(&mut Link) -> Result<()> + Send + 'static) -> Result<()> {
        let (reply, answer) = std_mpsc::sync_channel(1);
        let act = Box::new(move |link: &mut Link| drop(reply.send(act(link))));
        self.enqueue_blocking(Message::Apart(act), self.inner.busy_after)?;
        answer.recv().unwrap_or(Err(Error::Panicked))
    }

    /// Writes a compact copy of the SQLite database, as it is at this moment, to the new file
    /// `path`, synchronised to the disk. Writes go on meanwhile. Blocks.
    /// On PostgreSQL it is refused: `pg_dump` does this.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        match &self.inner.readers {
            Readers::Sqlite(readers) => readers.copy_to(path),
            Readers::Postgres(_) => Err(Error::Unsuitable {
                detail: "a PostgreSQL database is copied with pg_dump".to_owned(),
            }),
        }
    }

    /// Does what is waiting, then ends the writer. Blocks. Later writes answer [`Error::Closed`].
    pub fn close(&self) {
        self.inner.clear_readers();
        let _ = self.enqueue_blocking(Message::Close, None);
        self.inner.join();
    }

    async fn enqueue(&self, job: Message<G::State>) -> Result<()> {
        let job = match self.inner.queue.try_send(job) {
            Ok(()) => return Ok(()),
            Err(TrySendError::Closed(_)) => return Err(Error::Closed),
            Err(TrySendError::Full(job)) => job,
        };
        let sending = self.inner.queue.send(job);
        let sent = match self.inner.busy_after {
            None => sending.await,
            Some(limit) => match tokio::time::timeout(limit, sending).await {
                Ok(sent) => sent,
                Err(_) => return Err(full()),
            },
        };
        sent.map_err(|_| Error::Closed)
    }

    fn enqueue_blocking(
        &self,
        mut job: Message<G::State>,
        busy_after: Option<Duration>,
    ) -> Result<()> {
        let started = Instant::now();
        loop {
            job = match self.inner.queue.try_send(job) {
                Ok(()) => return Ok(()),
                Err(TrySendError::Closed(_)) => return Err(Error::Closed),
                Err(TrySendError::Full(job)) => job,
            };
            if busy_after.is_some_and(|limit| started.elapsed() >= limit) {
                return Err(full());
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}

impl<G: Group> Clone for Db<G> {
    fn clone(&self) -> Self {
        Db {
            inner: Arc::clone(&self.inner),
        }
    }
}

impl<G: Group> fmt::Debug for Db<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Db({:?})", self.engine())
    }
}

impl<G: Group> Inner<G> {
    /// Before the writer ends: the last connection to leave empties SQLite's log into the file, and only a
    /// writing one can.
    fn clear_readers(&self) {
        if let Readers::Sqlite(readers) = &self.readers {
            readers.clear();
        }
    }

    fn join(&self) {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(writer) = writer.take()
            && writer.thread().id() != thread::current().id()
        {
            let _ = writer.join();
        }
    }
}

impl<G: Group> Drop for Inner<G> {
    /// Ends the writer, so that the file can be opened again at once.
    fn drop(&mut self) {
        self.clear_readers();
        self.queue = mpsc::channel(1).0;
        self.join();
    }
}

/// Starts the writer's thread and waits until the database is open: the PostgreSQL driver must
/// not be called from a thread of the caller's runtime.
fn start<G: Group>(
    options: &Options,
    migrations: &[Migration],
    mut group: G,
    jobs: mpsc::Receiver<Message<G::State>>,
) -> Result<(JoinHandle<()>, usize)> {
    let (ready, opened) = std_mpsc::sync_channel(1);
    let (url, sole, existing) = (options.url.clone(), options.sole_writer, options.existing);
    let migrations = migrations.to_vec();
    let writing = move || {
        let lock = match &url {
            DbUrl::Sqlite(path) => sqlite::lock(path).map(Some),
            DbUrl::Postgres(_) => Ok(None),
        };
        let link = lock.and_then(|lock| {
            let mended = match &url {
                DbUrl::Sqlite(path) => crate::wal::mend(path)?,
                DbUrl::Postgres(_) => 0,
            };
            let mut link = connect(&url, sole)?;
            migrate::apply(&mut link, &migrations, existing)?;
            Ok((link, lock, mended))
        });
        match link {
            Err(error) => drop(ready.send(Err(error))),
            Ok((mut link, lock, mended)) => {
                let _ = ready.send(Ok(mended));
                writer::run(&mut link, &mut group, jobs);
                drop(link);
                drop(lock);
            }
        }
    };
    let writer = thread::Builder::new()
        .name("store-writer".to_owned())
        .spawn(writing)
        .map_err(|error| Error::io("starting a thread", &error))?;
    let mended = opened.recv().unwrap_or(Err(Error::Panicked))?;
    Ok((writer, mended))
}

fn connect(url: &DbUrl, sole: bool) -> Result<Link> {
    match url {
        DbUrl::Sqlite(path) => Ok(Link::Sqlite(sqlite::open_writer(path)?)),
        DbUrl::Postgres(url) => {
            let target = Target::new(url, false, sole)?;
            Ok(Link::Postgres(Box::new(Pg::connect(&target)?)))
        }
    }
}

fn full() -> Error {
    Error::Busy {
        detail: "too many changes are waiting to be saved".to_owned(),
    }
}
