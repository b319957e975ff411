//! `lucarne hub …`: what the operator of a hub does. The hub needs no server and no network.

use std::fs;
use std::path::{Path, PathBuf};

use ledger::{Actor, Id};
use parcel::sealed::Identity;
use parcel::trust::{Enrol, Hub};
use serde_json::{Value, json};

use crate::cli::{Format, Outcome, Place, faults, print, wrong_use};
use crate::console::{Act, Done};
use crate::device::Device;
use crate::error::{Error, Result};
use crate::folder::{write_durable, write_private};
use crate::hub::receive::{self, Received};
use crate::hub::senders::{self, Senders};
use crate::hub::taken::{self, Taken};
use crate::hub::{answer, copy, cutoff, facts, status};
use crate::parcels::input;
use crate::site::Site;
use crate::{clock, random};

/// What to do with a hub.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Command {
    /// Make a hub: lucarne hub init --data /srv/hub --name "Office" --recovery recovery.key --out hub.json
    Init {
        /// Where the hub lies
        #[command(flatten)]
        place: Place,
        /// What the sites call it
        #[arg(long)]
        name: String,
        /// Where the recovery identity is written: it opens what was sealed for the hub if its own key is lost. Keep
        /// it away from the hub
        #[arg(long, value_name = "FILE")]
        recovery: PathBuf,
        /// The card that the sites need
        #[arg(long, value_name = "FILE", default_value = "hub.json")]
        out: PathBuf,
    },
    /// Know an installation: lucarne hub enrol enrol-8f1a5c0e.json --site "House 12" --words "the eight words as heard"
    Enrol {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// What the installation wrote; its signature lies beside it, with .minisig
        file: PathBuf,
        /// What you call the site
        #[arg(long)]
        site: String,
        /// The eight words, or eight numbers, that its people read to you by telephone
        #[arg(long)]
        words: Option<String>,
        /// The installation it replaces, whose logs it inherited
        #[arg(long, value_name = "DEVICE")]
        successor_of: Option<Id>,
    },
    /// Take results in, from files or whole sticks, in any order and as often as you like
    ///
    /// The eight words of every parcel that was taken are printed: they are those of its printed export sheet.
    Receive {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// Sealed parcels, or folders with a LUCARNE folder in them
        #[arg(required = true)]
        from: Vec<PathBuf>,
        /// Text, or JSON for programs: one object a parcel, each on its line
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// What the hub holds of every site, and what is missing
    Status {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// Text, or JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// No longer trust a stolen key: lucarne hub cutoff --site "House 12" --reason "stolen in the night of 3 March"
    Cutoff {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// Name of the site, or id of its installation
        #[arg(long)]
        site: String,
        /// Why, in a sentence; it is recorded
        #[arg(long)]
        reason: String,
        /// The epoch in which the last trusted event lies [default: whatever the hub holds now stands]
        #[arg(long, requires = "upto")]
        epoch: Option<Id>,
        /// The last event of that epoch that is trusted
        #[arg(long, value_name = "EVENT", requires = "epoch")]
        upto: Option<u64>,
        /// Take the cut-off back: everything that was held counts again
        #[arg(long, conflicts_with_all = ["epoch", "upto"])]
        lift: bool,
    },
    /// Count what counts, by site and kind of event
    Figures {
        /// Which hub
        #[command(flatten)]
        place: Place,
    },
    /// The facts of the cartographies of all sites, where somebody has to choose, and all of them as a file
    Facts {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// The new file, for `lucarne parcel pack`
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Write a copy of the hub to another medium and read it back: only what is in a copy is called safe
    Copy {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// The new file
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Write an ack for a site: lucarne hub ack --site "House 12" --out ack.lucarne.zip
    ///
    /// It lists the parcels of the site that were taken since the ack before, each with its eight words.
    Ack {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// Name of the site, or id of its installation
        #[arg(long)]
        site: String,
        /// The new file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Text, or JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Print the ack of a site on paper, to be typed in there
    Paper {
        /// Which hub
        #[command(flatten)]
        place: Place,
        /// Name of the site, or id of its installation
        #[arg(long)]
        site: String,
    },
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        let (Command::Init { place, .. }
        | Command::Enrol { place, .. }
        | Command::Receive { place, .. }
        | Command::Status { place, .. }
        | Command::Cutoff { place, .. }
        | Command::Figures { place }
        | Command::Facts { place, .. }
        | Command::Copy { place, .. }
        | Command::Ack { place, .. }
        | Command::Paper { place, .. }) = self;
        if !matches!(self, Command::Init { .. }) && !place.data.join("trust/hub.json").exists() {
            return Ok(wrong_use(format!(
                "there is no hub in {} yet; `lucarne hub init` makes one",
                place.data.display()
            )));
        }
        let hub = Site::open(&place.opening())?;
        let done = self.act(&hub);
        hub.close()?;
        done
    }

    fn act(&self, hub: &Site) -> Result<Outcome> {
        match self {
            Command::Init {
                name,
                recovery,
                out,
                ..
            } => init(hub, name, recovery, out),
            Command::Enrol {
                file,
                site,
                words,
                successor_of,
                ..
            } => enrol(hub, file, site, words.as_deref(), *successor_of),
            Command::Receive { from, format, .. } => receive_all(hub, from, *format),
            Command::Status { format, .. } => show(hub, *format),
            Command::Cutoff {
                site,
                reason,
                epoch,
                upto,
                lift,
                ..
            } => cut_off(hub, site, reason, epoch.zip(*upto), *lift),
            Command::Figures { .. } => figures(hub),
            Command::Facts { out, .. } => facts_of_all(hub, out.as_deref()),
            Command::Copy { to, .. } => {
                let copied = copy::copy(hub, to)?;
                let about = format!("{}, {}", to.display(), ledger::words8(&copied.digest));
                hub.write_blocking(Actor::SYSTEM, move |w| {
                    Done::now(Act::HubCopied, about).record(w)
                })?;
                print(&format!(
                    "{} events copied to {} and read back; they are called safe from now on.\nstate  {}\n",
                    copied.events,
                    to.display(),
                    ledger::words8(&copied.digest)
                ))
            }
            Command::Ack {
                site, out, format, ..
            } => ack(hub, site, out, *format),
            Command::Paper { site, .. } => paper(hub, site),
        }
    }
}

fn init(hub: &Site, name: &str, recovery: &Path, out: &Path) -> Result<Outcome> {
    let card = hub.folder.path().join("trust/hub.json");
    if card.exists() {
        return Ok(wrong_use("there is a hub in this folder already"));
    }
    let device = Device::of(hub)?;
    // There is one if the power failed while this hub was made: it opens nothing else yet, and may be on its medium.
    let known = recovery.exists().then(|| input::identity(recovery));
    let there = match known {
        Some(_) => ", and was there already",
        None => "",
    };
    let identity = match known {
        Some(Ok(identity)) => identity,
        Some(Err(wrong)) => return Ok(wrong_use(wrong)),
        None => drawn(recovery)?,
    };
    let mut keys = device.keys();
    keys.seal.push(identity.recipient());
    let bytes = Hub::new(name, device.id, &keys).write()?;
    write_durable(out, &bytes)?;
    write_durable(&card, &bytes)?;
    let about = format!("{name}, {}", keys.words8());
    hub.write_blocking(Actor::SYSTEM, move |w| {
        Done::now(Act::HubMade, about).record(w)
    })?;
    print(&format!(
        "card         {}\nrecovery     {}   (keep it away from the hub{there})\neight words  {}\n             {}\n\
         Give the card to the sites, and read out the eight words to their officers.\n",
        out.display(),
        recovery.display(),
        keys.words8().words().join(" "),
        keys.words8().digits()
    ))
}

/// A new recovery identity, kept before anything is sealed for it.
fn drawn(recovery: &Path) -> Result<Identity> {
    let identity = Identity::from_bytes(&random::bytes())
        .map_err(|error| Error::Internal(error.to_string()))?;
    write_private(recovery, identity.to_file().as_bytes())?;
    Ok(identity)
}

fn enrol(
    hub: &Site,
    file: &Path,
    site: &str,
    words: Option<&str>,
    successor_of: Option<Id>,
) -> Result<Outcome> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".minisig");
    let (bytes, signature) = (read(file)?, read(Path::new(&beside))?);
    let (enrol, keys) = match Enrol::read(&bytes, &signature) {
        Ok(read) => read,
        Err(why) => return Ok(faults(format!("{}: {why}", file.display()))),
    };
    let Some(heard) = words else {
        return Ok(wrong_use(format!(
            "{} introduces the installation {}. Telephone its people, let them read you their eight words (page \
             \"What leaves\" of their site), and say them here with --words \"…\"",
            file.display(),
            enrol.device
        )));
    };
    if !senders::same_words(&keys.sign, heard) {
        return Ok(faults(
            "these are not the words of this key: it was not written by that site, or you misheard. Nothing was changed",
        ));
    }
    let site = site.to_owned();
    hub.write_blocking(Actor::SYSTEM, move |w| {
        senders::enrol(w, &enrol, &keys, &site, successor_of)
    })?;
    let late = receive::receive_waiting(hub, &Device::of(hub)?)?;
    let mut said = "Enrolled.\n".to_owned();
    for one in &late {
        said.push_str(&format!("what had waited: {}", tell(one)));
    }
    print(&said)
}

fn receive_all(hub: &Site, from: &[PathBuf], format: Format) -> Result<Outcome> {
    let device = Device::of(hub)?;
    let mut outcome = Outcome::Done;
    for file in parcels_in(from)? {
        let received = receive::receive(hub, &device, &read(&file)?)?;
        print(&match format {
            Format::Text => format!("{}: {}", file.display(), tell(&received)),
            Format::Json => format!("{}\n", told(&file, &received)),
        })?;
        let faulty = match &received {
            Received::Taken(report) => !report.refused.is_empty(),
            Received::Waits => false,
            Received::Refused(_) => true,
        };
        if faulty {
            outcome = Outcome::Faults;
        }
    }
    Ok(outcome)
}

/// Files as they are; of a folder, the sealed parcels of its stick layout.
fn parcels_in(from: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in from {
        if path.is_file() {
            files.push(path.clone());
            continue;
        }
        let sealed = path.join("LUCARNE").join("s");
        let entries = fs::read_dir(&sealed).map_err(|error| Error::file(&sealed, error))?;
        let mut found: Vec<PathBuf> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "age"))
            .collect();
        found.sort();
        files.extend(found);
    }
    Ok(files)
}

