//! Speech: which texts have no sound, which sounds fit no text any more (LC0507, LC0508, LC0512).

use std::collections::BTreeSet;

use crate::check::Findings;
use crate::module::{FIRST, Module};
use crate::names::Lang;
use crate::speech;

pub(super) fn check(module: &Module, found: &mut Findings) {
    let manifest = &module.manifest;
    let mut wanted_by = |lang: &Lang| {
        let wanted = speech::wanted(module, lang);
        let names: BTreeSet<&str> = wanted.iter().map(|one| one.name.as_str()).collect();
        let files = module.speech_files.get(lang);
        stale(module, lang, &names, found);
        let missing = wanted
            .iter()
            .filter(|one| !one.own && !files.is_some_and(|files| files.contains_key(&one.name)));
        let missing: BTreeSet<&str> = missing.map(|one| one.name.as_str()).collect();
        let offered = manifest.languages.contains(lang);
        if offered && !missing.is_empty() {
            found.warning(507, &folder(lang), FIRST, &[&missing.len().to_string()]);
        }
    };
    manifest.all_languages().for_each(&mut wanted_by);
    for (lang, index) in &module.speech {
        let files = module.speech_files.get(lang);
        let played = index
            .iter()
            .filter(|(name, _)| files.is_some_and(|files| files.contains_key(*name)));
        let synthetic = played.filter(|(_, one)| one.synthetic).count();
        if synthetic > 0 {
            found.info(512, &folder(lang), FIRST, &[&synthetic.to_string()]);
        }
    }
}

fn folder(lang: &Lang) -> String {
    format!("speech/{lang}/index.toml")
}

fn stale(module: &Module, lang: &Lang, names: &BTreeSet<&str>, found: &mut Findings) {
    let index = module.speech.get(lang);
    for name in module
        .speech_files
        .get(lang)
        .into_iter()
        .flat_map(|files| files.keys())
    {
        let path = format!("speech/{lang}/{name}.opus");
        if !names.contains(name.as_str()) {
            found.warning(508, &path, FIRST, &[]);
        } else if !index.is_some_and(|index| index.contains_key(name)) {
            found.error(505, &path, FIRST, &[&path]);
        }
    }
}
