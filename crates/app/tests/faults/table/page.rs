//! What people do in a browser, as steps of an operation: a page is opened, a form on it is sent.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::Path;

use crate::browser::{self, Answer, Browser};
use crate::place::Learner;

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Who: a sign-in name or number. Empty: somebody who is not signed in, and tries to be.
    pub who: &'static str,
    /// The page that is opened first; after ` > ` the beginning of the link on it that is followed. Empty: the page that
    /// the step before answered with; `-`: none.
    pub open: &'static str,
    /// The form on it: its address, in which `*` stands for an id. The address itself where no page is opened.
    pub form: &'static str,
    /// What is typed and ticked; hidden fields are sent as they are. Of who tries to sign in, number and PIN; of a file
    /// that is sent, its name after an `@`.
    pub fields: &'static str,
}

/// Walks through the steps, with files of this folder; the last answer.
pub fn walk(
    address: SocketAddr,
    people: &BTreeMap<&str, Learner>,
    steps: &[Step],
    files: &Path,
) -> io::Result<Answer> {
    let mut page = String::new();
    let mut last = None;
    for step in steps {
        let answer = match people.get(step.who) {
            Some(person) => {
                let mut browser = Browser::with(address, &person.cookie, &person.token)?;
                step.take(&mut browser, &page, files)?
            }
            None => {
                let (number, pin) = step.fields.split_once(' ').unwrap();
                sign_in(&mut Browser::new(address)?, number, pin)?
            }
        };
        page.clone_from(&answer.text);
        last = Some(answer);
    }
    last.ok_or_else(|| io::ErrorKind::InvalidInput.into())
}

impl Step {
    fn take(&self, browser: &mut Browser, before: &str, files: &Path) -> io::Result<Answer> {
        if let Some(name) = self.fields.strip_prefix('@') {
            return browser.upload(self.form, name, &fs::read(files.join(name))?);
        }
        let page = match self.open.split_once(" > ") {
            None if self.open == "-" => String::new(),
            None if self.open.is_empty() => before.to_owned(),
            None => match browser.get(self.open)? {
                page if page.status >= 400 => return Ok(page),
                page => page.text,
            },
            Some((page, link)) => {
                let page = browser.get(page)?;
                if page.status >= 400 {
                    return Ok(page);
                }
                let href = first(&page.text, "href=\"", &format!("{link}*"));
                match href {
                    Some(href) => browser.get(&href)?.text,
                    None => return Ok(page),
                }
            }
        };
        let Some(action) = first(&page, "action=\"", self.form) else {
            // A form that needs no page, or is not offered any more.
            return browser.post(self.form, self.fields);
        };
        let form = page.split(&format!("action=\"{action}\"")).nth(1).unwrap();
        let form = form.split("</form>").next().unwrap();
        browser.post(&action, &format!("{}{}", hidden(form), self.fields))
    }
}

/// Types a number and a PIN, as who stands at the first page.
fn sign_in(browser: &mut Browser, number: &str, pin: &str) -> io::Result<Answer> {
    let page = browser.get("/start")?;
    if page.status >= 400 {
        return Ok(page);
    }
    browser::hidden(&page.text, "token").clone_into(&mut browser.token);
    let answer = browser.post("/start", &format!("card={number}"))?;
    if answer.status >= 400 {
        return Ok(answer);
    }
    browser.post("/proof", &format!("pin={pin}"))
}

/// The first address in a page that looks like this.
fn first(page: &str, before: &str, like: &str) -> Option<String> {
    let (begins, ends) = like.split_once('*').unwrap_or((like, ""));
    let addresses = page
        .split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut addresses = addresses.filter(|one| match like.contains('*') {
        true => {
            one.len() > begins.len() + ends.len() && one.starts_with(begins) && one.ends_with(ends)
        }
        false => *one == like,
    });
    addresses.next().map(ToOwned::to_owned)
}

/// The hidden fields of a form, but for the token, as they are sent.
fn hidden(form: &str) -> String {
    let fields = form
        .split("type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|rest| {
            let (name, rest) = rest.split_once('"')?;
            let value = rest.split("value=\"").nth(1)?.split('"').next()?;
            (name != "token").then(|| format!("{name}={value}&"))
        });
    fields.collect()
}
