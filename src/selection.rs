//! What is being looked at, how it changes, and how a link carries it.

use crate::compare::Scope;
use crate::model::{Framework, Role, RoleId, RoleKind, StepKind};
use crate::resolve::{is_fork, neighbours};

/// The most roles side by side.
pub const MAX_ROLES: usize = 6;

/// How the roles are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What changes from each role to the next.
    #[default]
    Changes,
    /// Side by side.
    Columns,
    /// One role, to read.
    Role,
    /// Every role and step at once.
    Overview,
    /// What became of each role since an earlier version of the framework.
    History,
}

impl View {
    /// Every view, in the order offered.
    pub const ALL: [Self; 5] =
        [Self::Changes, Self::Columns, Self::Role, Self::Overview, Self::History];

    /// The views of a framework: the last of all only where there is an earlier version of it.
    #[must_use]
    pub fn offered(versions: Versions) -> &'static [Self] {
        let count = Self::ALL.len() - usize::from(versions == Versions::One);
        Self::ALL.get(..count).unwrap_or_default()
    }

    /// The name in attributes and links.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::Columns => "columns",
            Self::Role => "role",
            Self::Overview => "overview",
            Self::History => "history",
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// How many versions of a framework there are to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versions {
    /// The framework alone.
    One,
    /// The framework and an earlier version of it.
    Two,
}

/// What is being looked at. Empty parts stand for the framework's own choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The id of the framework, where an index offers several.
    pub framework: String,
    /// The roles, lowest first as a rule.
    pub roles: Vec<RoleId>,
    /// How they are shown.
    pub view: View,
    /// What of them is compared.
    pub scope: Scope,
}

/// Something a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Looks at another framework.
    ChooseFramework(String),
    /// Puts a role in a place.
    SetRole(usize, RoleId),
    /// Adds a role after the others.
    AddRole(RoleId),
    /// Takes a role out.
    RemoveRole(usize),
    /// Turns the roles around.
    Swap,
    /// Goes to other roles.
    Go(Vec<RoleId>),
    /// Goes to what changes between other roles.
    SeeChanges(Vec<RoleId>),
    /// Looks in another way.
    SetView(View),
    /// Compares more or less.
    SetScope(Scope),
    /// Goes to where a link leads.
    Follow(Selection),
}

impl Selection {
    /// The selection after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::ChooseFramework(framework) => {
                return Self { framework, view: self.view, ..Self::default() };
            }
            Action::SetRole(place, role) => {
                if let Some(slot) = next.roles.get_mut(place) {
                    *slot = role;
                }
            }
            Action::AddRole(role) => next.roles.push(role),
            Action::RemoveRole(place) if place < next.roles.len() => {
                next.roles.remove(place);
            }
            Action::RemoveRole(_) => {}
            Action::Swap => next.roles.reverse(),
            Action::Go(roles) => next.roles = roles,
            Action::SeeChanges(roles) => {
                next.roles = roles;
                next.view = View::Changes;
            }
            Action::SetView(view) => next.view = view,
            Action::SetScope(scope) => next.scope = scope,
            Action::Follow(selection) => return selection,
        }
        next
    }

    /// The selection with every part filled in: roles that the framework has, two at least where
    /// it has two. What a link names and the framework does not have gives way to its own choice.
    #[must_use]
    pub fn settled(&self, framework: &Framework) -> Self {
        let known = |id: &&RoleId| framework.roles.iter().any(|role| role.id == **id);
        let mut roles: Vec<RoleId> =
            self.roles.iter().filter(known).take(MAX_ROLES).cloned().collect();
        match roles.as_slice() {
            [] => roles = first_step(framework),
            [only] if self.view != View::Role => roles = with_partner(framework, only),
            _ => {}
        }
        Self { framework: framework.id.clone(), roles, ..self.clone() }
    }

    /// Whether the roles are a fork: one, and two that it may lead to.
    #[must_use]
    pub fn is_fork(&self, framework: &Framework) -> bool {
        is_fork(framework, &self.roles.iter().collect::<Vec<_>>())
    }

    /// The selection as a query, as in `framework=octopus&roles=l3,l4&view=columns`, without the
    /// view where it is the one that the page begins with.
    #[must_use]
    pub fn query(&self, first: View) -> Vec<(&'static str, String)> {
        let roles: Vec<&str> = self.roles.iter().map(RoleId::as_str).collect();
        let view = if self.view == first { "" } else { self.view.name() };
        let scope = if self.scope == Scope::Everything { "everything" } else { "" };
        [
            ("framework", self.framework.clone()),
            ("roles", roles.join(",")),
            ("view", view.into()),
            ("scope", scope.into()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// The selection that a query names, part by part; what it does not name stays as it is here.
    #[must_use]
    pub fn with_query(&self, value_of: impl Fn(&str) -> Option<String>) -> Self {
        let mut next = self.clone();
        if let Some(framework) = value_of("framework") {
            next.framework = framework;
        }
        if let Some(roles) = value_of("roles") {
            next.roles = role_list(&roles);
        }
        if let Some(view) = value_of("view").and_then(|name| View::named(&name)) {
            next.view = view;
        }
        if let Some(scope) = value_of("scope") {
            next.scope = if scope == "everything" { Scope::Everything } else { Scope::Adds };
        }
        next
    }
}

/// The roles in a list such as `l3-senior,l4-lead`, parted by commas or spaces.
#[must_use]
pub fn role_list(text: &str) -> Vec<RoleId> {
    text.split([',', ' ']).filter(|id| !id.is_empty()).map(RoleId::from).collect()
}

/// The roles that a framework shows first: its first step between two levels that say something.
fn first_step(framework: &Framework) -> Vec<RoleId> {
    let is_rich = |role: &&Role| role.kind == RoleKind::Level && !role.areas.is_empty();
    let step = framework.roles.iter().filter(is_rich).find_map(|role| {
        let next = onward(framework, &role.id).find(is_rich)?;
        Some(vec![role.id.clone(), next.id.clone()])
    });
    step.unwrap_or_else(|| {
        let speaking = framework.roles.iter().filter(|role| !role.areas.is_empty());
        let all = speaking.chain(framework.roles.iter().filter(|role| role.areas.is_empty()));
        all.take(2).map(|role| role.id.clone()).collect()
    })
}

/// A role with the next one; at the top of its track with the one before it.
fn with_partner(framework: &Framework, only: &RoleId) -> Vec<RoleId> {
    if let Some(next) = onward(framework, only).next() {
        return vec![only.clone(), next.id.clone()];
    }
    if let Some(before) = backward(framework, only).next() {
        return vec![before.id.clone(), only.clone()];
    }
    let any = framework.roles.iter().find(|role| role.id != *only);
    [Some(only), any.map(|role| &role.id)].into_iter().flatten().cloned().collect()
}

/// The roles one step up from a role.
pub fn onward<'f>(framework: &'f Framework, id: &RoleId) -> impl Iterator<Item = &'f Role> {
    let up = |kind| matches!(kind, StepKind::Next | StepKind::Branch);
    neighbours(framework, id).into_iter().filter(move |n| up(n.kind)).map(|n| n.role)
}

