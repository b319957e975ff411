//! What is written in any form is read back as it was, and a file with faults tells each of them.

use cartography::facts::{self, Sort};
use cartography::{Atlas, Fault, Form, Initiative, Method, Read, parse};
use locale::Lang;
use proptest::prelude::*;

#[path = "forms/made.rs"]
mod made;

fn there_and_back(form: Form, records: &[Initiative]) -> Read {
    let atlas = Atlas::shipped();
    let all: Vec<&Initiative> = records.iter().collect();
    let bytes = atlas
        .write(form, &all, Lang::Fr)
        .expect("it can be written");
    atlas.read(form, &bytes)
}

fn holds(form: Form, records: &[Initiative]) {
    let read = there_and_back(form, records);
    assert_eq!(read.faults, [], "{form:?}");
    assert_eq!(read.good, records, "{form:?}");
}

fn methods_hold(form: Form, methods: &[Method]) {
    let atlas = Atlas::shipped();
    let all: Vec<&Method> = methods.iter().collect();
    let bytes = atlas
        .write_methods(form, &all, Lang::Fr)
        .expect("it can be written");
    let read = atlas.read_methods(form, &bytes);
    assert_eq!(read.faults, [], "{form:?}");
    assert_eq!(read.good, methods, "{form:?}");
}

/// Faults as `line field code`.
fn told(faults: &[Fault]) -> Vec<String> {
    let told = faults.iter().map(|fault| {
        let field = fault.field.as_deref().unwrap_or("-");
        format!("{} {field} {}", fault.at, fault.reason.code())
    });
    told.collect()
}

#[test]
fn the_shipped_records_come_back_in_every_form() {
    for form in Form::ALL {
        holds(form, Atlas::shipped().initiatives());
        holds(form, &[]);
    }
}

#[test]
fn the_shipped_file_is_what_the_program_writes() {
    let shipped = cartography::shipped::INITIATIVES;
    let atlas = Atlas::shipped();
    let read = atlas.read(Form::Json, shipped.as_bytes());
    assert_eq!(read.faults, []);
    let records: Vec<&Initiative> = read.good.iter().collect();
    let written = atlas
        .write(Form::Json, &records, Lang::En)
        .expect("written");
    assert_eq!(String::from_utf8(written).expect("text"), shipped);
}

#[test]
fn the_shipped_methods_come_back_in_every_form_of_theirs() {
    let methods = Atlas::shipped().methods();
    for form in Form::all_of(Sort::Method) {
        methods_hold(*form, methods);
        methods_hold(*form, &[]);
    }
    let all: Vec<&Method> = methods.iter().collect();
    let atlas = Atlas::shipped();
    let written = atlas.write_methods(Form::Json, &all, Lang::En);
    let written = String::from_utf8(written.expect("written")).expect("text");
    assert_eq!(written, cartography::shipped::METHODS);
    assert!(atlas.write_methods(Form::GeoJson, &all, Lang::En).is_err());
    let read = atlas.read_methods(Form::GeoJson, b"{}");
    assert_eq!(told(&read.faults), ["1 - other-format"]);
}

