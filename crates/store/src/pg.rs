//! PostgreSQL: connecting as the product needs it, and running statements.
//!
//! Each connection has a small runtime of its own on the thread that holds it. What needs no answer
//! of its own, `SAVEPOINT` and its like and the rows that are only put, is kept and travels with the
//! next statement.

use std::collections::HashMap;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::{Pin, pin};
use std::str::FromStr;
use std::sync::Arc;
use std::task::Poll;
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Client, Config, NoTls, Statement};

use crate::{Error, Result, Row, ToValue, Value};
use convert::{Param, read};
use fault::fault;

mod convert;
mod fault;

/// How many prepared statements each connection keeps.
const STATEMENTS: usize = 512;

/// How many statements of [`Pg::execute_each`] are under way at once.
const UNDER_WAY: usize = 256;

/// "lucarne" as a number: the advisory lock of the one process that writes.
const LOCK: i64 = 0x006C_7563_6172_6E65;

/// How long the lock of a connection just lost may still be held by the server.
const LOCK_WAIT: Duration = Duration::from_secs(3);

/// How a connection is to be used; what it needs to be made again after it was lost.
#[derive(Clone)]
pub(crate) struct Target {
    config: Config,
    /// Read-only snapshots, or writing.
    pub reader: bool,
    /// Whether to hold the lock of the only writing process.
    pub sole: bool,
}

/// A connection with the statements prepared on it.
pub(crate) struct Pg {
    target: Target,
    client: Client,
    /// After the client, whose connection it drives.
    runtime: Runtime,
    statements: HashMap<String, Prepared>,
    /// What is to be sent before the next statement, in order.
    pending: Vec<Kept>,
    /// Whether a transaction is open.
    open: bool,
}

/// Something that waits for the next statement to travel with.
enum Kept {
    /// Statements that take and answer nothing.
    Control(String),
    /// A row to put; the text of the statement is for messages.
    Row(String, Prepared, Vec<Value>),
}

#[derive(Clone)]
struct Prepared {
    statement: Statement,
    columns: Arc<[String]>,
}

impl Target {
    pub fn new(url: &str, reader: bool, sole: bool) -> Result<Target> {
        let mut config = Config::from_str(url).map_err(|error| Error::Unsuitable {
            detail: format!("the address of the PostgreSQL database is wrong: {error}"),
        })?;
        if let Some(host) = elsewhere(&config)
            && config.get_ssl_mode() != SslMode::Disable
        {
            return Err(Error::Unsuitable {
                detail: format!(
                    "it is on another machine ({host}), and the connection would go there unencrypted. Put PostgreSQL \
                     on this machine and name its socket (postgres://lucarne@%2Frun%2Fpostgresql/lucarne), or lead an \
                     encrypted tunnel to a port of this machine and name 127.0.0.1; where a line of its own leads \
                     there that nobody else can reach, write sslmode=disable into the address"
                ),
            });
        }
        if config.get_application_name().is_none() {
            config.application_name("lucarne");
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(10));
        }
        config.keepalives_idle(Duration::from_secs(30));
        Ok(Target {
            config,
            reader,
            sole,
        })
    }
}

impl Pg {
    pub fn connect(target: &Target) -> Result<Pg> {
        let (runtime, client) = dial(&target.config)?;
        let mut pg = Pg {
            target: target.clone(),
            client,
            runtime,
            statements: HashMap::new(),
            pending: Vec::new(),
            open: false,
        };
        pg.batch(
            "SET synchronous_commit=on; SET standard_conforming_strings=on; \
             SET client_min_messages=warning; SET TimeZone='UTC'; \
             SET idle_in_transaction_session_timeout='60s'",
        )?;
        if target.reader {
            pg.batch(
                "SET default_transaction_read_only=on; \
                 SET default_transaction_isolation='repeatable read'",
            )?;
        }
        pg.check_server()?;
        if target.sole {
            pg.take_lock()?;
        }
        Ok(pg)
    }

    /// Opens a transaction; a lost connection is made again, since nothing has happened yet.
    pub fn begin(&mut self) -> Result<()> {
        self.pending.clear();
        // After a panic a transaction may still be open, and PostgreSQL would only warn.
        let begin = if self.open {
            "ROLLBACK; BEGIN"
        } else {
            "BEGIN"
        };
        match self.batch(begin) {
            Err(Error::Unreachable { .. }) => {
                *self = Pg::connect(&self.target.clone())?;
                self.batch("BEGIN")?;
            }
            other => other?,
        }
        self.open = true;
        Ok(())
    }