fn tell(received: &Received) -> String {
    let report = match received {
        Received::Taken(report) => report,
        Received::Waits => {
            return "its sender is not enrolled yet; it is kept until somebody enrols it\n"
                .to_owned();
        }
        Received::Refused(why) => return format!("refused: {why}\n"),
    };
    let mut said = format!(
        "{}: {} new events, {} completed, {} persons erased\n{}",
        report.site,
        report.new,
        report.filled,
        report.erased,
        taken::text(report.parcel, &report.manifest)
    );
    for (epoch, at) in &report.forks {
        said.push_str(&format!(
            "  TWO HISTORIES in {epoch} from {at}: both are kept, neither counts from there on\n"
        ));
    }
    for why in &report.refused {
        said.push_str(&format!("  a batch was refused: {why}\n"));
    }
    if report.held > 0 {
        said.push_str(&format!(
            "  CUT OFF: {} events lie above the point up to which this key is trusted. They are held and do not count\n",
            report.held
        ));
    }
    if report.not_erased > 0 {
        said.push_str(&format!(
            "  CUT OFF: {} persons were not erased, because only the key that was cut off says so\n",
            report.not_erased
        ));
    }
    said
}

fn told(file: &Path, received: &Received) -> Value {
    let file = file.display().to_string();
    let report = match received {
        Received::Taken(report) => report,
        Received::Waits => return json!({ "file": file, "state": "waits" }),
        Received::Refused(why) => {
            return json!({ "file": file, "state": "refused", "reason": why });
        }
    };
    json!({
        "file": file,
        "state": "taken",
        "site": report.site,
        "parcel": report.parcel,
        "manifest": report.manifest,
        "words8": ledger::words8(&report.manifest).words(),
        "new": report.new,
        "filled": report.filled,
        "erased": report.erased,
        "forks": report.forks,
        "refused": report.refused,
        "held": report.held,
        "not_erased": report.not_erased,
    })
}

