//! The addresses of staff accounts and of who is kept out.

use crate::people::{accounts, member, out};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of this capability.
pub fn routes() -> Routes {
    let accounts = Access::May(Capability::StaffAccounts);
    let proposes = Access::Proposes(Capability::StaffAccounts);
    let decides = Access::Confirms(Capability::Suspend);
    Routes::new()
        .get("/staff-accounts", accounts, accounts::list)
        .post_proved("/staff-accounts", proposes, accounts::propose)
        .get("/staff-accounts/sheet/{sheet}", accounts, member::sheet)
        .get("/staff-accounts/{person}", accounts, member::show)
        .post_proved("/staff-accounts/{person}/role", proposes, member::role)
        .post_proved(
            "/staff-accounts/{person}/passphrase",
            proposes,
            member::passphrase,
        )
        .get("/suspended", decides, out::list)
        .post("/suspended", decides, out::suspend)
        .post("/suspended/{person}/resume", decides, out::resume)
}
