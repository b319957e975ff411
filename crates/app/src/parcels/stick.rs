//! `lucarne parcel write-stick` and `read-stick`: parcels onto sticks and from them, whatever happened on the way.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use ledger::Hash;
use parcel::stick::{self, Direction, Fs, Load, Stock, Wish};
use parcel::{PublicKey, layout};

use crate::admit::bring::signed;
use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::Result;
use crate::folder::write_durable;
use crate::parcels::found;
use crate::parcels::input::{self, Keys, Parcel, Unread, Wrong};
use crate::parcels::medium::Medium;
use crate::{progress, random};

/// Write parcels to one stick or several; run it again after an interruption, and it goes on.
#[derive(Debug, clap::Args)]
pub struct WriteStick {
    /// Parcels: one file, a folder that holds LUCARNE, or a sealed parcel (….age)
    #[arg(value_name = "PARCEL", required = true)]
    parcels: Vec<PathBuf>,
    /// Where the stick is mounted (repeat for several sticks: what does not fit on the first goes onto the next)
    #[arg(long = "to", value_name = "DIR", required = true)]
    sticks: Vec<PathBuf>,
    /// Which way the stick goes [default: in for open parcels, out for sealed ones]
    #[arg(long, value_enum)]
    direction: Option<Way>,
    #[command(flatten)]
    keys: Keys,
}

/// Which way a stick goes.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Way {
    /// Into a site: content, acks, rosters.
    In,
    /// Out of a site: results.
    Out,
}

/// Read sticks, say what they hold, what is complete and what is missing.
#[derive(Debug, clap::Args)]
pub struct ReadStick {
    /// Where the sticks are mounted, in any order
    #[arg(value_name = "DIR", required = true)]
    sticks: Vec<PathBuf>,
    #[command(flatten)]
    keys: Keys,
    /// Folder into which complete parcels are copied: open ones as ….lucarne.zip, sealed ones as ….age
    #[arg(long, value_name = "DIR")]
    save: Option<PathBuf>,
    /// For people, or JSON for programs
    #[arg(long, value_enum, default_value_t = crate::cli::Format::Text)]
    format: crate::cli::Format,
}

impl WriteStick {
    /// Sealed parcels to a stick that goes out.
    pub fn out(parcels: Vec<PathBuf>, stick: PathBuf) -> WriteStick {
        WriteStick {
            parcels,
            sticks: vec![stick],
            direction: Some(Way::Out),
            keys: Keys::default(),
        }
    }

