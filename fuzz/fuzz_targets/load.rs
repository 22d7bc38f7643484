//! Any bytes: a file that can be shown, or sentences that say why not.
#![no_main]

use ladder_compare::load::{Document, load};
use ladder_compare_fuzz::{holds, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::json(data, size, max_size, seed)
});

fuzz_target!(|bytes: &[u8]| {
    match load(bytes) {
        Ok(loaded) => {
            holds::of_faults(&loaded.warnings, bytes);
            let is_empty = match loaded.document {
                Document::Framework(framework) => framework.roles.is_empty(),
                Document::Index(index) => index.frameworks.is_empty(),
            };
            assert!(!is_empty, "nothing to show");
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a word");
            holds::of_faults(&faults, bytes);
        }
    }
});
