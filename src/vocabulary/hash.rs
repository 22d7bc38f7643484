//! A small and stable hash: the same numbers on every platform and in every run.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map by keys that are hashes already.
pub(crate) type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Identity>>;
/// A set of hashes.
pub(crate) type Hashes = HashSet<u64, BuildHasherDefault<Identity>>;

/// The start and the factor of every hash.
const SEED: u64 = 0x51_7c_c1_b7_27_22_0a_95;

/// The hash of a text. Different kinds of a thing take different salts.
pub(crate) fn text(salt: u64, text: &str) -> u64 {
    text.bytes().fold(mix(SEED, salt), |hash, byte| mix(hash, u64::from(byte)))
}

/// The hash of several hashes in their order.
pub(crate) fn sequence(hashes: &[u64]) -> u64 {
    match hashes {
        [one] => *one,
        _ => hashes.iter().fold(SEED, |hash, next| mix(hash, *next)),
    }
}

/// One step of `FxHash`.
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(SEED)
}

/// Takes a hash for what it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| mix(hash, u64::from(*byte)));
    }

    fn write_u64(&mut self, value: u64) {
        // The low bits of a product are its weak ones, and the map chooses by them.
        self.0 = value ^ (value >> 32);
    }
}
