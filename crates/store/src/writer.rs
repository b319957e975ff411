//! The one thread that writes: it takes what is waiting, commits it together, then answers.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::sync::mpsc::Receiver;

use crate::tx::Link;
use crate::{Error, Group, Result, Tx};

/// At most this many jobs share one commit.
pub(crate) const GROUP: usize = 256;

/// What the writer is asked.
pub(crate) enum Message<S> {
    /// Do this in the next group.
    Job(Box<dyn Job<S>>),
    /// Do this with the connection, between two groups, after what was asked before.
    Apart(Box<dyn FnOnce(&mut Link) + Send>),
    /// Do what is waiting, then end.
    Close,
}

/// A job with its types rubbed off.
pub(crate) trait Job<S>: Send {
    /// Does the work and keeps its outcome; says whether it succeeded.
    fn run(&mut self, tx: &mut Tx<'_>, state: &mut S) -> bool;

    /// Hands over the outcome, or what befell the whole group.
    fn answer(self: Box<Self>, group: Option<&Error>);
}

struct Task<F, T, E, R> {
    act: Option<F>,
    outcome: Option<std::result::Result<T, E>>,
    reply: R,
}

/// A job that runs `act` and hands its outcome to `reply`.
pub(crate) fn job<S, T, E>(
    act: impl FnOnce(&mut Tx<'_>, &mut S) -> std::result::Result<T, E> + Send + 'static,
    reply: impl FnOnce(std::result::Result<T, E>) + Send + 'static,
) -> Message<S>
where
    S: 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    Message::Job(Box::new(Task {
        act: Some(act),
        outcome: None,
        reply,
    }))
}

impl<S, F, T, E, R> Job<S> for Task<F, T, E, R>
where
    F: FnOnce(&mut Tx<'_>, &mut S) -> std::result::Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
    R: FnOnce(std::result::Result<T, E>) + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>, state: &mut S) -> bool {
        let Some(act) = self.act.take() else {
            return false;
        };
        let mut outcome = guarded(|| act(tx, state));
        if let Err(error) = tx.settle()
            && outcome.is_ok()
        {
            outcome = Err(error.into());
        }
        if outcome.is_ok() && tx.failed().is_some() {
            outcome = Err(Error::Aborted.into());
        }
        let succeeded = outcome.is_ok();
        self.outcome = Some(outcome);
        succeeded
    }

    fn answer(self: Box<Self>, group: Option<&Error>) {
        let outcome = match (group, self.outcome) {
            (Some(error), _) => Err(error.clone().into()),
            (None, Some(outcome)) => outcome,
            (None, None) => Err(Error::Panicked.into()),
        };
        (self.reply)(outcome);
    }
}

/// Runs until the queue is closed and empty.
pub(crate) fn run<G: Group>(
    link: &mut Link,
    group: &mut G,
    mut queue: Receiver<Message<G::State>>,
) {
    let mut waiting = VecDeque::with_capacity(GROUP);
    while let Some(first) = queue.blocking_recv() {
        let mut next = Some(first);
        while let Some(message) = next {
            match message {
                Message::Job(job) => waiting.push_back(job),
                Message::Close => queue.close(),
                Message::Apart(act) => {
                    serve_all(link, group, &mut waiting);
                    act(link);
                }
            }
            next = match waiting.len() {
                GROUP.. => None,
                _ => queue.try_recv().ok(),
            };
        }
        serve_all(link, group, &mut waiting);
    }
}

/// One group, or more if one broke off in the middle.
fn serve_all<G: Group>(
    link: &mut Link,
    group: &mut G,
    waiting: &mut VecDeque<Box<dyn Job<G::State>>>,
) {
    while !waiting.is_empty() {
        serve(link, group, waiting);
    }
}

/// Commits one group and answers it. What was waiting and did not run stays for the next one.
fn serve<G: Group>(link: &mut Link, group: &mut G, waiting: &mut VecDeque<Box<dyn Job<G::State>>>) {
    let mut done = Vec::with_capacity(waiting.len());
    let error = commit(link, group, waiting, &mut done).err();
    if error.is_some() && done.is_empty() {
        // Nothing could even begin: waiting longer would only hide it.
        done.extend(waiting.drain(..));
    }
    for job in done {
        let _ = catch_unwind(AssertUnwindSafe(|| job.answer(error.as_ref())));
    }
}

fn commit<G: Group>(
    link: &mut Link,
    group: &mut G,
    waiting: &mut VecDeque<Box<dyn Job<G::State>>>,
    done: &mut Vec<Box<dyn Job<G::State>>>,
) -> Result<()> {
    let mut tx = link.begin("BEGIN IMMEDIATE")?;
    match guarded(|| fill(&mut tx, group, waiting, done)) {
        Ok(Some(state)) => {
            tx.commit()?;
            let _ = catch_unwind(AssertUnwindSafe(|| group.committed(&state)));
            Ok(())
        }
        Ok(None) => {
            tx.rollback();
            Ok(())
        }
        Err(error) => {
            tx.rollback();
            Err(error)
        }
    }
}

/// Runs the jobs, each in its own savepoint. Answers the state to be kept, if any job succeeded.
fn fill<G: Group>(
    tx: &mut Tx<'_>,
    group: &mut G,
    waiting: &mut VecDeque<Box<dyn Job<G::State>>>,
    done: &mut Vec<Box<dyn Job<G::State>>>,
) -> Result<Option<G::State>> {
    let mut state = group.load(tx)?;
    let mut kept = false;
    tx.control("SAVEPOINT job")?;
    while let Some(mut job) = waiting.pop_front() {
        let before = state.clone();
        let succeeded = job.run(tx, &mut state);
        done.push(job);
        if succeeded {
            kept = true;
            if !waiting.is_empty() {
                tx.control("RELEASE SAVEPOINT job")?;
                tx.control("SAVEPOINT job")?;
            }
        } else {
            state = before;
            take_back(tx)?;
        }
    }
    if !kept {
        return Ok(None);
    }
    group.save(tx, &state)?;
    Ok(Some(state))
}

/// Rolls one job back. SQLite may have ended the whole transaction, for instance on a full disk.
fn take_back(tx: &mut Tx<'_>) -> Result<()> {
    if !tx.alive() {
        return Err(tx.failed().cloned().unwrap_or(Error::Aborted));
    }
    tx.control("ROLLBACK TO SAVEPOINT job")?;
    tx.recovered();
    Ok(())
}

/// Turns a panic into an error.
pub(crate) fn guarded<T, E: From<Error>>(
    act: impl FnOnce() -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    catch_unwind(AssertUnwindSafe(act)).unwrap_or_else(|_| Err(Error::Panicked.into()))
}
