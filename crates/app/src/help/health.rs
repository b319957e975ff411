//! Is this installation sound? Plain sentences, each with what to do.

use ledger::words8;
use locale::Lang;

use crate::error::Result;
use crate::export::risk;
use crate::record;
use crate::site::Site;
use crate::transport::leaves::wire;
use crate::transport::listening::Wire;

/// One thing looked at.
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// What was found, and what to do if it is not good.
    pub found: String,
    /// Whether all is well.
    pub good: bool,
}

/// Looks at the ledger, the database, the clock and the library.
pub async fn findings(site: &Site, t: Lang) -> Result<Vec<Finding>> {
    let (head, events, risk) = site
        .read(|tx| {
            let head = record::head(tx)?;
            let events = tx
                .query_one("SELECT COUNT(*) FROM event", &[])?
                .get::<i64>(0)?;
            Ok((head, events, risk::at_risk(tx)?))
        })
        .await?;
    let clock = crate::clock::stamp();
    let checked = {
        let site = site.clone();
        tokio::task::spawn_blocking(move || site.db.quick_check()).await
    };
    let database = matches!(checked, Ok(Ok(())));
    let head_words = head.map_or_else(String::new, |head| words8(&head.hash).to_string());
    let clock_good = clock.clock != ledger::Clock::Unset;
    Ok(vec![
        Finding {
            what: t.admin_version(),
            found: env!("CARGO_PKG_VERSION").to_owned(),
            good: true,
        },
        Finding {
            what: t.admin_database(),
            found: (if database {
                t.admin_database_good()
            } else {
                t.admin_database_bad()
            })
            .to_owned(),
            good: database,
        },
        Finding {
            what: t.admin_events(),
            found: t.number(events),
            good: head.is_some(),
        },
        Finding {
            what: t.admin_head(),
            found: head_words,
            good: head.is_some(),
        },
        Finding {
            what: t.export_risk_name(),
            found: if risk > 0 {
                t.export_risk(risk)
            } else {
                t.export_no_risk().to_owned()
            },
            good: true,
        },
        Finding {
            what: t.admin_clock(),
            found: (if clock_good {
                t.admin_clock_good()
            } else {
                t.admin_clock_bad()
            })
            .to_owned(),
            good: clock_good,
        },
        Finding {
            what: t.site_wire(),
            found: wire(t, site.listening.wire).to_owned(),
            good: site.listening.wire != Wire::InsecureLan,
        },
        Finding {
            what: t.admin_modules(),
            found: t.number(i64::try_from(site.library.all().len()).unwrap_or_default()),
            good: true,
        },
    ])
}
