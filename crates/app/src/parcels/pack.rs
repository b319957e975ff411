//! `lucarne parcel pack`: a module or a path checked, cleaned, signed and written as one file.

use std::path::PathBuf;

use course::check::Report;
use course::diag::{Diagnostic, Severity};
use course::message;

use crate::admit::facts::pack_facts;
use crate::admit::pack::{PackFault, PackedItem, pack};
use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::module_folder::ModuleFolder;
use crate::parcels::input::{Passphrase, secret_key, unreadable};
use crate::{clock, progress};

/// Check, pack and sign a module, a path, or a file of facts of the cartographies.
#[derive(Debug, clap::Args)]
pub struct Pack {
    /// Folder of the module or path, or file of facts
    #[arg(value_name = "MODULE_DIR")]
    module: PathBuf,
    /// Secret key of the publisher
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Reverse domain of the publisher, such as org.example.training
    #[arg(long, value_name = "NAME")]
    namespace: String,
    /// Where the parcel is written: my-module.lucarne.zip
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Release date of the content; the same content and date give the same bytes [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    issued: Option<String>,
}

impl Pack {
    /// Packs, or prints what the check found.
    pub fn run(&self) -> Result<Outcome> {
        if self.module.is_file() {
            return self.facts();
        }
        let files = match ModuleFolder::open(&self.module) {
            Ok(files) => files,
            Err(Error::File { source, .. }) => {
                return Ok(wrong_use(unreadable(&self.module, &source)));
            }
            Err(error) => return Err(error),
        };
        let key = match secret_key(&self.key, &self.passphrase) {
            Ok(key) => key,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let issued = self.issued.clone().unwrap_or_else(today);
        let bar = progress::bar(3, "packing");
        let packed = match pack(&files, &key, &self.namespace, &issued) {
            Ok(packed) => packed,
            Err(fault) => {
                bar.finish_and_clear();
                return Ok(told_fault(&fault));
            }
        };
        bar.inc(1);
        let zip = match packed.zip() {
            Ok(zip) => zip,
            Err(fault) => return Ok(faults(fault)),
        };
        bar.inc(1);
        write_durable(&self.out, &zip)?;
        bar.finish_and_clear();
        print(&self.told(&packed, zip.len()))
    }

    /// Packs a file of facts of the cartographies.
    fn facts(&self) -> Result<Outcome> {
        let bytes = match std::fs::read(&self.module) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(wrong_use(unreadable(&self.module, &error))),
        };
        let key = match secret_key(&self.key, &self.passphrase) {
            Ok(key) => key,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let issued = self.issued.clone().unwrap_or_else(today);
        let packed = match pack_facts(&bytes, &key, &self.namespace, &issued) {
            Ok(packed) => packed,
            Err(fault) => return Ok(told_fault(&fault)),
        };
        let zip = match packed.zip() {
            Ok(zip) => zip,
            Err(fault) => return Ok(faults(fault)),
        };
        write_durable(&self.out, &zip)?;
        print(&self.told(&packed, zip.len()))
    }

    fn told(&self, packed: &PackedItem, size: usize) -> String {
        let manifest = &packed.packed.manifest;
        let mut text = format!(
            "{}\nparcel       {}\nfiles        {}, {size} bytes in all\nwarnings     {}\neight words  {}\n",
            self.out.display(),
            manifest.id,
            manifest.files.len(),
            packed.report.count(Severity::Warning),
            ledger::words8(&packed.packed.digest).words().join(" "),
        );
        for path in &packed.left_out {
            text.push_str(&format!("left out     {path}\n"));
        }
        text
    }
}

fn told_fault(fault: &PackFault) -> Outcome {
    match fault {
        PackFault::Errors(report) => {
            errors(report);
            faults(fault)
        }
        PackFault::Manifest(reason) => wrong_use(format!("namespace or date: {reason}")),
        fault => faults(fault),
    }
}

/// Prints the errors of a module, one a line, as the checker does.
fn errors(report: &Report) {
    let error = |one: &&Diagnostic| one.severity == Severity::Error;
    for one in report.diagnostics.iter().filter(error) {
        let (text, help) = message::render(one, "en");
        let place = format!("{}:{}:{}", one.file, one.pos.line, one.pos.column);
        eprintln!("{place} {} {text} {help}", one.code);
    }
}

fn today() -> String {
    let (year, month, day) = clock::day(clock::seconds());
    format!("{year:04}-{month:02}-{day:02}")
}
