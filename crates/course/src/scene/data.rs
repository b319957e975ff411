//! What a scene file holds (13.2). Ids are unique in the scene over all kinds; bodies are prose, kept as written.

use std::collections::BTreeMap;

use crate::model::{Decimal, GoalTest, MediaPath, Pos};

/// One scene in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Language tag of the file; it decides the decimal mark in sheets.
    pub lang: String,
    /// Shown in the training frame.
    pub title: String,
    /// The apps; the first is open.
    pub apps: Vec<App>,
    /// `YYYY-MM-DDThh:mm`, the only date and time shown.
    pub clock: String,
    /// Names of events that cannot be undone.
    pub finals: Vec<String>,
    /// The learner in the scene.
    pub me: Contact,
    /// People and groups.
    pub contacts: Vec<Contact>,
    /// Mail.
    pub messages: Vec<Message>,
    /// Files.
    pub files: Vec<File>,
    /// How the browser starts.
    pub browser: Option<Browser>,
    /// Pages.
    pub pages: Vec<Page>,
    /// Forms on pages.
    pub forms: Vec<Form>,
    /// Chats.
    pub chats: Vec<Chat>,
    /// Triggers.
    pub whens: Vec<When>,
    /// Hints that come by themselves.
    pub hints: Vec<SceneHint>,
    /// Spreadsheets.
    pub sheets: Vec<Sheet>,
    /// Robot boards.
    pub boards: Vec<Board>,
}

/// An app of format 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum App {
    /// Mailbox.
    Mail,
    /// Browser with search and forms.
    Browser,
    /// Folders and files.
    Files,
    /// Chat.
    Chat,
    /// Spreadsheet.
    Sheet,
    /// Robot on a board.
    Robot,
}

impl App {
    /// All apps.
    pub const ALL: [App; 6] = [
        App::Mail,
        App::Browser,
        App::Files,
        App::Chat,
        App::Sheet,
        App::Robot,
    ];

    /// Name in scene files, and first part of its events.
    pub fn name(self) -> &'static str {
        match self {
            App::Mail => "mail",
            App::Browser => "browser",
            App::Files => "files",
            App::Chat => "chat",
            App::Sheet => "sheet",
            App::Robot => "robot",
        }
    }

    /// The app of a name.
    pub fn named(name: &str) -> Option<App> {
        App::ALL.into_iter().find(|app| app.name() == name)
    }
}

/// A person or a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Id.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Ids of the members of a group.
    pub members: Vec<String>,
    /// Picture.
    pub picture: Option<MediaPath>,
}

/// A mail message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// Id.
    pub id: String,
    /// `inbox`, `sent`, `drafts`, `spam`, `bin`, or an own name.
    pub folder: String,
    /// Id of a contact, or an address.
    pub from: String,
    /// Ids or addresses.
    pub to: Vec<String>,
    /// Ids or addresses.
    pub cc: Vec<String>,
    /// Subject.
    pub subject: String,
    /// `YYYY-MM-DDThh:mm`.
    pub date: String,
    /// Prose.
    pub body: String,
    /// Ids of files.
    pub attachments: Vec<String>,
    /// Not read yet.
    pub unread: bool,
    /// Arrives only by a trigger.
    pub held: bool,
    /// Shown after the task.
    pub clues: Vec<String>,
    /// Where it stands in the file.
    pub pos: Pos,
}

/// A file of the scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct File {
    /// Id.
    pub id: String,
    /// `Documents/cv.pdf`.
    pub path: String,
    /// `text`, `picture`, `document`, `sound`, `archive`.
    pub kind: String,
    /// Prose.
    pub body: Option<String>,
    /// Picture of the content.
    pub picture: Option<MediaPath>,
    /// Shown size.
    pub size: Option<String>,
    /// Where it stands in the file.
    pub pos: Pos,
}

/// How the browser starts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Browser {
    /// Id of the first page.
    pub home: String,
    /// Addresses may be typed.
    pub typed: bool,
    /// Cookie notice on the first visit of each host.
    pub cookies: bool,
}

