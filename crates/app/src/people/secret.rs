//! Secrets of people: five pictures of 24, a PIN of six digits, or a passphrase; kept as Argon2id over a pepper.

use std::sync::{PoisonError, RwLock};

use argon2::password_hash::PasswordVerifier as _;
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use tokio::sync::Semaphore;

use crate::error::{Error, Result};
use crate::random;

/// The 24 pictures, in the order of their files and messages.
pub const PICTURES: [&str; 24] = [
    "sun", "boat", "apple", "bell", "tree", "cup", "star", "fish", "hat", "bread", "moon", "shoe",
    "chair", "leaf", "lamp", "book", "ball", "cloud", "bird", "spoon", "umbrella", "car", "flower",
    "egg",
];

/// How many pictures make a secret.
pub const CHOSEN: usize = 5;

/// Fewest letters of a passphrase somebody chooses.
pub const SHORTEST: usize = 12;

/// How a person proves who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Five pictures in order.
    Pictures,
    /// Six digits.
    Pin,
    /// Twelve characters or more, staff only.
    Passphrase,
}

impl Kind {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Pictures => "pictures",
            Kind::Pin => "pin",
            Kind::Passphrase => "passphrase",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Kind> {
        [Kind::Pictures, Kind::Pin, Kind::Passphrase]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// A secret in clear, for the moment it is shown or checked. It cannot be printed by accident.
pub struct Secret(String);

impl Secret {
    /// What somebody typed or chose.
    pub fn given(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    /// How many letters it has, blanks at both ends not counted.
    pub fn letters(&self) -> usize {
        self.0.trim().chars().count()
    }

    /// What is read from its letters, for as long as they are looked at.
    pub fn looked_at<T>(&self, look: impl FnOnce(&str) -> T) -> T {
        look(&self.0)
    }

    /// Whether it is the same as another that was typed.
    pub fn same(&self, other: &Secret) -> bool {
        self.0 == other.0
    }

    /// Five random pictures.
    pub fn pictures() -> (Secret, Vec<u8>) {
        #[expect(clippy::cast_possible_truncation, reason = "24 pictures")]
        let chosen: Vec<u8> = (0..CHOSEN).map(|_| random::below(24) as u8).collect();
        (Secret::of_pictures(&chosen), chosen)
    }

    /// The secret these pictures make.
    pub fn of_pictures(chosen: &[u8]) -> Secret {
        Secret(
            chosen
                .iter()
                .map(|picture| format!("p{picture}."))
                .collect(),
        )
    }

    /// Six random digits.
    pub fn pin() -> (Secret, String) {
        let pin = format!("{:06}", random::below(1_000_000));
        (Secret(pin.clone()), pin)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        // Overwrites the letters before the memory is given back.
        let mut bytes = std::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        std::hint::black_box(&bytes);
    }
}

/// Random bytes outside the database, without which no hash can be tried; and a gate, so that a storm of
/// sign-ins never takes more than two times 19 MiB.
pub struct Pepper {
    key: RwLock<[u8; 32]>,
    gate: Semaphore,
}

impl Pepper {
    /// The pepper of this site.
    pub fn new(key: [u8; 32]) -> Pepper {
        Pepper {
            key: RwLock::new(key),
            gate: Semaphore::new(2),
        }
    }

    /// From now on that of a copy which is being put back.
    pub fn replace(&self, key: [u8; 32]) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = key;
    }

    /// The hash to keep.
    pub async fn hash(&self, secret: Secret) -> Result<String> {
        let input = self.input(&secret)?;
        self.in_turn(move || hash(&input)).await?
    }

    /// The same for set-up and commands, which wait.
    pub fn hash_blocking(&self, secret: &Secret) -> Result<String> {
        hash(&self.input(secret)?)
    }

    /// Whether the secret is the one kept. Without a hash the same work is done, and the answer is no.
    pub async fn verify(&self, secret: Secret, kept: Option<String>) -> Result<bool> {
        Ok(self.look(secret, kept).await? != Looked::Wrong)
    }

    /// As [`Pepper::verify`], with the hash to keep from now on where the one kept was made at other costs.
    pub async fn look(&self, secret: Secret, kept: Option<String>) -> Result<Looked> {
        let input = self.input(&secret)?;
        self.in_turn(move || match kept {
            Some(kept) if !verify(&input, &kept) => Ok(Looked::Wrong),
            Some(kept) if of_today(&kept) => Ok(Looked::Right),
            Some(_) => Ok(Looked::Raised(hash(&input)?)),
            None => hash(&input).map(|_| Looked::Wrong),
        })
        .await?
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let _turn = self
            .gate
            .acquire()
            .await
            .map_err(|error| Error::Internal(error.to_string()))?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| Error::Internal(error.to_string()))
    }

    /// A key for one purpose, so that nothing else rests under the pepper itself.
    pub fn derived(&self, purpose: &str) -> Result<[u8; 32]> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        let mut mac = Hmac::<Sha256>::new_from_slice(&*key)
            .map_err(|error| Error::Internal(error.to_string()))?;
        mac.update(b"\0derived\0");
        mac.update(purpose.as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }

    fn input(&self, secret: &Secret) -> Result<[u8; 32]> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        let mut mac = Hmac::<Sha256>::new_from_slice(&*key)
            .map_err(|error| Error::Internal(error.to_string()))?;
        mac.update(secret.0.as_bytes());
        Ok(mac.finalize().into_bytes().into())
    }
}

