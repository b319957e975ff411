//! Routes of this capability.

use crate::router::Routes;

/// The routes of this capability.
pub fn routes() -> Routes {
    Routes::new()
}