/// A page of a simulated site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Id.
    pub id: String,
    /// Address.
    pub url: String,
    /// Title.
    pub title: String,
    /// Prose with links to pages.
    pub body: String,
    /// Words for the search.
    pub keywords: Vec<String>,
    /// Id of its form.
    pub form: Option<String>,
    /// It is a search engine.
    pub search: bool,
    /// It is an advert.
    pub advert: bool,
    /// Padlock.
    pub secure: bool,
    /// Text of a window that opens over it.
    pub popup: Option<String>,
    /// Shown after the task.
    pub clues: Vec<String>,
    /// Where it stands in the file.
    pub pos: Pos,
}

impl Page {
    /// Host name of the address.
    pub fn host(&self) -> &str {
        host(&self.url)
    }
}

/// Host name of an address, with or without scheme.
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#', ':']).next().unwrap_or(rest)
}

/// A form on a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// Id.
    pub id: String,
    /// Text of the button.
    pub send: String,
    /// Id of the page that follows.
    pub then: String,
    /// A text the learner must type, for instance a code received by message.
    pub code: Option<String>,
    /// Fields.
    pub fields: Vec<Field>,
    /// Where it stands in the file.
    pub pos: Pos,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// What is typed.
    pub kind: FieldKind,
    /// Must be filled.
    pub need: bool,
    /// Entries of a `choice`.
    pub options: Vec<String>,
    /// Accepted answers; empty means anything.
    pub matches: Vec<String>,
    /// Said when it does not match.
    pub error: Option<String>,
}

/// Kind of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldKind {
    /// Text.
    #[default]
    Text,
    /// Number.
    Number,
    /// `YYYY-MM-DD`.
    Date,
    /// One of the options.
    Choice,
    /// Yes or nothing.
    Tick,
    /// Judged, then dropped.
    Password,
}

/// A chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chat {
    /// Id.
    pub id: String,
    /// Id of the contact.
    pub with: String,
    /// Lines at the start.
    pub lines: Vec<ChatLine>,
}

/// A line of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatLine {
    /// Id of who wrote it.
    pub from: String,
    /// Text.
    pub text: String,
}

/// A trigger; it fires once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct When {
    /// On which event.
    pub on: Pattern,
    /// What happens.
    pub effects: Vec<Effect>,
    /// Where it stands in the file.
    pub pos: Pos,
}

/// An event with tests (13.4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pattern {
    /// Name of the event.
    pub event: String,
    /// Tests on its keys.
    pub tests: Vec<GoalTest>,
}

/// What a trigger does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A held message arrives.
    Deliver(String),
    /// A text is shown.
    Show(String),
    /// A page opens.
    Open(String),
    /// A line comes in a chat.
    Chat(String, String),
    /// A file appears.
    File(String),
}

/// A hint that comes by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneHint {
    /// When.
    pub after: HintAfter,
    /// The hint.
    pub text: String,
}

/// When a hint comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintAfter {
    /// The same act without effect so many times.
    Repeat(u32),
    /// So many acts without a new goal.
    Off(u32),
    /// So many seconds without an act (needs script).
    Idle(u32),
}

/// A spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Filled cells.
    pub cells: BTreeMap<CellId, Cell>,
    /// Cells the learner may change; `None` means all.
    pub open: Option<Vec<CellId>>,
}

/// A cell, at most Z50.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId {
    /// Row, from 1.
    pub row: u8,
    /// Column, from 1.
    pub column: u8,
}

/// Content of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// Number.
    Number(Decimal),
    /// Formula with its `=`.
    Formula(String),
}

/// A board of the robot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Board {
    /// Id.
    pub id: String,
    /// Rows of fields.
    pub rows: Vec<Vec<FieldOnBoard>>,
    /// Where the robot looks at first.
    pub facing: Facing,
    /// Orders that may be used; empty means all.
    pub orders: Vec<String>,
    /// Most orders in a program.
    pub max: u32,
}

/// A field of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldOnBoard {
    /// `.`
    Free,
    /// `#`
    Wall,
    /// `S`
    Start,
    /// `G`
    Goal,
    /// `*`
    Thing,
}

/// A direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Facing {
    /// Up.
    North,
    /// To the right.
    #[default]
    East,
    /// Down.
    South,
    /// To the left.
    West,
}