    /// Commits. A connection lost in this very moment leaves the outcome unknown.
    pub fn commit(&mut self) -> Result<()> {
        if self.is_closed() {
            return Err(Error::Unreachable {
                detail: "the connection was lost".to_owned(),
            });
        }
        self.batch("COMMIT").map_err(|error| match error {
            Error::Unreachable { detail } => Error::Uncertain { detail },
            other => other,
        })?;
        self.open = false;
        Ok(())
    }

    /// Takes everything back.
    pub fn rollback(&mut self) -> Result<()> {
        self.pending.clear();
        self.batch("ROLLBACK")?;
        self.open = false;
        Ok(())
    }

    /// Whether the connection is known to be lost.
    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Sends `sql`, which takes and answers nothing, together with whatever comes next.
    pub fn later(&mut self, sql: &str) {
        if let Some(Kept::Control(all)) = self.pending.last_mut() {
            all.push_str("; ");
            all.push_str(sql);
        } else {
            self.pending.push(Kept::Control(sql.to_owned()));
        }
    }

    /// Sends a statement whose answer nobody needs together with whatever comes next.
    pub fn put(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<()> {
        let prepared = self.prepare(sql)?;
        prepared.takes(sql, values.len())?;
        let values = values.iter().map(|value| value.to_value().to_owned());
        let row = Kept::Row(sql.to_owned(), prepared, values.collect());
        self.pending.push(row);
        if self.pending.len() < UNDER_WAY {
            return Ok(());
        }
        self.settle()
    }

    /// Learns what became of the rows that were put.
    pub fn settle(&mut self) -> Result<()> {
        let waits = |kept: &Kept| matches!(kept, Kept::Row(..));
        if !self.pending.iter().any(waits) {
            return Ok(());
        }
        let kept = std::mem::take(&mut self.pending);
        trip(&self.runtime, &self.client, &kept, "", async { Ok(()) })
    }

    /// Runs several statements that take no values.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        let kept = std::mem::take(&mut self.pending);
        let running = self.client.batch_execute(sql);
        trip(&self.runtime, &self.client, &kept, sql, running)
    }

    pub fn execute(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<u64> {
        let prepared = self.prepare(sql)?;
        let params = prepared.take(sql, values.iter().map(|value| Param(value.to_value())))?;
        let kept = std::mem::take(&mut self.pending);
        let running = self.client.execute_raw(&prepared.statement, params);
        trip(&self.runtime, &self.client, &kept, sql, running)
    }

    pub fn query(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<Vec<Row>> {
        let mut answers = self.query_each(&[(sql, values)])?;
        Ok(answers.pop().unwrap_or_default())
    }

    /// Asks all questions at once and waits once.
    pub fn query_each(&mut self, asked: &[(&str, &[&dyn ToValue])]) -> Result<Vec<Vec<Row>>> {
        let mut all = Vec::with_capacity(asked.len());
        for (sql, values) in asked {
            let prepared = self.prepare(sql)?;
            let values = values.iter().map(|value| Param(value.to_value()));
            let params = prepared.take(sql, values)?;
            all.push((prepared, params));
        }
        let kept = std::mem::take(&mut self.pending);
        let client = &self.client;
        let running = all.iter().map(|(prepared, params)| async move {
            let params: Vec<_> = params.iter().map(|param| param as _).collect();
            client.query(&prepared.statement, &params).await
        });
        let running = in_order(running.map(Box::pin).collect());
        let first = asked.first().map_or("", |(sql, _)| sql);
        let answers = trip(&self.runtime, client, &kept, first, async {
            Ok(running.await)
        })?;
        let answers = answers.into_iter().zip(asked).zip(&all);
        let read_all = |((answer, (sql, _)), (prepared, _)): (
            (std::result::Result<Vec<_>, _>, &(&str, _)),
            &(Prepared, _),
        )| {
            let rows = answer.map_err(|error| fault(sql, &error))?;
            rows.iter()
                .map(|row| read(row, &prepared.columns))
                .collect()
        };
        answers.map(read_all).collect()
    }

    /// Runs one statement for every row of values, many on their way at the same time.
    pub fn execute_each(&mut self, sql: &str, rows: &[Vec<Value>]) -> Result<u64> {
        let prepared = self.prepare(sql)?;
        let mut changed = 0;
        for rows in rows.chunks(UNDER_WAY) {
            let mut running = Vec::with_capacity(rows.len());
            for row in rows {
                let params = prepared.take(sql, row.iter().map(|value| Param(value.borrow())))?;
                running.push(Box::pin(
                    self.client.execute_raw(&prepared.statement, params),
                ));
            }
            let kept = std::mem::take(&mut self.pending);
            let all = in_order(running);
            let all = async { all.await.into_iter().sum() };
            let counts: u64 = trip(&self.runtime, &self.client, &kept, sql, all)?;
            changed += counts;
        }
        Ok(changed)
    }

    /// Prepares a statement without running it.
    pub fn check(&mut self, sql: &str) -> Result<()> {
        self.prepare(sql).map(drop)
    }

    fn prepare(&mut self, sql: &str) -> Result<Prepared> {
        if let Some(prepared) = self.statements.get(sql) {
            return Ok(prepared.clone());
        }
        let kept = std::mem::take(&mut self.pending);
        let preparing = self.client.prepare(sql);
        let statement = trip(&self.runtime, &self.client, &kept, sql, preparing)?;
        let columns = statement.columns().iter();
        let prepared = Prepared {
            columns: columns.map(|column| column.name().to_owned()).collect(),
            statement,
        };
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), prepared.clone());
        Ok(prepared)
    }

