//! Speech: which texts have no sound, which sounds fit no text any more (LC0507, LC0508, LC0512).

use std::collections::HashMap;

use crate::check::{Findings, Seen};
use crate::module::{FIRST, Module};
use crate::names::Lang;
use crate::speech;

pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    let manifest = &module.manifest;
    let mut wanted_by = |lang: &Lang| {
        let wanted = names(module, seen, lang);
        let files = module.speech_files.get(lang);
        stale(module, lang, &wanted, found);
        let missing: Vec<&String> = wanted
            .iter()
            .filter(|(name, own)| !**own && !files.is_some_and(|files| files.contains_key(*name)))
            .map(|(name, _)| name)
            .collect();
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

/// The names of all sounds that a language needs, and whether each text of the name has the trainer's own sound.
fn names(module: &Module, seen: &Seen<'_>, lang: &Lang) -> HashMap<String, bool> {
    let mut texts: HashMap<String, bool> = HashMap::new();
    let mut add = |text: String, own: bool| {
        if speech::is_spoken(&text) {
            *texts.entry(text).or_insert(true) &= own;
        }
    };
    for (_, file) in module.units_in(lang) {
        speech::each_text(file, seen.walk(file), &mut |_, text, own| add(text, own));
    }
    speech::each_entry(module, lang, &mut |text| add(text.to_owned(), false));
    let mut names = HashMap::with_capacity(texts.len());
    for (text, own) in texts {
        *names
            .entry(speech::name(lang.as_str(), &text))
            .or_insert(true) &= own;
    }
    names
}

fn folder(lang: &Lang) -> String {
    format!("speech/{lang}/index.toml")
}

fn stale(module: &Module, lang: &Lang, names: &HashMap<String, bool>, found: &mut Findings) {
    let index = module.speech.get(lang);
    for name in module
        .speech_files
        .get(lang)
        .into_iter()
        .flat_map(|files| files.keys())
    {
        let path = format!("speech/{lang}/{name}.opus");
        if !names.contains_key(name) {
            found.warning(508, &path, FIRST, &[]);
        } else if !index.is_some_and(|index| index.contains_key(name)) {
            found.error(505, &path, FIRST, &[&path]);
        }
    }
}
