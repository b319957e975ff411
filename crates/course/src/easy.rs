//! Plain language.
use crate::check::Findings;
use crate::module::Module;
pub(crate) fn check(_module: &Module, _found: &mut Findings) {}
