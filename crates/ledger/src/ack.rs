//! The ack: what a hub says it has safely stored, and what an installation may conclude from it. An ack never deletes
//! anything and never lowers a position; one that claims too much is a sign that our own database went back in time.

use serde::{Deserialize, Serialize};

use crate::{
    Hash, Id,
    have::Have,
    json::{self, JsonError, Limits},
};

/// The largest ack, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

const LIMITS: Limits = Limits {
    bytes: MAX_BYTES,
    depth: 8,
    integers_only: true,
};

/// What a hub says to one installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ack {
    v: u64,
    /// The hub.
    pub hub: Id,
    /// Counts its acks to this installation.
    pub n: u64,
    /// The installation.
    pub to: Id,
    /// Whether the hub's own backup was written and verified since.
    pub durable: bool,
    /// What it holds of each epoch.
    pub have: Vec<Have>,
    /// What it asks for.
    pub orders: Vec<Order>,
    /// The least version of the program it will understand.
    pub min_app: String,
}

/// What a hub asks an installation to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "order", rename_all = "kebab-case")]
pub enum Order {
    /// Open a new epoch, because two histories exist from `at` on.
    OpenEpoch {
        /// The epoch that has two histories.
        epoch: Id,
        /// The first position at which they differ.
        at: u64,
        /// Why.
        reason: OrderReason,
    },
}

/// Why a hub asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OrderReason {
    /// Two events share one name.
    Fork,
}

/// Why an ack is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AckError {
    /// Not strict JSON, or not an ack.
    #[error("not an ack: {0}")]
    Form(#[from] JsonError),
    /// It is for another installation.
    #[error("the ack is for another installation")]
    OtherDevice,
    /// A later one was accepted already.
    #[error("ack number {0} or a later one was accepted already")]
    Old(u64),
}

/// What follows from what the hub holds of one epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Everything up to here is safe at the hub.
    Acknowledged(u64),
    /// It agrees, and is not durable yet.
    Agrees,
    /// The hub knows an epoch of ours, or events of the current one, that we do not have: our database went back.
    WentBack,
    /// A closed epoch had this many more events than we hold. They are lost here and safe there.
    Lost(u64),
    /// The hub holds another history.
    Forked,
}

/// What an installation knows of one of its own epochs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// The last position it holds.
    pub last: u64,
    /// Whether it still writes in it.
    pub current: bool,
}

impl Ack {
    /// An ack of everything in `have`.
    #[must_use]
    pub fn new(hub: Id, n: u64, to: Id, durable: bool, have: Vec<Have>, min_app: &str) -> Self {
        Self {
            v: 1,
            hub,
            n,
            to,
            durable,
            have,
            orders: Vec::new(),
            min_app: min_app.to_owned(),
        }
    }

    /// The bytes of `ack.json`.
    pub fn encode(&self) -> Result<Vec<u8>, AckError> {
        let bytes = serde_json::to_vec(self).map_err(JsonError::from)?;
        if bytes.len() > MAX_BYTES {
            return Err(JsonError::TooLarge(MAX_BYTES).into());
        }
        Ok(bytes)
    }

    /// The ack in `ack.json`.
    pub fn parse(bytes: &[u8]) -> Result<Self, AckError> {
        let value = json::parse(bytes, LIMITS)?;
        let ack: Self = serde_json::from_value(value).map_err(JsonError::from)?;
        let sound = ack.v == 1 && ack.have.iter().all(Have::is_sound);
        sound
            .then_some(ack)
            .ok_or_else(|| JsonError::Syntax("out of range".to_owned()).into())
    }

    /// Whether the ack is for `device` and newer than the last accepted one of its hub.
    pub fn check(&self, device: Id, last_accepted: u64) -> Result<(), AckError> {
        if self.to != device {
            return Err(AckError::OtherDevice);
        }
        if self.n <= last_accepted {
            return Err(AckError::Old(last_accepted));
        }
        Ok(())
    }

