//! The command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use ladder_compare::compare::Scope;
use ladder_compare::selection::View;

use crate::language::tags;

const EXIT_CODES: &str = "Exit codes: 0 nothing is wrong, 1 a file has faults, 2 called wrongly, or \
a file could not be read or written. FILE may be - for standard input.";

/// Checks career ladders, and renders comparisons of their roles as static HTML.
#[derive(Debug, Parser)]
#[command(name = "ladder", version, after_help = EXIT_CODES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print what is wrong in frameworks; an index is followed to all that it names.
    Check(Check),
    /// Print a comparison as HTML to put inside the element, for pages without JavaScript.
    Render(Render),
    /// List the ids and names of the roles.
    Roles(Roles),
}

#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Check {
    /// Frameworks or indexes, as JSON.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Let warnings fail too.
    #[arg(long)]
    pub(crate) strict: bool,
    /// How to print what is found.
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A line for each, as compilers print them.
    Text,
    /// One JSON object.
    Json,
}

#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Render {
    /// A framework, or an index.
    pub(crate) file: PathBuf,
    /// Ids of the roles, parted by commas; the framework's first step where left out.
    #[arg(long, value_name = "IDS", default_value = "")]
    pub(crate) roles: String,
    /// Of an index: the id of the framework; the first where left out.
    #[arg(long, value_name = "ID")]
    pub(crate) framework: Option<String>,
    /// How to show the roles; changes where left out, and history with --against.
    #[arg(long, value_parser = views())]
    pub(crate) view: Option<View>,
    /// An earlier version of the framework, for the history: what changed since.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<PathBuf>,
    /// What to compare of roles that build on others: what they add, or everything expected.
    #[arg(long, default_value = "adds", value_parser = scopes())]
    pub(crate) scope: Scope,
    /// The language of the words around the framework's own.
    #[arg(long, default_value = "en", value_parser = PossibleValuesParser::new(tags()))]
    pub(crate) lang: String,
    /// Add the roles as schema.org JSON-LD, for search engines.
    #[arg(long)]
    pub(crate) json_ld: bool,
    /// Write to a file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Roles {
    /// A framework, or an index.
    pub(crate) file: PathBuf,
    /// Of an index: the id of the framework; all of them where left out.
    #[arg(long, value_name = "ID")]
    pub(crate) framework: Option<String>,
}

fn views() -> impl TypedValueParser<Value = View> {
    // The overview is there to be pressed, and drawn with a style sheet: neither is in static HTML.
    let offered = View::ALL.into_iter().filter(|view| *view != View::Overview);
    PossibleValuesParser::new(offered.map(View::name))
        .map(|name| View::named(&name).unwrap_or_default())
}

fn scopes() -> impl TypedValueParser<Value = Scope> {
    PossibleValuesParser::new(["adds", "everything"])
        .map(|name| if name == "everything" { Scope::Everything } else { Scope::Adds })
}
