//! The migrations, one text for both databases, applied in this order.

use store::Migration;

macro_rules! migration {
    ($name:literal) => {
        Migration {
            name: $name,
            sql: include_str!(concat!("../../../migrations/", $name, ".sql")),
        }
    };
}

/// All migrations ever shipped.
pub const ALL: &[Migration] = &[
    migration!("0001_ledger"),
    migration!("0002_people"),
    migration!("0003_library"),
    migration!("0004_learning"),
    migration!("0005_work"),
    migration!("0006_may_follow"),
    migration!("0007_signing_in"),
    migration!("0008_two"),
    migration!("0008_until"),
    migration!("0009_audit"),
    migration!("0010_calendar"),
    migration!("0011_versions"),
    migration!("0012_export"),
    migration!("0013_keep"),
    migration!("0015_hub"),
    migration!("0016_skills"),
    migration!("0017_contributions"),
    migration!("0018_advice"),
    migration!("0020_card"),
    migration!("0022_retention"),
    migration!("0023_refused"),
    migration!("0023_trusted"),
    migration!("0023_cutoff"),
    migration!("0026_order"),
    migration!("0025_recovered"),
    migration!("0024_mentor"),
    migration!("0027_key_changed"),
    migration!("0028_hub_parcel"),
    migration!("0029_handed_over"),
    migration!("0030_policy_file"),
    migration!("0031_restriction"),
];