    /// What follows from one entry of `have`, given what we know of that epoch of ours and the hash we hold at `upto`.
    #[must_use]
    pub fn finding(
        &self,
        have: &Have,
        own: Option<Own>,
        hash_at: impl FnOnce(Id, u64) -> Option<Hash>,
    ) -> Finding {
        let Some(own) = own else {
            return Finding::WentBack;
        };
        if have.upto > own.last {
            return match own.current {
                true => Finding::WentBack,
                false => Finding::Lost(have.upto - own.last),
            };
        }
        if have.upto > 0 && hash_at(have.epoch, have.upto) != Some(have.head) {
            return Finding::Forked;
        }
        match self.durable {
            true => Finding::Acknowledged(have.upto),
            false => Finding::Agrees,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn hash_of(seq: u64) -> Hash {
        Hash::of(&seq.to_be_bytes())
    }

    fn ack(durable: bool, upto: u64) -> Ack {
        let have = Have {
            epoch: id(3),
            upto,
            head: hash_of(upto),
            extra: vec![(upto + 2, upto + 9)],
        };
        Ack::new(id(1), 12, id(2), durable, vec![have], "0.3.1")
    }

    fn finding(ack: &Ack, own: Option<Own>) -> Finding {
        ack.finding(&ack.have[0], own, |_, seq| Some(hash_of(seq)))
    }

    const OURS: Own = Own {
        last: 20,
        current: true,
    };

    #[test]
    fn an_ack_is_written_and_read_in_its_published_form() {
        let mut ack = ack(true, 5);
        ack.orders.push(Order::OpenEpoch {
            epoch: id(3),
            at: 6,
            reason: OrderReason::Fork,
        });
        let bytes = ack.encode().expect("an ack");
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with(&format!(
            r#"{{"v":1,"hub":"{}","n":12,"to":"{}","durable":true,"have":["#,
            id(1),
            id(2)
        )));
        assert!(text.contains(r#""extra":[[7,14]]"#));
        assert!(text.contains(&format!(
            r#""orders":[{{"order":"open-epoch","epoch":"{}","at":6,"reason":"fork"}}]"#,
            id(3)
        )));
        assert_eq!(Ack::parse(&bytes), Ok(ack));
    }

    #[test]
    fn only_a_durable_ack_moves_the_position() {
        assert_eq!(
            finding(&ack(true, 20), Some(OURS)),
            Finding::Acknowledged(20)
        );
        assert_eq!(finding(&ack(false, 20), Some(OURS)), Finding::Agrees);
        assert_eq!(finding(&ack(true, 0), Some(OURS)), Finding::Acknowledged(0));
    }

    #[test]
    fn an_ack_that_claims_too_much_says_that_we_went_back() {
        assert_eq!(finding(&ack(true, 21), Some(OURS)), Finding::WentBack);
        assert_eq!(finding(&ack(true, 3), None), Finding::WentBack);
        let closed = Own {
            current: false,
            ..OURS
        };
        assert_eq!(finding(&ack(true, 25), Some(closed)), Finding::Lost(5));
    }

    #[test]
    fn another_hash_at_the_same_place_is_a_fork() {
        let ack = ack(true, 7);
        let other = |_, _| Some(Hash::ZERO);
        assert_eq!(
            ack.finding(&ack.have[0], Some(OURS), other),
            Finding::Forked
        );
    }

    #[test]
    fn an_ack_for_somebody_else_or_an_old_one_is_ignored() {
        let ack = ack(true, 1);
        assert_eq!(ack.check(id(2), 11), Ok(()));
        assert_eq!(ack.check(id(2), 12), Err(AckError::Old(12)));
        assert_eq!(ack.check(id(9), 0), Err(AckError::OtherDevice));
    }

    #[test]
    fn an_ack_that_contradicts_itself_is_refused() {
        let mut wrong = ack(true, 5);
        wrong.have[0].extra = vec![(3, 4)];
        let bytes = wrong.encode().expect("written");
        assert!(matches!(Ack::parse(&bytes), Err(AckError::Form(_))));
    }
}
