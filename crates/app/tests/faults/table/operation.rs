//! The operations of the table.

use super::met::OLDER;
use super::page::Step;

/// Something that changes what is kept: a command, or what people do in a browser.
pub struct Operation {
    /// What it is called in the table.
    pub name: &'static str,
    /// What is done before, from the world all begin with.
    pub before: &'static [&'static str],
    /// What people do in a browser before.
    pub ready: &'static [Step],
    /// The command itself; empty where it is done in a browser.
    pub words: &'static str,
    /// What people do in a browser.
    pub pages: &'static [Step],
    /// Statements that change the database before, past the program.
    pub sql: &'static [&'static str],
    /// Files that are brought from elsewhere and may be damaged on the way.
    pub brought: &'static [&'static str],
    /// The folder of the site, or hub, that it changes.
    pub site: &'static str,
    /// What it says when it is done again although it was done: it refuses in these words. Empty where it is simply done.
    pub refuses: &'static str,
    /// Whether it has several steps, each whole by itself.
    pub steps: bool,
}

const COMMAND: Operation = Operation {
    name: "",
    before: &[],
    ready: &[],
    words: "",
    pages: &[],
    sql: &[],
    brought: &[],
    site: "data",
    refuses: "",
    steps: false,
};

/// All of them.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "people imported",
        words: "people import list.csv --group Monday --data data",
        refuses: "number",
        ..COMMAND
    },
    Operation {
        name: "two people named with the sheet",
        words: "people recover --sheet sheet.txt --why lost --administrator ada --administrator-name Ada --officer ugo \
                --officer-name Ugo --data data",
        refuses: "already",
        ..COMMAND
    },
    Operation {
        name: "parcel brought",
        words: "parcel admit parcel.zip --by tina --data data",
        brought: &["parcel.zip"],
        ..COMMAND
    },
    Operation {
        name: "parcel admitted",
        before: &["parcel admit parcel.zip --by tina --data data"],
        words: "parcel admit parcel.zip --by olga --data data --inserted-by tina",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "parcel to a stick",
        words: "export write --data data --to stick",
        ..COMMAND
    },
    Operation {
        name: "hub made",
        words: "hub init --data office --name Office --recovery office.key --out office.json",
        site: "office",
        refuses: "already",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "hub receives results",
        words: "hub receive --data hub out.age",
        brought: &["out.age"],
        site: "hub",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "hub copied",
        before: &["hub receive --data hub out.age"],
        words: "hub copy --data hub --to copy.lucarne",
        site: "hub",
        refuses: "copy.lucarne",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "hub writes an ack",
        before: &[
            "hub receive --data hub out.age",
            "hub copy --data hub --to copy.lucarne",
        ],
        words: "hub ack --data hub --site House --out ack.zip",
        site: "hub",
        ..COMMAND
    },
    Operation {
        name: "copy made",
        words: "backup run --data data --to medium",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "copy put back",
        before: &["backup run --data data --to medium"],
        words: "restore --data back --from medium --sheet sheet.txt",
        site: "back",
        refuses: "There are people here already",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "recovery sheet again",
        words: "backup sheet --again --why lost --data data",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "authority renewed",
        words: "authority renew --data data",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "schema brought up to date",
        sql: OLDER,
        words: "ledger rebuild --data data",
        ..COMMAND
    },
    Operation {
        name: "tables made again",
        sql: &["DELETE FROM class_group"],
        words: "ledger rebuild --data data",
        ..COMMAND
    },
    Operation {
        name: "parcel packed",
        words: "parcel pack second --key publisher.key --namespace org.example --out packed.zip",
        site: ".",
        ..COMMAND
    },
    Operation {
        name: "hub named in a document",
        words: "root hub --key root.key --root root.1.txt --card hub.json --out root.9.txt --passphrase-file passphrase",
        site: ".",
        ..COMMAND
    },
    Operation {
        name: "answer",
        pages: &[step("101", "-", "/m/faults/01-many/0/q1", "round=1&pick=1")],
        ..COMMAND
    },
    Operation {
        name: "sign-in with a wrong PIN",
        pages: &[step("", "", "", "101 271828")],
        ..COMMAND
    },
    Operation {
        name: "ack taken",
        before: &[
            "hub receive --data hub out.age",
            "hub copy --data hub --to copy.lucarne",
            "hub ack --data hub --site House --out ack.zip",
        ],
        pages: &[step("tina", "", "/leaves/ack", "@ack.zip")],
        brought: &["ack.zip"],
        ..COMMAND
    },
    Operation {
        name: "results frozen",
        pages: FROZEN,
        ..COMMAND
    },
    Operation {
        name: "results released",
        ready: FROZEN,
        pages: RELEASED,
        ..COMMAND
    },
    Operation {
        name: "a switch proposed",
        pages: SWITCHED,
        ..COMMAND
    },
    Operation {
        name: "a switch confirmed",
        ready: SWITCHED,
        pages: CONFIRMED,
        ..COMMAND
    },
    Operation {
        name: "a person erased",
        ready: ERASED,
        pages: CONFIRMED,
        refuses: "404 ",
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "weekly sign-off",
        pages: &[step(
            "olga",
            "/review",
            "/review",
            "block=exchange&block=admission&block=hours&block=throttled&block=rules&block=readers&block=scripts&\
             block=backup&block=integrity&remark=seen",
        )],
        steps: true,
        ..COMMAND
    },
    Operation {
        name: "module withdrawn",
        pages: &[step(
            "oscar",
            "/library/faults",
            "/library/faults/withdraw",
            "reason=It is out of date",
        )],
        ..COMMAND
    },
];

const FROZEN: &[Step] = &[step("tina", "/leaves", "/leaves", "")];
const RELEASED: &[Step] = &[step("olga", "/release > /release/", "/release/*", "")];
const CONFIRMED: &[Step] = &[step("olga", "/two", "/two/*/confirm", "")];
const SWITCHED: &[Step] = &[step(
    "adam",
    "-",
    "/policy",
    "place=site&switch=uploads&ending=png",
)];
const ERASED: &[Step] = &[
    step(
        "carla",
        "-",
        "/erasures",
        "number=101&order=2026-1&reason=asked",
    ),
    step("carla", "", "/erasures/propose", ""),
];

const fn step(
    who: &'static str,
    open: &'static str,
    form: &'static str,
    fields: &'static str,
) -> Step {
    Step {
        who,
        open,
        form,
        fields,
    }
}

impl Operation {
    /// Its words, one by one.
    pub fn words(&self) -> std::str::SplitWhitespace<'_> {
        self.words.split_whitespace()
    }

    /// Whether people do it in a browser.
    pub fn in_a_browser(&self) -> bool {
        !self.pages.is_empty()
    }
}
