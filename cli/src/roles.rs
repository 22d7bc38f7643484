//! `ladder roles`: the ids and names of roles.

use std::fmt::Write;

use ladder_compare::model::Framework;

use crate::Outcome;
use crate::args::Roles;
use crate::failure::Failure;
use crate::output::{one_line, print};
use crate::source::{open, open_all};

/// Runs the command.
pub(crate) fn run(options: &Roles) -> Result<Outcome, Failure> {
    let frameworks = match options.framework.as_deref() {
        Some(id) => vec![open(&options.file, Some(id))?],
        None => open_all(&options.file)?,
    };
    let several = frameworks.len() > 1;
    let mut text = String::new();
    for framework in &frameworks {
        if several {
            let (id, name) = (one_line(&framework.id), one_line(&framework.name));
            // Writing to a string does not fail.
            let _ = writeln!(text, "# {id}: {name}");
        }
        list(framework, &mut text);
    }
    print(&text)?;
    Ok(Outcome::Clean)
}

fn list(framework: &Framework, text: &mut String) {
    let length = |id: &str| id.chars().count();
    let widths = framework.roles.iter().map(|role| length(role.id.as_str()));
    let width = widths.max().unwrap_or_default();
    for role in &framework.roles {
        let said = role.level.is_empty() || role.name.starts_with(&role.level);
        let level = if said { String::new() } else { format!("{} ", role.level) };
        let (id, name) = (one_line(role.id.as_str()), one_line(&format!("{level}{}", role.name)));
        let _ = writeln!(text, "{id:width$}  {name}");
    }
}
