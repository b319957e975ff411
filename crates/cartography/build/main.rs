//! Lists the translated texts there are in `cartography/texts/<language>/`, so that a missing one is no fault.

use std::path::Path;
use std::{env, fs};

const LANGUAGES: [&str; 4] = ["fr", "it", "ro", "ar"];
const FILES: [&str; 2] = ["initiatives", "methods"];

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let texts = Path::new(&here).join("../../cartography/texts");
    println!("cargo::rerun-if-changed={}", texts.display());
    let mut rows = String::new();
    for language in LANGUAGES {
        for file in FILES {
            let path = texts.join(language).join(file).with_extension("json");
            if path.exists() {
                let path = path.display();
                rows.push_str(&format!(
                    "(\"{language}\", \"{file}\", include_str!(r\"{path}\")),\n"
                ));
            }
        }
    }
    let out = env::var("OUT_DIR").unwrap_or_default();
    let list = format!("&[\n{rows}]");
    if let Err(fault) = fs::write(Path::new(&out).join("texts.rs"), list) {
        println!("cargo::error=texts.rs: {fault}");
    }
}