/// What looking at a secret showed.
#[derive(Debug, PartialEq, Eq)]
pub enum Looked {
    /// It is another.
    Wrong,
    /// It is the one kept.
    Right,
    /// It is the one kept, under a hash that costs less or more than those of today: this is today's.
    Raised(String),
}

/// Memory of one hash, bytes; with [`PASSES`] the OWASP minimum, so that thirty people get in within seconds on an old
/// machine.
const MEMORY: u32 = 19 << 20;
/// How often a hash goes through its memory, in one lane.
const PASSES: u32 = 2;

fn hasher() -> Argon2<'static> {
    let params = Params::new(MEMORY >> 10, PASSES, 1, Some(32)).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// More than the largest piece an allocator keeps for itself (32 MiB in glibc): after a storm of sign-ins all of it
/// goes back to the system. Only what is used is ever resident.
const ROOM: usize = (33 << 20) / Block::SIZE;

fn hash(input: &[u8]) -> Result<String> {
    let salt: [u8; 16] = random::bytes();
    let hasher = hasher();
    let fault = |error: argon2::password_hash::Error| Error::Internal(error.to_string());
    let digest = digest(&hasher, input, &salt).map_err(|error| fault(error.into()))?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(hasher.params()).map_err(fault)?,
        salt: Some(Salt::new(&salt).map_err(|error| fault(error.into()))?),
        hash: Some(Output::new(&digest).map_err(|error| fault(error.into()))?),
    };
    Ok(hash.to_string())
}

/// Whether a hash was made as hashes are made now.
fn of_today(kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|hash| costs_as_now(&hash, hasher().params()))
}

fn costs_as_now(hash: &PasswordHash, now: &Params) -> bool {
    hash.algorithm == Algorithm::Argon2id.ident()
        && hash.version == Some(Version::V0x13.into())
        && Params::try_from(hash).is_ok_and(|params| params == *now)
}

fn verify(input: &[u8], kept: &str) -> bool {
    let Ok(hash) = PasswordHash::new(kept) else {
        return false;
    };
    let hasher = hasher();
    match (&hash.salt, &hash.hash) {
        (Some(salt), Some(output)) if costs_as_now(&hash, hasher.params()) => {
            digest(&hasher, input, salt).is_ok_and(|digest| digest.ct_eq(output.as_bytes()).into())
        }
        _ => hasher.verify_password(input, &hash).is_ok(),
    }
}

fn digest(hasher: &Argon2, input: &[u8], salt: &[u8]) -> argon2::Result<[u8; 32]> {
    let mut memory = Vec::with_capacity(ROOM);
    memory.resize(hasher.params().block_count(), Block::new());
    let mut digest = [0; 32];
    hasher.hash_password_into_with_memory(input, salt, &mut digest, &mut memory)?;
    Ok(digest)
}