    /// Writes them, one after the other.
    pub fn run(&self) -> Result<Outcome> {
        let keys = match self.keys.read() {
            Ok(keys) => keys,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let mut parcels = Vec::new();
        for path in &self.parcels {
            match input::parcel(path) {
                Ok(parcel) => parcels.push(parcel),
                Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
                Err(Unread::NoParcel(refusal)) => return Ok(named(path, &refusal)),
            }
        }
        let mut sticks = match media(&self.sticks) {
            Ok(sticks) => sticks,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        for (path, parcel) in self.parcels.iter().zip(&parcels) {
            let outcome = self.write(path, parcel, &keys, &mut sticks)?;
            if outcome != Outcome::Done {
                return Ok(outcome);
            }
        }
        let cached = sticks.iter().any(|stick| !stick.read_past_cache());
        print(match cached {
            false => "read back from the medium and compared: you may remove the stick\n",
            true => {
                "read back and compared, but this file system offers no way past its cache: unmount the stick, \
                 then check it with: lucarne parcel read-stick\n"
            }
        })
    }

    fn write(
        &self,
        path: &Path,
        parcel: &Parcel,
        keys: &[PublicKey],
        sticks: &mut [Medium],
    ) -> Result<Outcome> {
        match parcel {
            Parcel::Sealed(id, file) => {
                let way = self.way(Direction::Out);
                self.spread(path, &Load::sealed(*id, file), way, sticks)
            }
            Parcel::Open(tree) => {
                let verified = match parcel::verify(tree, keys) {
                    Ok(verified) => verified,
                    Err(refusal) => return Ok(named(path, &refusal)),
                };
                let load = Load::open(&verified, signed(tree, verified.manifest.id));
                self.spread(path, &load, self.way(Direction::In), sticks)
            }
        }
    }

    /// Writes one parcel, over several sticks if it does not fit on the first.
    fn spread(
        &self,
        path: &Path,
        load: &Load<'_>,
        direction: Direction,
        sticks: &mut [Medium],
    ) -> Result<Outcome> {
        let several = sticks.len() > 1;
        let mut elsewhere = BTreeSet::new();
        for (stick, top) in sticks.iter_mut().zip(&self.sticks) {
            let wish = Wish {
                direction,
                elsewhere: &elsewhere,
                several,
                fresh: random::id(),
            };
            let bar = progress::bar(1, "writing");
            let written = stick::write(stick, load, wish);
            bar.finish_and_clear();
            let written = match written {
                Ok(written) => written,
                Err(why) => return Ok(named(top, &why)),
            };
            print(&told(load, top, &written))?;
            if written.left.is_empty() {
                return Ok(Outcome::Done);
            }
            elsewhere.extend(written.held);
        }
        let parts = load.parts().len() - elsewhere.len();
        Ok(named(
            path,
            &format!("{parts} parts did not fit; give another stick with --to"),
        ))
    }

    fn way(&self, otherwise: Direction) -> Direction {
        match self.direction {
            Some(Way::In) => Direction::In,
            Some(Way::Out) => Direction::Out,
            None => otherwise,
        }
    }
}

impl ReadStick {
    /// Reads them all, then tells, then copies.
    pub fn run(&self) -> Result<Outcome> {
        let keys = match self.keys.read() {
            Ok(keys) => keys,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let media = match media(&self.sticks) {
            Ok(media) => media,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let sticks: Vec<&dyn Fs> = media.iter().map(|one| one as &dyn Fs).collect();
        let bar = progress::bar(1, "reading");
        let stock = stick::read(&sticks, &keys);
        bar.finish_and_clear();
        let stock = match stock {
            Ok(stock) => stock,
            Err(why) => return Ok(named(&self.sticks[why.stick], &why.error)),
        };
        print(&found::told(&stock, &self.sticks, self.format)?)?;
        if let Some(folder) = &self.save
            && let Err(wrong) = save(&stock, &sticks, folder)?
        {
            return Ok(faults(wrong));
        }
        Ok(match found::is_whole(&stock) {
            true => Outcome::Done,
            false => Outcome::Faults,
        })
    }
}

/// Copies what is complete; a file that is there already is left alone.
fn save(
    stock: &Stock,
    sticks: &[&dyn Fs],
    folder: &Path,
) -> Result<std::result::Result<(), Wrong>> {
    if !folder.is_dir() {
        return Ok(Err(format!(
            "{}: there is no such folder",
            folder.display()
        )));
    }
    let open = stock.parcels.iter().filter(|held| found::is_complete(held));
    for held in open {
        let zip = match stock.collect(sticks, held) {
            Ok(tree) => parcel::zip::write(&tree).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        match zip {
            Ok(zip) => write_durable(&folder.join(format!("{}.lucarne.zip", held.id)), &zip)?,
            Err(wrong) => return Ok(Err(wrong)),
        }
    }
    for sealed in stock.sealed.iter().filter(|sealed| sealed.complete) {
        let id = sealed.id.unwrap_or_else(|| input::id_of(&sealed.digest));
        match stock.sealed_file(sticks, sealed) {
            Ok(file) => write_durable(&folder.join(format!("{id}.age")), &file)?,
            Err(error) => return Ok(Err(error.to_string())),
        }
    }
    Ok(Ok(()))
}

fn media(paths: &[PathBuf]) -> std::result::Result<Vec<Medium>, Wrong> {
    let open = |path: &PathBuf| match path.is_dir() {
        true => Medium::open(path).map_err(|error| input::unreadable(path, &error)),
        false => Err(format!("{}: there is no such folder", path.display())),
    };
    paths.iter().map(open).collect()
}

fn told(load: &Load<'_>, top: &Path, written: &stick::Written) -> String {
    let words = |digest: &Hash| {
        let words = ledger::words8(digest);
        format!(
            "{}\n             {}",
            words.words().join(" "),
            words.digits()
        )
    };
    let state = match written.left.len() {
        0 => "complete".to_owned(),
        left => format!("{left} parts go onto the next stick"),
    };
    format!(
        "{}\nparcel       {}\nwritten      {} bytes, {} files were there already\nstate        {state}\neight words  {}\n",
        top.join(layout::ROOT).display(),
        load.id,
        written.bytes,
        written.kept,
        words(&load.digest),
    )
}

fn named(path: &Path, why: &dyn std::fmt::Display) -> Outcome {
    faults(format!("{}: {why}", path.display()))
}
