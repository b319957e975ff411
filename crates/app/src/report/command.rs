//! `lucarne cartography report`: the state of the art from what the program brings along, as a file.

use std::path::PathBuf;

use ::cartography::Atlas;
use cartography::skills::coverage;
use cartography::skills::shipped::shipped;
use clap::{Subcommand, ValueEnum};
use course::module::Module;
use locale::Lang;
use paper::{Day, Document};

use crate::cli::Outcome;
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::report::{self, Ground, Shelf};
use crate::skills::trained;
use crate::{clock, demo};

/// What is done with the cartographies.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The state of the art: lucarne cartography report --lang fr --format html --out report.html
    Report(Report),
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Command::Report(report) => report.run(),
        }
    }
}

/// Write the state of the art as the program knows it, with the modules that are shipped.
#[derive(Debug, Clone, clap::Args)]
pub struct Report {
    /// Language of the report
    #[arg(long, value_name = "LANGUAGE", value_parser = language, default_value = "en")]
    lang: Lang,
    /// What is written
    #[arg(long, value_enum, default_value_t = Form::Html)]
    format: Form,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The day the report speaks of, as 2026-12-31; today where none is given
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<jiff::civil::Date>,
}

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// One page that needs no other file.
    Html,
    /// OpenDocument text.
    Odt,
    /// The text that the program typst sets as PDF: typst compile report.typ
    Typst,
    /// PDF/A-3a and PDF/UA-1.
    #[cfg(feature = "pdf")]
    Pdf,
}

fn language(tag: &str) -> std::result::Result<Lang, String> {
    report::language_of(tag).ok_or_else(|| "the report is written in en, fr, it and ro".to_owned())
}

fn day(text: &str) -> std::result::Result<jiff::civil::Date, String> {
    let day = text.parse();
    day.map_err(|_| "write a day as 2026-12-31".to_owned())
}

impl Report {
    /// Writes the file.
    pub fn run(&self) -> Result<Outcome> {
        let document = self.document()?;
        let bytes = match self.format {
            Form::Html => paper::html::file(&document).into_bytes(),
            Form::Typst => paper::typst::source(&document).into_bytes(),
            #[cfg(feature = "pdf")]
            Form::Pdf => pdf(&document)?,
            Form::Odt => {
                paper::odt::file(&document).map_err(|error| Error::Internal(error.to_string()))?
            }
        };
        write_durable(&self.out, &bytes)?;
        Ok(Outcome::Done)
    }

    fn document(&self) -> Result<Document> {
        let day = match self.date {
            Some(date) => (date.year(), date.month(), date.day()),
            None => clock::day(clock::seconds()),
        };
        document(
            self.lang,
            Day {
                year: day.0.into(),
                month: day.1.unsigned_abs(),
                day: day.2.unsigned_abs(),
            },
        )
    }
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document) -> Result<Vec<u8>> {
    let pdf = paper::pdf::file(document).map_err(|error| Error::Internal(error.to_string()))?;
    if let Some(why) = pdf.short_of {
        eprintln!("The file is PDF 1.7 and promises neither PDF/A-3a nor PDF/UA-1: {why}");
    }
    Ok(pdf.bytes)
}

/// The report of what the program brings along.
pub fn document(t: Lang, day: Day) -> Result<Document> {
    let mut modules: Vec<coverage::Module> = demo::shipped()
        .iter()
        .filter_map(|files| Module::load(files.as_ref()).0)
        .map(|module| trained::of(t, &module))
        .collect();
    locale::sort_names(t, &mut modules, |module| &module.title);
    report::document(&Ground {
        t,
        atlas: Atlas::shipped(),
        matrix: &shipped().matrix,
        matrix_version: 0,
        modules: &modules,
        shelf: Shelf::Shipped,
        day,
    })
}