/// Order in which the pictures are shown to one learner: fixed, from a seed that is kept.
pub fn layout(seed: u32) -> [u8; 24] {
    let mut order: [u8; 24] = std::array::from_fn(|n| u8::try_from(n).unwrap_or_default());
    let mut state = u64::from(seed) | 1 << 40;
    for last in (1..order.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 33).unwrap_or_default() % (last + 1);
        order.swap(last, at);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_shows_every_picture_once_and_stays_the_same() {
        let first = layout(7);
        let mut sorted = first;
        sorted.sort_unstable();
        assert!(
            sorted
                .iter()
                .enumerate()
                .all(|(n, picture)| n == usize::from(*picture))
        );
        assert_eq!(first, layout(7));
        assert_ne!(first, layout(8));
        // A learner finds the pictures where they were before an update.
        assert_eq!(
            first,
            [
                1, 14, 12, 21, 18, 15, 22, 19, 16, 5, 20, 4, 10, 3, 13, 11, 7, 23, 0, 9, 2, 17, 8,
                6
            ]
        );
        let firsts: std::collections::BTreeSet<u8> =
            (0..1_000).map(|seed| layout(seed)[0]).collect();
        assert_eq!(firsts.len(), 24, "each may come first");
    }

    #[test]
    fn a_secret_is_known_by_its_name_and_by_its_letters() {
        for (kind, name) in [
            (Kind::Pictures, "pictures"),
            (Kind::Pin, "pin"),
            (Kind::Passphrase, "passphrase"),
        ] {
            assert_eq!((kind.name(), Kind::from_name(name)), (name, Some(kind)));
        }
        assert_eq!(Kind::from_name("password"), None);
        let same = |a: &str, b: &str| Secret::given(a).same(&Secret::given(b));
        assert!(same("sun boat", "sun boat") && !same("sun boat", "sun boats"));
        assert_eq!(Secret::given(" été \n").letters(), 3);
        assert!(Secret::of_pictures(&[1, 23, 4, 5, 6]).same(&Secret::given("p1.p23.p4.p5.p6.")));
        let (secret, chosen) = Secret::pictures();
        assert!(chosen.len() == CHOSEN && secret.same(&Secret::of_pictures(&chosen)));
        let (secret, pin) = Secret::pin();
        assert!(pin.len() == 6 && secret.same(&Secret::given(pin)));
    }

    #[test]
    fn a_key_for_one_purpose_is_that_of_no_other_and_of_no_other_pepper() {
        let pepper = Pepper::new([1; 32]);
        let derived = |purpose: &str| {
            let key = pepper.derived(purpose).unwrap_or_default();
            key.iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        };
        // HMAC-SHA256 of a zero, the word and a zero, and the purpose, by another program.
        assert_eq!(
            derived("codes"),
            "9a0a9c42180dbe9a9926a0137800e1f607fdf08f2d57ff8b6a6fc69708d2936c"
        );
        assert_ne!(derived("codes"), derived("cards"));
        let before = derived("codes");
        pepper.replace([2; 32]);
        assert_ne!(derived("codes"), before);
    }

    #[tokio::test]
    async fn who_waits_for_a_hash_gets_the_same_kind_and_a_pepper_put_back_opens_it() {
        let pepper = Pepper::new([1; 32]);
        let kept = pepper.hash_blocking(&Secret::given("sun boat")).ok();
        let right = async |kept| pepper.look(Secret::given("sun boat"), kept).await.ok();
        assert_eq!(right(kept.clone()).await, Some(Looked::Right));
        pepper.replace([2; 32]);
        assert_eq!(right(kept.clone()).await, Some(Looked::Wrong));
        pepper.replace([1; 32]);
        assert_eq!(right(kept).await, Some(Looked::Right));
    }

    #[test]
    fn what_is_kept_is_what_the_library_writes_and_reads() {
        use argon2::password_hash::PasswordHasher as _;
        let kept = hash(b"sun boat").unwrap_or_default();
        let read =
            PasswordHash::new(&kept).map(|hash| hasher().verify_password(b"sun boat", &hash));
        assert_eq!(read, Ok(Ok(())));
        let theirs = hasher().hash_password_with_salt(b"sun boat", &[7; 16]);
        let theirs = theirs.map(|hash| hash.to_string()).unwrap_or_default();
        assert!(verify(b"sun boat", &theirs) && !verify(b"boat sun", &theirs));
        let weaker = Params::new(1024, 1, 1, Some(32)).unwrap_or_default();
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker);
        let older = older.hash_password_with_salt(b"sun boat", &[7; 16]);
        let older = older.map(|hash| hash.to_string()).unwrap_or_default();
        assert!(verify(b"sun boat", &older) && !verify(b"boat sun", &older));
        assert!(!verify(b"sun boat", "not a hash"));
    }

    #[tokio::test]
    async fn a_hash_of_other_costs_is_made_anew_once_its_secret_is_typed() {
        use argon2::password_hash::PasswordHasher as _;
        let pepper = Pepper::new([1; 32]);
        let typed = || Secret::given("sun boat");
        let weaker = Params::new(1024, 1, 1, Some(32)).unwrap_or_default();
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker);
        let input = pepper.input(&typed()).unwrap_or_default();
        let older = older.hash_password_with_salt(&input, &[7; 16]);
        let older = older.map(|hash| hash.to_string()).ok();
        let wrong = pepper.look(Secret::given("boat sun"), older.clone()).await;
        assert_eq!(wrong.ok(), Some(Looked::Wrong));
        let Ok(Looked::Raised(today)) = pepper.look(typed(), older).await else {
            panic!("a hash of today");
        };
        assert!(today.contains("m=19456,t=2,p=1"), "{today}");
        let right = pepper.look(typed(), Some(today)).await;
        assert_eq!(right.ok(), Some(Looked::Right));
    }

    #[tokio::test]
    async fn only_the_same_secret_under_the_same_pepper_is_right() {
        let pepper = Pepper::new([1; 32]);
        let kept = pepper.hash(Secret::given("sun boat")).await.ok();
        assert!(
            pepper
                .verify(Secret::given("sun boat"), kept.clone())
                .await
                .is_ok_and(|right| right)
        );
        assert!(
            pepper
                .verify(Secret::given("boat sun"), kept.clone())
                .await
                .is_ok_and(|right| !right)
        );
        assert!(
            Pepper::new([2; 32])
                .verify(Secret::given("sun boat"), kept)
                .await
                .is_ok_and(|right| !right)
        );
        assert!(
            pepper
                .verify(Secret::given("sun boat"), None)
                .await
                .is_ok_and(|right| !right)
        );
    }
}
