//! One step of each ladder, whole.

use crate::common::{compare, ladder, page};

fn step(name: &str, lower: &str, upper: &str) -> String {
    page(&compare(&ladder(name), &[lower, upper]))
}

#[test]
fn octopus_senior_to_lead() {
    insta::assert_snapshot!(step("octopus", "l3-senior", "l4-lead"));
}

#[test]
fn am_digital_e3_to_lead() {
    insta::assert_snapshot!(step("am-digital", "s-e3", "s-e4-lead"));
}

#[test]
fn vio_senior_engineer_to_engineering_lead() {
    insta::assert_snapshot!(step("vio", "senior-engineer", "engineering-lead"));
}

#[test]
fn loadsmart_tech_lead_to_engineering_manager() {
    insta::assert_snapshot!(step("loadsmart", "tech-lead", "engineering-manager"));
}

#[test]
fn made_tech_senior_to_lead() {
    insta::assert_snapshot!(step(
        "made-tech",
        "senior-software-engineer",
        "lead-software-engineer"
    ));
}