    fn check_server(&mut self) -> Result<()> {
        let asked = "SELECT current_setting('server_version_num')::BIGINT AS version, \
                     current_setting('server_encoding') AS encoding, \
                     datlocprovider::TEXT AS provider, datcollate::TEXT AS sorting \
                     FROM pg_database WHERE datname = current_database()";
        let rows = self.query(asked, &[])?;
        let Some(row) = rows.first() else {
            return Ok(());
        };
        let text = |column: &str| row.get::<String>(column);
        suitable(
            row.get("version")?,
            &text("encoding")?,
            &text("provider")?,
            &text("sorting")?,
        )
    }

    fn take_lock(&mut self) -> Result<()> {
        let until = Instant::now() + LOCK_WAIT;
        loop {
            let rows = self.query("SELECT pg_try_advisory_lock($1) AS taken", &[&LOCK])?;
            if rows.first().is_some_and(|row| row.get("taken") == Ok(true)) {
                return Ok(());
            }
            if Instant::now() >= until {
                let name = self.target.config.get_dbname().unwrap_or("PostgreSQL");
                return Err(Error::InUse {
                    what: format!("database {name}"),
                });
            }
            thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Prepared {
    /// The values as parameters, if there are as many as the statement takes.
    fn take<'v>(
        &self,
        sql: &str,
        values: impl ExactSizeIterator<Item = Param<'v>>,
    ) -> Result<Vec<Param<'v>>> {
        self.takes(sql, values.len())?;
        Ok(values.collect())
    }

    /// Whether the statement takes so many values.
    fn takes(&self, sql: &str, given: usize) -> Result<()> {
        let takes = self.statement.params().len();
        if takes == given {
            return Ok(());
        }
        let detail = format!("it takes {takes} values and was given {given}");
        Err(Error::statement(sql, detail))
    }
}

/// Runs statements in a database that need no further care, such as making another one.
#[cfg(feature = "testing")]
pub(crate) fn administer(url: &str, statements: &[String]) -> Result<()> {
    let target = Target::new(url, false, false)?;
    let (runtime, client) = dial(&target.config)?;
    for sql in statements {
        let outcome = runtime.block_on(client.batch_execute(sql));
        outcome.map_err(|error| fault(sql, &error))?;
    }
    Ok(())
}

/// A host that is not this machine.
fn elsewhere(config: &Config) -> Option<String> {
    let addresses = config.get_hostaddrs();
    if !addresses.is_empty() {
        let far = addresses.iter().find(|address| !address.is_loopback());
        return far.map(ToString::to_string);
    }
    config.get_hosts().iter().find_map(|host| match host {
        Host::Tcp(name) => {
            let here = name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
            (!here && name != "localhost").then(|| name.clone())
        }
        #[cfg(unix)]
        Host::Unix(_) => None,
    })
}

/// Connects; the runtime drives the connection whenever it waits for an answer.
fn dial(config: &Config) -> Result<(Runtime, Client)> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::io("starting a runtime", &error))?;
    let dialled = runtime.block_on(config.connect(NoTls));
    let (client, connection) = dialled.map_err(|error| fault("connect", &error))?;
    // Its end is seen by the statement that waits for an answer.
    drop(runtime.spawn(connection));
    Ok((runtime, client))
}

type Answer<T> = std::result::Result<T, tokio_postgres::Error>;

impl Kept {
    async fn run(&self, client: &Client) -> Result<()> {
        let (sql, answer) = match self {
            Kept::Control(sql) => (sql, client.batch_execute(sql).await),
            Kept::Row(sql, prepared, values) => {
                let params = values.iter().map(|value| Param(value.borrow()));
                let done = client.execute_raw(&prepared.statement, params).await;
                (sql, done.map(drop))
            }
        };
        answer.map_err(|error| fault(sql, &error))
    }
}

