//! The officer's file of a release: one folder with what somebody needs who has to decide whether the program may be used.
//! Each part comes from what it describes: the program itself, its table of rights, the lock file, the texts that tests
//! hold. Nothing in it depends on the day: the date is that of the sources.

mod markdown;
mod named;
mod pages;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use paper::{Block, Cell, Day, Document, Run, Table, Tongue, Words};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::file::named::{Named, Tests};
use crate::run::{after, binary, root};
use crate::sbom;

const USE: &str = "cargo xtask file --out FOLDER [--program FILE] [--log FILE] [--features pdf]\n\
     The program is built first, by `cargo build --release`; the log is what `cargo xtask test` printed.";

/// The sums of everything, as `sha256sum -c` reads them.
const SUMS: &str = "SHA256SUMS";

/// What the file is made from.
struct Ground {
    root: PathBuf,
    program: PathBuf,
    version: String,
    rights: Vec<Value>,
    routes: Vec<Value>,
    tests: Tests,
    features: Option<String>,
    sources: Sources,
}

/// Which sources.
struct Sources {
    commit: String,
    day: Day,
    changed: bool,
}

/// A part of the file.
struct Part {
    name: &'static str,
    says: &'static str,
    bytes: Vec<u8>,
}

/// Makes the folder.
pub fn file(words: &[String]) -> Result<(), String> {
    let out = PathBuf::from(after(words, "--out").ok_or(USE)?);
    if fs::read_dir(&out).is_ok_and(|mut inside| inside.next().is_some()) {
        return Err(format!(
            "{}: holds files already; name a new folder, so that nothing of another release stays in it",
            out.display()
        ));
    }
    let program = after(words, "--program").map_or_else(|| binary("release"), PathBuf::from);
    let log = after(words, "--log")
        .map(|path| fs::read_to_string(path).map_err(|error| format!("{path}: {error}\n{USE}")));
    let ground = Ground::of(
        program,
        log.transpose()?.as_deref(),
        after(words, "--features"),
    )?;
    ground.write(&out)?;
    println!("{}: read index.html first", out.display());
    if !ground.tests.were_run() {
        println!(
            "No log of tests was given: the file says where they are, not that they passed (--log FILE)."
        );
    }
    Ok(())
}

impl Ground {
    fn of(program: PathBuf, log: Option<&str>, features: Option<&str>) -> Result<Ground, String> {
        let shown = program.display();
        if !program.is_file() {
            return Err(format!(
                "{shown}: there is no program; build it with `cargo build --release`, or name it with --program FILE"
            ));
        }
        let json = |word: &str| -> Result<Vec<Value>, String> {
            let text = said(&program, &[word, "--format", "json"])?;
            serde_json::from_str(&text).map_err(|error| format!("{shown} {word}: {error}"))
        };
        let root = root();
        Ok(Ground {
            version: said(&program, &["--version"])?.trim().to_owned(),
            rights: json("rights")?,
            routes: json("routes")?,
            tests: Tests::of(&root, log),
            features: features.map(ToOwned::to_owned),
            sources: sources(&root)?,
            program,
            root,
        })
    }

    /// Writes every part, then the list of them.
    fn write(&self, out: &Path) -> Result<(), String> {
        let parts = self.parts()?;
        let kiosk = self.kiosk(out)?;
        let mut sums = String::new();
        let mut rows = Vec::new();
        for part in &parts {
            write(&out.join(part.name), &part.bytes)?;
            rows.push((part.name.to_owned(), part.says, sum(&part.bytes)));
        }
        for (name, bytes) in kiosk {
            rows.push((
                name,
                "written by lucarne kiosk for a sample site",
                sum(&bytes),
            ));
        }
        let index = paper::html::file(&self.index(&rows)?);
        for (name, _, sum) in &rows {
            let _ = writeln!(sums, "{sum}  {name}");
        }
        let _ = writeln!(sums, "{}  index.html", sum(index.as_bytes()));
        write(&out.join("index.html"), index.as_bytes())?;
        write(&out.join(SUMS), sums.as_bytes())
    }