fn show(hub: &Site, format: Format) -> Result<Outcome> {
    let (all, waiting) =
        hub.read_blocking(|tx| Ok::<_, Error>((status::status(tx)?, status::waiting(tx)?)))?;
    match format {
        Format::Text => print(&status::text(&all, waiting)),
        Format::Json => {
            let text = serde_json::to_string_pretty(&all)
                .map_err(|error| Error::Internal(error.to_string()))?;
            print(&(text + "\n"))
        }
    }
}

fn cut_off(
    hub: &Site,
    name: &str,
    reason: &str,
    point: Option<(Id, u64)>,
    lift: bool,
) -> Result<Outcome> {
    let senders = hub.read_blocking(Senders::all)?;
    let device = match senders.exactly(name).as_slice() {
        [one] => one.device,
        [] => return Ok(unknown(name)),
        _ => {
            return Ok(wrong_use(format!(
                "\"{name}\" has had several machines: say which one by its id, as `lucarne hub status` lists them"
            )));
        }
    };
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        return Ok(wrong_use("say why with --reason \"…\"; it is recorded"));
    }
    let holds = hub.read_blocking(move |tx| cutoff::holds(tx, device))?;
    if lift && !holds {
        return Ok(wrong_use(format!("no cut-off of \"{name}\" holds")));
    }
    let held = hub.write_blocking(Actor::SYSTEM, move |w| {
        if lift {
            cutoff::lift(w, device, &reason)?;
        } else {
            let mut upto = cutoff::as_held(w.tx, device)?;
            upto.extend(point);
            cutoff::set(w, device, &upto, &reason)?;
        }
        cutoff::held(w.tx, device)
    })?;
    print(&if lift {
        format!("The cut-off of {name} is taken back: everything it sent counts again.\n")
    } else {
        format!(
            "The key of {name} ({device}) is cut off. {held} events that were here already are held and do not count \
             any more; what comes later is held too.\nNothing of it is called safe before the next lucarne hub copy. \
             Enrol the new machine with --successor-of {device}.\n"
        )
    })
}