/// Sends what was kept and right behind it `statement`, then waits for all answers. What failed
/// first is told: the others failed because of it.
fn trip<T>(
    runtime: &Runtime,
    client: &Client,
    kept: &[Kept],
    sql: &str,
    statement: impl Future<Output = Answer<T>>,
) -> Result<T> {
    let all = async {
        if kept.is_empty() {
            return statement.await.map_err(|error| fault(sql, &error));
        }
        let mut ahead = pin!(in_order(
            kept.iter().map(|one| Box::pin(one.run(client))).collect()
        ));
        let sent = poll_fn(|cx| Poll::Ready(ahead.as_mut().poll(cx))).await;
        let outcome = statement.await;
        let answers = match sent {
            Poll::Ready(answers) => answers,
            Poll::Pending => ahead.await,
        };
        answers.into_iter().collect::<Result<()>>()?;
        outcome.map_err(|error| fault(sql, &error))
    };
    runtime.block_on(all)
}

/// Sends all `statements` in their order when first polled, then waits for all answers.
async fn in_order<F: Future>(mut statements: Vec<Pin<Box<F>>>) -> Vec<F::Output> {
    let mut answers: Vec<_> = statements.iter().map(|_| None).collect();
    poll_fn(|cx| {
        for (statement, answer) in statements.iter_mut().zip(&mut answers) {
            if let Poll::Ready(ready) = statement.as_mut().poll(cx) {
                *answer = Some(ready);
            }
        }
        Poll::Ready(())
    })
    .await;
    let mut all = Vec::with_capacity(answers.len());
    for (statement, answer) in statements.into_iter().zip(answers) {
        all.push(match answer {
            Some(answer) => answer,
            None => statement.await,
        });
    }
    all
}

/// The dialect needs PostgreSQL 15, and text that sorts by bytes as in SQLite.
///
/// `provider` is `c` where `sorting` counts, `b` for the builtin one, which sorts by bytes anyway,
/// and `i` for ICU, which does not.
fn suitable(version: i64, encoding: &str, provider: &str, sorting: &str) -> Result<()> {
    let c = matches!(sorting, "C" | "POSIX" | "C.UTF-8" | "C.utf8");
    let bytewise = provider == "b" || (provider == "c" && c);
    let detail = if version < 150_000 {
        format!(
            "PostgreSQL 15 or newer is needed, this one is {}",
            version / 10_000
        )
    } else if encoding != "UTF8" || !bytewise {
        format!(
            "it has encoding {encoding} and does not sort text by bytes (locale {sorting}, provider {provider}); \
             make it with `createdb --template=template0 --encoding=UTF8 --locale=C`"
        )
    } else {
        return Ok(());
    };
    Err(Error::Unsuitable { detail })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_on_another_machine_is_refused_unless_the_address_says_so() {
        for here in [
            "postgres://lucarne@%2Frun%2Fpostgresql/lucarne",
            "postgres://lucarne@127.0.0.1:5433/lucarne",
            "postgres://lucarne@[::1]/lucarne",
            "postgres://lucarne@localhost/lucarne",
            "host=db.site hostaddr=127.0.0.1 dbname=lucarne",
            "host=/run/postgresql dbname=lucarne",
            "postgres://lucarne@db.site/lucarne?sslmode=disable",
        ] {
            assert!(Target::new(here, false, true).is_ok(), "{here}");
        }
        for far in [
            "postgres://lucarne@db.site/lucarne",
            "postgres://lucarne@10.0.0.7/lucarne",
            "postgres://lucarne@localhost,10.0.0.7/lucarne",
            "postgres://lucarne@db.site/lucarne?sslmode=require",
            "host=localhost hostaddr=10.0.0.7 dbname=lucarne",
        ] {
            let refused = Target::new(far, false, true).err();
            let says = refused.map(|error| error.to_string()).unwrap_or_default();
            assert!(says.contains("on another machine"), "{far}: {says}");
        }
    }

    #[test]
    fn a_server_that_is_old_or_sorts_by_a_language_is_unsuitable() {
        assert_eq!(suitable(150_004, "UTF8", "c", "C"), Ok(()));
        assert_eq!(suitable(170_000, "UTF8", "b", "en_US.UTF-8"), Ok(()));
        for (version, encoding, provider, sorting) in [
            (140_009, "UTF8", "c", "C"),
            (150_004, "LATIN1", "c", "C"),
            (150_004, "UTF8", "c", "it_IT.UTF-8"),
            (150_004, "UTF8", "i", "C"),
        ] {
            let refused = suitable(version, encoding, provider, sorting);
            assert!(matches!(refused, Err(Error::Unsuitable { .. })));
        }
    }
}
