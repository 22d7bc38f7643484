//! `ladder`: checks career ladders, and renders comparisons of their roles as static HTML.

mod args;
mod check;
mod failure;
mod finding;
mod json_ld;
mod language;
mod output;
mod plain;
mod render;
mod roles;
mod source;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// How a run ended: the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Nothing is wrong.
    Clean = 0,
    /// A file has faults.
    Faults = 1,
    /// The command was called wrongly, or a file could not be read or written.
    Trouble = 2,
}

fn main() -> ExitCode {
    // Clap prints help, versions and misuse itself, and ends with 0 or 2.
    let outcome = match Args::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Render(options) => render::run(&options),
        Command::Roles(options) => roles::run(&options),
    };
    let outcome = outcome.unwrap_or_else(|failure| failure.told());
    ExitCode::from(outcome as u8)
}
