//! Pages of what enters: bringing a parcel in, the officer's desk, and the library for staff.

mod desk;
mod facts;
mod insert;
pub mod item;
mod library;
pub mod look;
mod paper;
mod parcel;
mod path;
mod publishers;
mod search;

use locale::Lang;

pub use crate::admit::web::parcel::{Told, told};
use crate::clock;
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let bring = Access::May(Capability::InsertParcel);
    let admit = Access::May(Capability::Admit);
    let read = Access::May(Capability::ReadLibrary);
    Routes::new()
        .get("/insert", bring, insert::page)
        .post("/insert", bring, insert::bring)
        .get("/desk", admit, desk::desk)
        .get("/desk/history", admit, desk::history)
        .get("/desk/{parcel}", admit, parcel::parcel)
        .post_proved("/desk/{parcel}", admit, parcel::decide)
        .get(
            "/desk/{parcel}/{series}/unit/{unit}/{lang}",
            admit,
            item::waiting_unit,
        )
        .get("/desk/{parcel}/{series}/media", admit, item::waiting_media)
        .get("/desk/{parcel}/{series}/texts", admit, item::waiting_texts)
        .get(
            "/desk/{parcel}/{series}/changes",
            admit,
            item::waiting_changes,
        )
        .get(
            "/desk/{parcel}/{series}/file/{*path}",
            admit,
            item::waiting_file,
        )
        .get(
            "/publishers",
            Access::May(Capability::Trust),
            publishers::page,
        )
        .post_proved(
            "/publishers",
            Access::Proposes(Capability::Trust),
            publishers::propose,
        )
        .get("/library", read, library::library)
        .get("/library/{module}", read, library::module)
        .post_proved("/library/{module}/withdraw", admit, library::withdraw)
        .post_proved("/library/{module}/rollback", admit, library::roll_back)
        .get("/paths/{path}", read, path::show)
        .post_proved("/paths/{path}/withdraw", admit, path::withdraw)
        .get(
            "/library/{module}/unit/{unit}/{lang}",
            read,
            item::shelved_unit,
        )
        .get("/library/{module}/media", read, item::shelved_media)
        .get("/library/{module}/texts", read, item::shelved_texts)
        .get("/library/{module}/file/{*path}", read, item::shelved_file)
        .get("/library/{module}/booklet/{lang}", read, paper::booklet)
        .get("/library/{module}/answers/{lang}", read, paper::answers)
}

/// A moment as the reader's language writes it, by the clock of the machine.
fn moment(t: Lang, seconds: i64) -> String {
    let (year, month, day) = clock::day(seconds);
    let (hour, minute) = clock::time(seconds);
    let small = |n: i8| u8::try_from(n).unwrap_or_default();
    let date = t.date(year.into(), small(month), small(day));
    format!("{date}, {}", t.time(small(hour), small(minute)))
}

/// A number of bytes for people.
pub fn size(t: Lang, bytes: u64) -> String {
    let value = bytes as f64;
    if bytes >= 1 << 20 {
        format!("{} MB", t.decimal(value / f64::from(1 << 20), 1))
    } else {
        format!("{} kB", t.decimal((value / 1024.0).ceil(), 0))
    }
}

/// The name of a language in that language, or its tag.
pub fn language_name(tag: &str) -> String {
    Lang::from_tag(tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned())
}

/// Hexadecimal digits in groups that people can compare and lines can break at.
fn in_fours(hex: &str) -> String {
    let mut text = String::with_capacity(hex.len() * 5 / 4);
    for (index, digit) in hex.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
