//! Keywords in French, Italian and Romanian (section 15), compared without case and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Types of blocks: the canonical word, then French, Italian, Romanian.
const TYPES: &[[&str; 4]] = &[
    ["choice", "choix", "scelta", "alegere"],
    ["true-false", "vrai-faux", "vero-falso", "adevarat-fals"],
    [
        "picture-choice",
        "choix-image",
        "scelta-immagine",
        "alegere-imagine",
    ],
    ["swipe", "deux-cotes", "due-lati", "doua-parti"],
    ["hotspot", "zone", "zona", "zona"],
    ["mark", "surligner", "evidenzia", "marcheaza"],
    ["answer", "reponse", "risposta", "raspuns"],
    ["number", "nombre", "numero", "numar"],
    ["gaps", "trous", "lacune", "goluri"],
    ["order", "ordre", "ordine", "ordine"],
    ["pairs", "paires", "coppie", "perechi"],
    ["sort", "trier", "smista", "sorteaza"],
    ["label", "etiquettes", "etichette", "etichete"],
    ["cards", "cartes", "schede", "cartonase"],
    ["dialogue", "dialogue", "dialogo", "dialog"],
    ["dictation", "dictee", "dettato", "dictare"],
    ["simulator", "simulateur", "simulatore", "simulator"],
    ["keyboard", "clavier", "tastiera", "tastatura"],
    ["mouse", "souris", "mouse", "mouse"],
    ["hand-in", "rendu", "consegna", "predare"],
    ["steps", "etapes", "passi", "pasi"],
    ["step", "etape", "passo", "pas"],
    ["more", "plus", "altro", "mai-mult"],
    ["box", "encadre", "riquadro", "caseta"],
    ["checklist", "bilan", "bilancio", "bilant"],
    ["survey", "sondage", "sondaggio", "sondaj"],
    ["note", "note", "nota", "nota"],
    ["print-break", "saut-page", "salto-pagina", "pagina-noua"],
    ["audio", "audio", "audio", "audio"],
    ["video", "video", "video", "video"],
    ["corpus", "corpus", "corpus", "corpus"],
];

/// Options.
const OPTIONS: &[[&str; 4]] = &[
    ["points", "points", "punti", "puncte"],
    ["tries", "essais", "tentativi", "incercari"],
    ["penalty", "malus", "penalita", "penalizare"],
    ["required", "obligatoire", "obbligatorio", "obligatoriu"],
    ["shuffle", "melanger", "mescola", "amesteca"],
    ["multiple", "plusieurs", "multipla", "multiplu"],
    ["scoring", "bareme", "punteggio", "notare"],
    ["image", "image", "immagine", "imagine"],
    ["unit", "unite", "unita", "unitate"],
    ["case", "casse", "maiuscole", "majuscule"],
    ["accents", "accents", "accenti", "accente"],
    ["typos", "fautes", "refusi", "greseli"],
    ["scene", "scene", "scena", "scena"],
    ["scale", "echelle", "scala", "scara"],
    ["accuracy", "precision", "precisione", "precizie"],
    ["true", "vrai", "vero", "adevarat"],
    ["false", "faux", "falso", "fals"],
    ["trainer", "formateur", "formatore", "formator"],
];

/// Values.
const VALUES: &[[&str; 4]] = &[
    ["yes", "oui", "si", "da"],
    ["no", "non", "no", "nu"],
    ["true", "vrai", "vero", "adevarat"],
    ["false", "faux", "falso", "fals"],
    ["last", "dernier", "ultimo", "ultimul"],
    ["bank", "banque", "banca", "banca"],
];

/// The canonical name of a block type.
pub(crate) fn block_type(word: &str) -> Option<&'static str> {
    canonical(TYPES, word)
}

/// The canonical name of an option, or the folded word itself.
pub(crate) fn option(word: &str) -> String {
    canonical(OPTIONS, word).map_or_else(|| folded(word), ToString::to_string)
}

/// The canonical name of a value, or the folded word itself.
pub(crate) fn value(word: &str) -> String {
    canonical(VALUES, word).map_or_else(|| folded(word), ToString::to_string)
}

/// The name of a block type within two changes of this word, with its canonical name.
pub(crate) fn nearest_type(word: &str) -> Option<(&'static str, &'static str)> {
    let word = folded(word);
    let mut best = None;
    for row in TYPES {
        for name in row {
            let Some(distance) = distance(&word, name, 2) else {
                continue;
            };
            if best.is_none_or(|(least, _, _)| distance < least) {
                best = Some((distance, *name, row[0]));
            }
        }
    }
    best.map(|(_, name, canonical)| (name, canonical))
}

/// The nearest of these names within two changes, or three if they start alike; else nothing.
pub(crate) fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    names
        .into_iter()
        .filter_map(|name| distance(&word, name, 3).map(|distance| (distance, name)))
        .filter(|(distance, name)| *distance < 3 || alike(&word, name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Lower case without accents.
pub(crate) fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let bare: String = word.nfd().filter(|c| !is_combining_mark(*c)).collect();
    bare.to_lowercase()
}

fn canonical(table: &[[&'static str; 4]], word: &str) -> Option<&'static str> {
    let word = folded(word);
    table
        .iter()
        .find(|row| row.contains(&word.as_str()))
        .map(|row| row[0])
}

/// The same first two letters.
fn alike(a: &str, b: &str) -> bool {
    a.len() > 1 && a.chars().take(2).eq(b.chars().take(2))
}

/// Number of changes between two words, if it is at most this limit.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    // Most pairs are told apart by their length alone.
    let length = a.chars().count();
    if length == 0 || length.abs_diff(b.len()) > limit {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let changed = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(block_type("Étapes"), Some("steps"));
        assert_eq!(block_type("ADEVĂRAT-FALS"), Some("true-false"));
        assert_eq!(option("Pénalità"), "penalty");
        assert_eq!(value("Sì"), "yes");
    }

    #[test]
    fn the_nearest_name_is_proposed() {
        assert_eq!(nearest_type("choise"), Some(("choice", "choice")));
        assert_eq!(nearest_type("paragraph"), None);
        assert_eq!(nearest("try", ["points", "tries"]), Some("tries"));
        assert_eq!(nearest("xyz", ["points", "at"]), None);
    }
}