#[test]
fn every_fault_of_a_file_of_methods_is_told_with_its_line() {
    let text = r#"{
  "format": "lucarne.methods",
  "version": 1,
  "items": [
    {
      "id": "Not an id",
      "name": {"fr": "Un nom", "xx": "?"},
      "problem": "",
      "steps": [],
      "group_size": {"min": 4, "max": 2},
      "duration": 5,
      "material": ["paper"],
      "digital_part": "",
      "offline_suitability": {"level": "best", "note": ""},
      "literacy_demand": "low",
      "trainer_role": "",
      "officer_role": "",
      "security_remarks": "",
      "evidence": {"strength": "study", "text": ""},
      "initiatives": ["spoc-in-prison", "nowhere"],
      "levers": ["trust", "trust"],
      "activity_types": ["juggling"],
      "group_min": 1,
      "sources": [{"url": "ftp://x"}]
    }
  ]
}"#;
    let read = Atlas::shipped().read_methods(Form::Json, text.as_bytes());
    assert!(read.good.is_empty());
    let mut told = told(&read.faults);
    told.sort();
    let mut wanted = vec![
        "6 id not-id",
        "7 name.xx unknown-field",
        "5 name_en missing",
        "8 problem empty",
        "9 steps empty",
        "10 group_max out-of-range",
        "11 duration not-text",
        "14 offline_suitability unknown-code",
        "5 literacy_note missing",
        "20 initiatives unknown-record",
        "21 levers repeated",
        "22 activity_types unknown-code",
        "5 obstacles missing",
        "23 group_min unknown-field",
        "24 sources not-address",
    ];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
    let table = b"id;name_en;problem;steps;group_min;group_max;duration;offline_suitability;literacy_demand;evidence_strength;sources;colour\n\
        quiet-corner;Quiet corner;Noise;\"Find a room\\; ask\";1;3;An hour;high;low;practice;https://example.org;\n\
        loud;;Noise;Shout;one;3;An hour;high;low;rumour;https://example.org;\n";
    let read = Atlas::shipped().read_methods(Form::Csv, table);
    let mut told = self::told(&read.faults);
    told.sort();
    let wanted = [
        "1 colour unknown-field",
        "3 evidence_strength unknown-code",
        "3 group_min not-number",
        "3 name_en empty",
    ];
    assert_eq!(told, wanted);
    assert_eq!(read.good[0].steps, ["Find a room; ask"]);
    assert!(read.good[0].officer_role.is_empty());
}

#[test]
fn a_file_that_was_taken_apart_elsewhere_says_the_same() {
    let atlas = Atlas::shipped();
    for sort in [Sort::Initiative, Sort::Method] {
        for form in Form::all_of(sort) {
            let bytes = match sort {
                Sort::Initiative => {
                    let all: Vec<&Initiative> = atlas.initiatives().iter().collect();
                    atlas.write(*form, &all, Lang::En)
                }
                Sort::Method => {
                    let all: Vec<&Method> = atlas.methods().iter().collect();
                    atlas.write_methods(*form, &all, Lang::En)
                }
            };
            let parsed = parse(sort, *form, &bytes.expect("written"));
            let wire = serde_json::to_vec(&parsed).expect("JSON");
            let read = atlas.take(sort, serde_json::from_slice(&wire).expect("JSON"));
            assert_eq!(read.faults, [], "{form:?}");
            assert!(!read.good.is_empty());
            for one in &read.good {
                assert!(one.parts.len() + 1 == sort.parts().len() && !one.name.is_empty());
                for (part, value) in &one.parts {
                    let shipped = facts::value(atlas, &one.record, *part);
                    assert_eq!(*value, shipped, "{} {part}", one.record);
                }
            }
            let bad = serde_json::to_vec(&parse(sort, *form, b"PK nothing")).expect("JSON");
            let read = atlas.take(sort, serde_json::from_slice(&bad).expect("JSON"));
            assert!(read.good.is_empty() && !read.faults.is_empty(), "{form:?}");
        }
    }
}

#[test]
fn the_same_records_make_the_same_file() {
    let atlas = Atlas::shipped();
    let records: Vec<&Initiative> = atlas.initiatives().iter().take(3).collect();
    for form in Form::ALL {
        let write = || atlas.write(form, &records, Lang::Fr).expect("written");
        assert_eq!(write(), write(), "{form:?}");
    }
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let mut record = Atlas::shipped().initiatives()[0].clone();
    "=HYPERLINK(\"http://x\")".clone_into(&mut record.name);
    "@SUM(1)".clone_into(&mut record.notes);
    "+1".clone_into(&mut record.users);
    record.functions = vec!["-2+3".to_owned(), "=4".to_owned()];
    let atlas = Atlas::shipped();
    let bytes = atlas
        .write(Form::Csv, &[&record], Lang::En)
        .expect("written");
    let text = String::from_utf8(bytes).expect("text");
    for guarded in ["\"'=HYPERLINK", "'@SUM(1)", "'+1", "'-2+3; =4"] {
        assert!(text.contains(guarded), "{guarded}");
    }
    for form in Form::ALL {
        holds(form, std::slice::from_ref(&record));
    }
}

