//! Lists the translated texts there are in `cartography/texts/<language>/`, so that a missing one is no fault, and holds
//! that a translated definition is of a code of the vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

const LANGUAGES: [&str; 4] = ["fr", "it", "ro", "ar"];
const FILES: [&str; 3] = ["initiatives", "methods", "vocabulary"];

fn main() {
    if let Err(fault) = list() {
        println!("cargo::error={fault}");
    }
}

fn list() -> Result<(), Box<dyn Error>> {
    let data = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../cartography");
    let texts = data.join("texts");
    println!("cargo::rerun-if-changed={}", texts.display());
    let vocabulary = data.join("vocabulary.json");
    println!("cargo::rerun-if-changed={}", vocabulary.display());
    let codes = codes(&vocabulary)?;
    let mut rows = String::new();
    for language in LANGUAGES {
        for file in FILES {
            let path = texts.join(language).join(file).with_extension("json");
            if !path.exists() {
                continue;
            }
            if file == "vocabulary" {
                check(&path, &codes)?;
            }
            let path = path.display();
            rows.push_str(&format!(
                "(\"{language}\", \"{file}\", include_str!(r\"{path}\")),\n"
            ));
        }
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("texts.rs");
    fs::write(out, format!("&[\n{rows}]"))?;
    Ok(())
}

/// Codes that have a definition, by list.
fn codes(vocabulary: &Path) -> Result<BTreeMap<String, BTreeSet<String>>, Box<dyn Error>> {
    let file: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(vocabulary)?)?;
    let defined = |term: &Value| {
        term.get("definition")?;
        Some(term.get("code")?.as_str()?.to_owned())
    };
    let lists = file.into_iter().filter_map(|(list, terms)| {
        let codes = terms.as_array()?.iter().filter_map(defined).collect();
        Some((list, codes))
    });
    Ok(lists.collect())
}

/// A definition of a code that is not there would never be read.
fn check(path: &Path, codes: &BTreeMap<String, BTreeSet<String>>) -> Result<(), Box<dyn Error>> {
    let read = serde_json::from_str(&fs::read_to_string(path)?);
    let told: BTreeMap<String, BTreeMap<String, String>> =
        read.map_err(|fault| format!("{}: {fault}", path.display()))?;
    for (list, definitions) in &told {
        for (code, definition) in definitions {
            if !codes.get(list).is_some_and(|codes| codes.contains(code)) {
                let path = path.display();
                return Err(format!("{path}: {list} {code} has no definition in English").into());
            }
            if definition.trim().is_empty() {
                return Err(format!("{}: {list} {code} is empty", path.display()).into());
            }
        }
    }
    Ok(())
}
