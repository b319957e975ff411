//! What the program is made of, as CycloneDX 1.6 in JSON: crates with licence and SHA-256 of the lock file, and what lies
//! vendored in `web/`. Nothing in it depends on the day or the machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use rustsec::Lockfile;
use serde_json::{Value, json};

use crate::run::{after, root};

/// The program, as cargo names it.
const PROGRAM: &str = "lucarne";

/// One crate of the program.
#[derive(Default)]
struct Part {
    licence: String,
    uses: BTreeSet<String>,
}

/// Writes the list to the file after `--out`; `--features` are those the program is built with.
pub fn sbom(words: &[String]) -> Result<(), String> {
    let out = after(words, "--out").ok_or("cargo xtask sbom --out FILE [--features pdf]")?;
    let bill = bill(after(words, "--features"))?;
    let text = serde_json::to_string_pretty(&bill).map_err(|error| error.to_string())?;
    fs::write(out, text + "\n").map_err(|error| format!("{out}: {error}"))?;
    let count = bill["components"].as_array().map_or(0, Vec::len);
    println!("{out}: {count} components");
    Ok(())
}

/// The list; `features` are those the program is built with.
pub fn bill(features: Option<&str>) -> Result<Value, String> {
    let parts = parts(&tree(features)?)?;
    let sums = sums()?;
    let program = parts
        .keys()
        .find(|id| id.starts_with(&format!("{PROGRAM}@")))
        .ok_or("cargo tree says nothing of the program")?;
    let mut components: Vec<Value> = parts
        .iter()
        .filter(|(id, _)| *id != program)
        .map(|(id, part)| component("library", id, part, sums.get(id)))
        .collect();
    components.extend(vendored()?);
    let dependencies: Vec<Value> = parts
        .iter()
        .map(|(id, part)| json!({ "ref": id, "dependsOn": part.uses }))
        .collect();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component("application", program, &parts[program], None) },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(kind: &str, id: &str, part: &Part, sum: Option<&String>) -> Value {
    let (name, version) = id.split_once('@').unwrap_or((id, ""));
    let mut made = json!({
        "type": kind,
        "bom-ref": id,
        "name": name,
        "version": version,
        "licenses": [{ "expression": part.licence.replace('/', " OR ") }],
    });
    // Crates of the house are on no registry.
    if let Some(sum) = sum {
        made["purl"] = json!(format!("pkg:cargo/{id}"));
        made["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    made
}

/// What cargo builds the program from, for this kind of machine: depth, crate and licence in each line.
fn tree(features: Option<&str>) -> Result<String, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["tree", "--locked", "--package", PROGRAM])
        .args(["--edges", "normal,build", "--prefix", "depth"])
        .args(["--format", "\t{p}\t{l}"])
        .current_dir(root());
    if let Some(features) = features {
        command.args(["--features", features]);
    }
    let output = command
        .output()
        .map_err(|error| format!("cargo tree: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Reads the tree; a crate that was told before is only named again.
fn parts(tree: &str) -> Result<BTreeMap<String, Part>, String> {
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let odd = || format!("cargo tree: {line}");
        let mut cells = line.split('\t');
        let depth: usize = cells
            .next()
            .and_then(|depth| depth.parse().ok())
            .ok_or_else(odd)?;
        let mut words = cells.next().ok_or_else(odd)?.split(' ');
        let (name, version) = (words.next().ok_or_else(odd)?, words.next().ok_or_else(odd)?);
        let id = format!("{name}@{}", version.trim_start_matches('v'));
        let licence = cells.next().unwrap_or_default().trim_end_matches(" (*)");
        parts.entry(id.clone()).or_default().licence = licence.to_owned();
        above.truncate(depth);
        if let Some(user) = above.last() {
            parts
                .entry(user.clone())
                .or_default()
                .uses
                .insert(id.clone());
        }
        above.push(id);
    }
    Ok(parts)
}

fn sums() -> Result<BTreeMap<String, String>, String> {
    let lock = Lockfile::load(root().join("Cargo.lock")).map_err(|error| error.to_string())?;
    let sum = |package: &rustsec::package::Package| {
        let id = format!("{}@{}", package.name, package.version);
        Some((id, package.checksum.as_ref()?.to_string()))
    };
    Ok(lock.packages.iter().filter_map(sum).collect())
}

/// Files of others in `web/`.
fn vendored() -> Result<Vec<Value>, String> {
    let text =
        fs::read_to_string(root().join("web/vendor.toml")).map_err(|error| error.to_string())?;
    let kinds: BTreeMap<String, Vec<toml::Table>> =
        toml::from_str(&text).map_err(|error| format!("web/vendor.toml: {error}"))?;
    let mut found = Vec::new();
    for one in kinds.into_values().flatten() {
        let say = |name: &str| {
            one.get(name)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
        };
        let files = one.get("files").and_then(toml::Value::as_array);
        for file in files.into_iter().flatten() {
            let of = |name: &str| {
                file.get(name)
                    .and_then(toml::Value::as_str)
                    .unwrap_or_default()
            };
            let path = format!("web/{}", of("path"));
            found.push(json!({
                "type": "file",
                "bom-ref": path,
                "name": path,
                "version": say("version"),
                "description": format!("{}, from {}", say("name"), say("package")),
                "licenses": [{ "license": { "id": say("licence") } }],
                "hashes": [{ "alg": "SHA-256", "content": of("sha256") }],
                "externalReferences": [{ "type": "website", "url": say("home") }],
            }));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_program_has_a_licence_and_a_sum_and_every_edge_leads_somewhere() {
        let bill = bill(None).expect("a list");
        let components = bill["components"].as_array().expect("components");
        assert!(components.len() > 100, "{}", components.len());
        let mut refs: BTreeSet<&str> = ["lucarne@0.1.0"].into();
        for one in components {
            let id = one["bom-ref"].as_str().expect("a reference");
            assert!(refs.insert(id), "{id} stands twice");
            let licence = &one["licenses"][0];
            let said = licence["expression"]
                .as_str()
                .or(licence["license"]["id"].as_str());
            assert!(
                said.is_some_and(|said| !said.is_empty() && !said.contains('/')),
                "{one}"
            );
            let sum = one["hashes"][0]["content"].as_str();
            let ours = one["purl"].is_null() && one["type"] == "library";
            assert!(ours || sum.is_some_and(|sum| sum.len() == 64), "{one}");
        }
        for one in bill["dependencies"].as_array().expect("dependencies") {
            let uses = one["dependsOn"].as_array().expect("a list");
            assert!(
                uses.iter()
                    .all(|id| id.as_str().is_some_and(|id| refs.contains(id))),
                "{one}"
            );
        }
        assert!(refs.contains("web/fonts/andika-latin-400.woff2"));
        let house = components
            .iter()
            .filter(|one| one["purl"].is_null() && one["type"] == "library");
        let names: Vec<&str> = house.filter_map(|one| one["name"].as_str()).collect();
        assert!(
            names.contains(&"ledger")
                && names
                    .iter()
                    .all(|name| root().join("crates").join(name).exists())
        );
    }
}