#[test]
fn a_text_that_looks_like_formatting_does_not_break_a_workbook() {
    let mut record = Atlas::shipped().initiatives()[0].clone();
    "<r></si></r>".clone_into(&mut record.notes);
    let read = there_and_back(Form::Xlsx, std::slice::from_ref(&record));
    assert_eq!(read.faults, []);
    assert_eq!(read.good[0].notes, "<r></si></r> ");
}

#[test]
fn every_fault_of_a_json_file_is_told_with_its_line() {
    let text = r#"{
  "format": "lucarne.initiatives",
  "version": 1,
  "note": "",
  "items": [
    {
      "id": "Not an id",
      "name": "",
      "also_known_as": ["a", "a"],
      "countries": ["XX"],
      "place": {"label": "x", "lat": 91,
        "lon": "east", "precision": "exact", "colour": 1},
      "start_year": 2020,
      "end_year": 2019,
      "period": "x",
      "status": "over",
      "kind": "study",
      "internet": [],
      "internet_note": "x",
      "devices": ["tablet", "abacus"],
      "setting": "cell",
      "summary": 5,
      "functions": ["x"],
      "levers": [{"code": "trust"}, {"code": "trust", "note": "a"}, {"code": "trust", "note": "b"}],
      "obstacles": [],
      "methods": ["magic"],
      "sources": [{"url": "ftp://x"}],
      "confidence": "read",
      "notes": "",
      "extra": true
    }
  ]
}"#;
    let read = Atlas::shipped().read(Form::Json, text.as_bytes());
    assert!(read.good.is_empty());
    let mut told = told(&read.faults);
    told.sort();
    let mut wanted = vec![
        "7 id not-id",
        "8 name empty",
        "9 also_known_as repeated",
        "10 countries unknown-country",
        "11 lat out-of-range",
        "11 lon not-number",
        "11 precision unknown-code",
        "11 place.colour unknown-field",
        "14 end_year ends-before-start",
        "16 status unknown-code",
        "18 internet empty",
        "20 devices unknown-code",
        "21 setting not-list",
        "22 summary not-text",
        "24 levers not-fact",
        "24 levers repeated",
        "26 methods unknown-method",
        "27 sources not-address",
        "30 extra unknown-field",
        "6 users missing",
        "6 figures missing",
    ];
    wanted.sort_unstable();
    assert_eq!(told, wanted);
}

#[test]
fn a_broken_file_says_where_it_breaks() {
    let atlas = Atlas::shipped();
    let first = |form, bytes: &[u8]| told(&atlas.read(form, bytes).faults).first().cloned();
    let line = |text: &str| Some(text.to_owned());
    assert_eq!(
        first(Form::Json, b"{\n\"format\": ,"),
        line("2 - unreadable")
    );
    assert_eq!(first(Form::Json, b"[]"), line("1 - other-format"));
    assert_eq!(
        first(Form::Json, b"{\n\"note\": \"\xff\"}"),
        line("2 - unreadable")
    );
    assert_eq!(
        first(Form::GeoJson, b"{\"type\": \"Point\"}"),
        line("1 type other-format")
    );
    assert_eq!(first(Form::Csv, b""), line("1 - empty"));
    assert_eq!(first(Form::Xlsx, b"PK no workbook"), line("1 - unreadable"));
}