    fn parts(&self) -> Result<Vec<Part>, String> {
        let mut faults = Vec::new();
        let mut parts = Vec::new();
        for (name, says, make) in pages::PAGES {
            let mut named = Named::new(&self.tests);
            match make(self, &mut named) {
                Ok((title, blocks)) => {
                    let document = self.document(title, says, blocks, &named);
                    let lost = document.dangling().into_iter();
                    faults.extend(lost.map(|to| format!("{name}: nothing stands at {to}")));
                    let bytes = paper::html::file(&document).into_bytes();
                    parts.push(Part { name, says, bytes });
                }
                Err(why) => faults.push(why),
            }
            faults.extend(named.faults.iter().map(|fault| format!("{name}: {fault}")));
        }
        if !faults.is_empty() {
            return Err(format!("{}\nNothing was written.", faults.join("\n")));
        }
        let pretty =
            |value: &Value| serde_json::to_vec_pretty(value).map_err(|error| error.to_string());
        for (name, says, bytes) in [
            (
                "rights.json",
                "the table of rights, for programs",
                pretty(&self.rights.clone().into())?,
            ),
            (
                "routes.json",
                "the table of addresses, for programs",
                pretty(&self.routes.clone().into())?,
            ),
            (
                "lucarne.cdx.json",
                "what the program is made of (SBOM, CycloneDX 1.6)",
                pretty(&sbom::bill(self.features.as_deref())?)?,
            ),
            (
                "export-sheet.html",
                "a sample of the sheet that an officer reads before anything leaves",
                self.sheet()?,
            ),
        ] {
            parts.push(Part { name, says, bytes });
        }
        if let Some(bytes) = self.signature()? {
            let says = "signature beside the program; copied, check it with minisign";
            parts.push(Part {
                name: "lucarne.minisig",
                says,
                bytes,
            });
        }
        Ok(parts)
    }

    fn document(
        &self,
        title: &str,
        says: &str,
        mut blocks: Vec<Block>,
        named: &Named<'_>,
    ) -> Document {
        blocks.extend(named.list());
        Document {
            title: title.to_owned(),
            subtitle: format!("{says}. Officer’s file of {}", self.version),
            tongue: Tongue {
                tag: "en",
                rtl: false,
            },
            day: self.sources.day,
            dated: format!(
                "Sources of {}, commit {}",
                self.sources.day.iso(),
                self.sources.commit
            ),
            version: self.sources.commit.clone(),
            words: Words {
                contents: "Contents".to_owned(),
                table: "Table".to_owned(),
                figure: "Figure".to_owned(),
            },
            blocks,
        }
    }