fn figures(hub: &Site) -> Result<Outcome> {
    let rows = hub.read_blocking(status::figures)?;
    let lines = rows.iter().map(|(site, kind, events, people)| {
        format!("{site:20} {kind:24} {events:>10} events {people:>8} people\n")
    });
    print(&lines.collect::<String>())
}

fn facts_of_all(hub: &Site, out: Option<&Path>) -> Result<Outcome> {
    let keys = std::sync::Arc::clone(&hub.keys);
    let all = hub.read_blocking(move |tx| facts::all(tx, &keys))?;
    if let Some(out) = out {
        let bytes = ::cartography::facts::write(all.iter())
            .map_err(|error| Error::Internal(error.to_string()))?;
        write_durable(out, &bytes)?;
    }
    print(&facts::text(&all))
}

fn to_whom(hub: &Site, name: &str) -> Result<Option<Id>> {
    let senders = hub.read_blocking(Senders::all)?;
    Ok(senders.named(name).map(|known| known.device))
}

fn unknown(name: &str) -> Outcome {
    wrong_use(format!(
        "no site \"{name}\" is enrolled; `lucarne hub status` lists them"
    ))
}

fn ack(hub: &Site, name: &str, out: &Path, format: Format) -> Result<Outcome> {
    let Some(to) = to_whom(hub, name)? else {
        return Ok(unknown(name));
    };
    let device = Device::of(hub)?;
    let id = device.id;
    let ack = hub.write_blocking(Actor::SYSTEM, move |w| answer::ack(w, id, to))?;
    let (year, month, day) = clock::day(clock::seconds());
    let issued = format!("{year:04}-{month:02}-{day:02}");
    let packed = parcel::ack::pack_ack(&ack, &issued, env!("CARGO_PKG_VERSION"), &device.signer())
        .map_err(|error| Error::Internal(error.to_string()))?;
    let zip =
        parcel::zip::write(&packed.tree).map_err(|error| Error::Internal(error.to_string()))?;
    write_durable(out, &zip)?;
    let n = ack.n;
    let parcels = hub.read_blocking(move |tx| taken::of_answer(tx, to, n))?;
    if format == Format::Json {
        let answer = json!({
            "ack": n,
            "to": name,
            "out": out.display().to_string(),
            "durable": ack.durable,
            "parcels": parcels.iter().map(Taken::json).collect::<Vec<_>>(),
        });
        return print(&format!("{answer}\n"));
    }
    let durable = match ack.durable {
        true => "what the last copy of this hub holds is safe",
        false => "nothing is called safe yet: write a copy first, with lucarne hub copy",
    };
    let mut said = format!("ack {n} to {name} in {}: {durable}\n", out.display());
    if parcels.is_empty() {
        said.push_str("No parcel of it was taken since the ack before.\n");
    } else {
        said.push_str("Taken since the ack before; compare with the printed export sheets:\n");
    }
    for one in &parcels {
        said.push_str(&one.text());
        if one.refused > 0 {
            said.push_str(&format!("  {} of its batches were refused\n", one.refused));
        }
    }
    print(&said)
}

fn paper(hub: &Site, name: &str) -> Result<Outcome> {
    let Some(to) = to_whom(hub, name)? else {
        return Ok(unknown(name));
    };
    let device = Device::of(hub)?;
    let lines = hub.read_blocking(move |tx| answer::paper(tx, &device, to))?;
    if lines.is_empty() {
        return Ok(faults(
            "nothing of this site is in a copy of the hub yet, so nothing can be called safe: lucarne hub copy",
        ));
    }
    let mut said = format!("For {name}. Type each code on the page \"What leaves\".\n\n");
    for line in lines {
        said.push_str(&format!(
            "    {}\n    safe up to event {} of {}\n\n",
            line.code, line.event.seq, line.event.epoch
        ));
    }
    print(&said)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Error::file(path, error))
}
