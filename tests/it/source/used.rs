//! What the code of a module names: the paths of its `use`s, of its types and calls, and those in
//! the arguments of macros and attributes.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, Macro, Meta, UseTree, Visibility};

use super::names::{Names, leaves};

/// The paths that a module names, and the modules of which it takes everything.
#[derive(Default)]
pub struct Used {
    pub paths: BTreeSet<Names>,
    pub globs: BTreeSet<Names>,
    /// What is only passed on; a use of it in the module itself is a path like any.
    passed_on: BTreeSet<(String, Names)>,
}

/// What the items of a module name.
pub fn used(items: &[Item]) -> Used {
    let mut used = Used::default();
    for item in items {
        used.visit_item(item);
    }
    let own: Vec<Names> = (used.passed_on.iter())
        .filter(|(name, _)| used.paths.iter().any(|path| path.first() == Some(name)))
        .map(|(_, path)| path.clone())
        .collect();
    used.paths.extend(own);
    used
}

/// Whether attributes say that something is there for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

impl<'a> Visit<'a> for Used {
    fn visit_item(&mut self, item: &'a Item) {
        let Item::Fn(function) = item else {
            return visit::visit_item(self, item);
        };
        if !is_test(&function.attrs) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'a syn::ImplItemFn) {
        if !is_test(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        match item.vis {
            Visibility::Inherited => {
                (self.paths).extend(leaves(&item.tree).into_iter().map(|(_, path)| path));
            }
            _ => self.passed_on.extend(leaves(&item.tree)),
        }
        globs(&item.tree, &mut Vec::new(), &mut self.globs);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string());
        self.paths.insert(names.collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'a Macro) {
        if let Some(name) = call.path.get_ident() {
            self.paths.insert(vec![format!("{name}!")]);
        }
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'a Attribute) {
        match &attribute.meta {
            Meta::List(list) => self.tokens(list.tokens.clone()),
            Meta::Path(_) | Meta::NameValue(_) => {}
        }
        visit::visit_attribute(self, attribute);
    }
}

impl Used {
    /// The paths among tokens that were not parsed: `a::b::c`, and `"a::b"` as an attribute has it.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Names = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.take(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Punct(_) => {
                    self.take(&mut path);
                    colons = 0;
                }
                TokenTree::Group(group) => {
                    self.take(&mut path);
                    colons = 0;
                    self.tokens(group.stream());
                }
                TokenTree::Literal(literal) => {
                    self.take(&mut path);
                    colons = 0;
                    let text = literal.to_string();
                    if let Ok(named) = syn::parse_str::<syn::Path>(text.trim_matches('"')) {
                        let names = named.segments.iter().map(|part| part.ident.to_string());
                        self.paths.insert(names.collect());
                    }
                }
            }
        }
        self.take(&mut path);
    }

    fn take(&mut self, path: &mut Names) {
        if !path.is_empty() {
            self.paths.insert(std::mem::take(path));
        }
    }
}

/// The modules of which a `use` takes everything.
fn globs(tree: &UseTree, before: &mut Names, found: &mut BTreeSet<Names>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            globs(&path.tree, before, found);
            before.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                globs(tree, before, found);
            }
        }
        UseTree::Glob(_) => {
            found.insert(before.clone());
        }
        _ => {}
    }
}