    /// The first page: which program, and what lies in the folder.
    fn index(&self, rows: &[(String, &str, String)]) -> Result<Document, String> {
        let bytes = fs::read(&self.program).map_err(|error| error.to_string())?;
        let name = self
            .program
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let mut facts = vec![
            vec![Run::plain(format!(
                "Program: {name}, {}, {} bytes",
                self.version,
                bytes.len()
            ))],
            vec![Run::plain("SHA-256: "), Run::strong(sum(&bytes))],
            vec![Run::plain(match self.signature()? {
                Some(_) => {
                    "Signature: lucarne.minisig, copied from beside the program and not checked here"
                }
                None => "Signature: none lies beside the program",
            })],
            vec![Run::plain(format!(
                "Commit of the sources from which this folder was made: {}",
                self.sources.commit
            ))],
            vec![Run::plain(match self.tests.were_run() {
                true => {
                    "Tests: each one that a page rests on stands in the log of a run as passed, or this folder would not have been made"
                }
                false => {
                    "Tests: no log of a run was given; each page says where a test is, not that it passed"
                }
            })],
        ];
        if self.sources.changed {
            facts.push(vec![Run::strong(
                "The sources held changes that are in no commit.",
            )]);
        }
        let row = |(name, says, sum): &(String, &str, String)| {
            vec![
                Cell::word(name.as_str()),
                Cell::word(*says),
                Cell::word(sum.as_str()),
            ]
        };
        let blocks = vec![
            Block::List(facts),
            Block::Table(Table {
                caption: "What lies in this folder".to_owned(),
                head: ["file", "what it is", "SHA-256"]
                    .map(ToOwned::to_owned)
                    .into(),
                rows: rows.iter().map(row).collect(),
            }),
            Block::Paragraph(vec![Run::plain(format!(
                "The machine that runs the site has this program if sha256sum says the same sum there. What changed in \
                 this folder since it was made, sha256sum -c {SUMS} says.",
            ))]),
            Block::Paragraph(vec![Run::plain(
                "What is true of one site, and not of the program, stands in the site itself: What leaves this site, \
                 Security statement, Is all well?, and the template for a data-protection impact assessment under Help.",
            )]),
        ];
        let none = Named::new(&self.tests);
        Ok(self.document(
            "Officer’s file",
            "What to read before the program is used",
            blocks,
            &none,
        ))
    }

    /// Policies, firewalls and the unit for a sample site, written by the program into the folder.
    fn kiosk(&self, out: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
        let folder = out.join("kiosk");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let to = folder.to_string_lossy();
        said(
            &self.program,
            &[&["kiosk", "--out", &to], pages::SAMPLE].concat(),
        )?;
        let mut written = Vec::new();
        let inside = fs::read_dir(&folder).map_err(|error| error.to_string())?;
        for entry in inside.flatten() {
            let bytes = fs::read(entry.path()).map_err(|error| error.to_string())?;
            written.push((
                format!("kiosk/{}", entry.file_name().to_string_lossy()),
                bytes,
            ));
        }
        written.sort();
        Ok(written)
    }

    /// The sheet of the samples, with the looks of the program.
    fn sheet(&self) -> Result<Vec<u8>, String> {
        let read = |path: &str| {
            fs::read_to_string(self.root.join(path)).map_err(|error| format!("{path}: {error}"))
        };
        Ok(format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Export sheet: a sample</title>\n\
             <style>\n{}</style>\n</head>\n<body class=\"staff\">\n<main>\n{}</main>\n</body>\n</html>\n",
            read("web/app.css")?,
            read("docs/samples/export-sheet.en.html")?
        )
        .into_bytes())
    }

    fn signature(&self) -> Result<Option<Vec<u8>>, String> {
        let mut path = self.program.clone().into_os_string();
        path.push(".minisig");
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{}: {error}", Path::new(&path).display())),
        }
    }
}

/// What a program prints; what it complains of where it fails.
fn said(program: &Path, words: &[&str]) -> Result<String, String> {
    let shown = program.display();
    let output = Command::new(program)
        .args(words)
        .output()
        .map_err(|error| format!("{shown}: {error}"))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{shown} {}: {}", words.join(" "), why.trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The commit, its day, and whether the files are those of it.
fn sources(root: &Path) -> Result<Sources, String> {
    let place = root.to_string_lossy();
    let git = |words: &[&str]| said(Path::new("git"), &[&["-C", &place], words].concat());
    let told = git(&["log", "-1", "--format=%h %cs"])?;
    let (commit, day) = told.trim().split_once(' ').ok_or("git says no commit")?;
    let odd = |_| format!("git says an odd day: {day}");
    let mut parts = day.split('-');
    let mut next = || parts.next().unwrap_or_default();
    Ok(Sources {
        commit: commit.to_owned(),
        day: Day {
            year: next().parse().map_err(odd)?,
            month: next().parse().map_err(odd)?,
            day: next().parse().map_err(odd)?,
        },
        changed: !git(&["status", "--porcelain"])?.is_empty(),
    })
}

fn sum(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests;