#[test]
fn a_table_from_another_spreadsheet_is_understood() {
    let atlas = Atlas::shipped();
    let records: Vec<&Initiative> = atlas.initiatives().iter().take(2).collect();
    let bytes = atlas.write(Form::Csv, &records, Lang::En).expect("written");
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&bytes[3..]);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    for row in rows.records() {
        let row = row.expect("a row");
        // Decimal commas, as in French.
        let cells = row.iter().enumerate();
        let cells: Vec<String> = cells
            .map(|(at, cell)| {
                if at == 5 || at == 6 {
                    cell.replace('.', ",")
                } else {
                    cell.to_owned()
                }
            })
            .collect();
        writer.write_record(cells).expect("written");
    }
    let bytes = writer.into_inner().expect("written");
    let read = atlas.read(Form::Csv, &bytes);
    assert_eq!(read.faults, []);
    assert_eq!(read.good.iter().collect::<Vec<_>>(), records);
}

#[test]
fn good_rows_stand_beside_the_faults_of_the_others() {
    let atlas = Atlas::shipped();
    let records = &atlas.initiatives()[..3];
    let all: Vec<&Initiative> = records.iter().collect();
    let bytes = atlas.write(Form::Csv, &all, Lang::En).expect("written");
    let text = String::from_utf8(bytes).expect("text");
    let second = text.replace(
        &format!("\r\n{},", records[1].id),
        &format!("\n{},", records[0].id),
    );
    let second = second.replace(
        &format!("\n{},", records[1].id),
        &format!("\n{},", records[0].id),
    );
    let read = atlas.read(Form::Csv, second.as_bytes());
    assert_eq!(told(&read.faults), ["3 id repeated-id"]);
    assert_eq!(read.good.len(), 2);
    assert!(read.clone().all_or_nothing().is_err());
    let read = atlas.read(Form::Csv, b"id,name,colour,id\na,b\n");
    let heads: Vec<String> = told(&read.faults);
    assert!(heads.contains(&"1 colour unknown-field".to_owned()));
    assert!(heads.contains(&"1 id repeated-field".to_owned()));
    assert!(heads.contains(&"1 summary missing".to_owned()));
    assert!(!heads.iter().any(|line| line.starts_with("2 summary")));
    assert!(read.good.is_empty());
}

#[test]
fn a_workbook_tells_sheet_and_row() {
    use rust_xlsxwriter::Workbook;
    let mut book = Workbook::new();
    let sheet = book
        .add_worksheet()
        .set_name("initiatives")
        .expect("a sheet");
    sheet.write_string(0, 0, "id").expect("a cell");
    sheet.write_string(1, 0, "Bad Id").expect("a cell");
    sheet
        .write_string(1_048_575, 16_383, "far away")
        .expect("a cell");
    let sheet = book.add_worksheet().set_name("levers").expect("a sheet");
    for (column, head) in ["id", "code", "note"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, head).expect("a cell");
    }
    sheet.write_string(1, 0, "nobody").expect("a cell");
    let bytes = book.save_to_buffer().expect("written");
    let read = Atlas::shipped().read(Form::Xlsx, &bytes);
    let told = told(&read.faults);
    for wanted in [
        "1 - no-sheet",
        "initiatives:1 name missing",
        "initiatives:2 id not-id",
        "levers:2 id unknown-record",
    ] {
        assert!(told.iter().any(|line| line == wanted), "{wanted}: {told:?}");
    }
}

#[test]
fn the_schema_names_the_fields_and_codes_that_are_read() {
    let text = include_str!("../../../schemas/initiatives.schema.json");
    let schema: serde_json::Value = serde_json::from_str(text).expect("a schema");
    let fields = &schema["properties"]["items"]["items"]["properties"];
    let record = serde_json::to_value(&Atlas::shipped().initiatives()[0]).expect("a record");
    let names = |value: &serde_json::Value| {
        let object = value.as_object().expect("an object");
        object.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(fields), names(&record));
    let words = Atlas::shipped().vocabulary();
    let lists = [
        (cartography::List::Kinds, &fields["kind"]["enum"]),
        (cartography::List::Statuses, &fields["status"]["enum"]),
        (cartography::List::Confidence, &fields["confidence"]["enum"]),
        (
            cartography::List::InternetModes,
            &fields["internet"]["items"]["enum"],
        ),
        (
            cartography::List::Devices,
            &fields["devices"]["items"]["enum"],
        ),
        (
            cartography::List::Settings,
            &fields["setting"]["items"]["enum"],
        ),
        (
            cartography::List::Levers,
            &fields["levers"]["items"]["properties"]["code"]["enum"],
        ),
        (
            cartography::List::Obstacles,
            &fields["obstacles"]["items"]["properties"]["code"]["enum"],
        ),
    ];
    for (list, said) in lists {
        let codes: Vec<&str> = words
            .terms(list)
            .iter()
            .map(|term| term.code.as_str())
            .collect();
        assert_eq!(said, &serde_json::json!(codes), "{}", list.name());
    }
}

