//! A person changes how pages look and in which language they are.

use ledger::Kind;

use crate::error::Result;
use crate::people::Profile;
use crate::request::Me;

/// Changes one's own profile; it holds from the next page on.
pub async fn change_own(me: &Me, change: Profile) -> Result<()> {
    let person = me.session.person;
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| {
        w.record_about(person, Kind::PersonProfile, &change)?;
        Ok(())
    })
    .await?;
    site.sessions.forget(person);
    Ok(())
}