/// The roles one step down from a role.
pub fn backward<'f>(framework: &'f Framework, id: &RoleId) -> impl Iterator<Item = &'f Role> {
    neighbours(framework, id).into_iter().filter(|n| n.kind == StepKind::Previous).map(|n| n.role)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn framework() -> Framework {
        crate::load::framework_of(&serde_json::json!({ "name": "x", "id": "x", "roles": [
            { "id": "a", "name": "A", "next": "b", "areas": { "x": ["1"] } },
            { "id": "b", "name": "B", "next": ["c", "d"], "areas": { "x": ["1"] } },
            { "id": "c", "name": "C", "areas": { "x": ["1"] } },
            { "id": "d", "name": "D" },
        ]}))
    }

    fn roles(selection: &Selection) -> Vec<&str> {
        selection
            .settled(&framework())
            .roles
            .iter()
            .map(RoleId::as_str)
            .map(|id| match id {
                "a" => "a",
                "b" => "b",
                "c" => "c",
                _ => "d",
            })
            .collect()
    }

    #[test]
    fn fills_in_what_a_link_leaves_open() {
        let with = |list: &str| Selection { roles: role_list(list), ..Selection::default() };
        assert_eq!(roles(&with("")), ["a", "b"]);
        assert_eq!(roles(&with("b")), ["b", "c"]);
        assert_eq!(roles(&with("d")), ["b", "d"]);
        assert_eq!(roles(&with("gone,b d")), ["b", "d"]);
    }

    #[test]
    fn names_the_branches_of_a_fork() {
        let framework = framework();
        let names: Vec<&str> =
            onward(&framework, &"b".into()).map(|role| role.name.as_str()).collect();
        assert_eq!(names, ["C", "D"]);
        let names: Vec<&str> =
            backward(&framework, &"d".into()).map(|role| role.name.as_str()).collect();
        assert_eq!(names, ["B"]);
    }

    proptest! {
        #[test]
        fn a_link_restores_the_selection(
            framework in "[a-z-]{0,8}", ids in proptest::collection::vec("[a-z0-9.-]{1,6}", 0..5),
            view in 0usize..5, first in 0usize..5, everything: bool,
        ) {
            let selection = Selection {
                framework,
                roles: ids.iter().map(|id| id.as_str().into()).collect(),
                view: View::ALL[view],
                scope: if everything { Scope::Everything } else { Scope::Adds },
            };
            let first = Selection { view: View::ALL[first], ..Selection::default() };
            let query = selection.query(first.view);
            let value = |key: &str| query.iter().find(|(k, _)| *k == key).map(|(_, v)| v.clone());
            prop_assert_eq!(first.with_query(value), selection);
        }
    }
}