#[test]
fn the_schema_of_methods_names_the_fields_and_codes_that_are_read() {
    let text = include_str!("../../../schemas/methods.schema.json");
    let schema: serde_json::Value = serde_json::from_str(text).expect("a schema");
    let card = &schema["properties"]["items"]["items"];
    let fields = card["properties"].as_object().expect("fields");
    let record = serde_json::to_value(&Atlas::shipped().methods()[0]).expect("a method");
    let record = record.as_object().expect("an object");
    assert!(fields.keys().eq(record.keys()));
    let must = |part: &facts::Part| part.must(Sort::Method);
    for part in Sort::Method
        .parts()
        .iter()
        .filter(|part| **part != facts::Part::Withdrawn)
    {
        let one = &fields[part.name()];
        let wanted = one
            .get("minLength")
            .or_else(|| one.get("minItems"))
            .is_some();
        let text = ["string", "array"].contains(&one["type"].as_str().expect("a type"));
        assert_eq!(wanted, must(part) && text, "{part}");
    }
    let words = Atlas::shipped().vocabulary();
    use cartography::List;
    for (list, said) in [
        (List::Levers, &fields["levers"]["items"]["enum"]),
        (List::Obstacles, &fields["obstacles"]["items"]["enum"]),
        (
            List::ActivityTypes,
            &fields["activity_types"]["items"]["enum"],
        ),
        (
            List::Degrees,
            &fields["offline_suitability"]["properties"]["level"]["enum"],
        ),
        (
            List::Degrees,
            &fields["literacy_demand"]["properties"]["level"]["enum"],
        ),
        (
            List::EvidenceStrength,
            &fields["evidence"]["properties"]["strength"]["enum"],
        ),
    ] {
        let terms = words.terms(list).iter();
        let codes: Vec<&str> = terms.map(|term| term.code.as_str()).collect();
        assert_eq!(said, &serde_json::json!(codes), "{}", list.name());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn made_records_come_back_in_every_form(records in made::records()) {
        for form in Form::ALL {
            holds(form, &records);
        }
    }

    #[test]
    fn made_methods_come_back_in_every_form(methods in made::methods_made()) {
        for form in Form::all_of(Sort::Method) {
            methods_hold(*form, &methods);
        }
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for form in Form::ALL {
            let read = Atlas::shipped().read(form, &bytes);
            prop_assert!(read.good.is_empty());
            let read = Atlas::shipped().read_methods(form, &bytes);
            prop_assert!(read.good.is_empty());
        }
    }

    #[test]
    fn a_damaged_file_brings_faults_and_no_panic(at in 0.0..1.0_f64, byte in any::<u8>()) {
        let atlas = Atlas::shipped();
        let records: Vec<&Initiative> = atlas.initiatives().iter().take(2).collect();
        for form in Form::ALL {
            let mut bytes = atlas.write(form, &records, Lang::En).expect("written");
            let place = (at * bytes.len() as f64) as usize;
            bytes[place] = byte;
            let _ = atlas.read(form, &bytes);
        }
    }

    #[test]
    fn no_words_bring_the_search_down(text in any::<String>()) {
        let filter = cartography::Filter::from_pairs([("q", text.as_str())]);
        for lang in Lang::all() {
            let _ = Atlas::shipped().list(&filter, lang);
        }
    }
}
