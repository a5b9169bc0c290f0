//! Which module holds which names, and where a path leads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::{Item, UseTree};

/// A path as it is written: `["super", "view", "Desk"]`.
pub type Names = Vec<String>;

/// A module of the crate, without what is under `#[cfg(test)]`.
pub struct Module {
    /// Below `src/`.
    pub file: String,
    pub items: Vec<Item>,
    /// What is defined in it, modules apart.
    defined: BTreeSet<String>,
    modules: BTreeSet<String>,
    /// What it calls by another module's name: the name here → the paths (one name may mean a module
    /// and a function).
    uses: BTreeMap<String, Vec<Names>>,
}

/// Every module, by its path from the root; the root of the library is empty, that of the binary
/// `["main.rs"]`.
pub struct Modules {
    pub all: BTreeMap<Names, Module>,
    /// Macros reach further than names do: each by the module that defines it.
    macros: BTreeMap<String, Names>,
}

/// Where a path leads.
enum Target {
    Module(Names),
    /// The module that defines it, and its name.
    Item(Names, String),
}

impl Modules {
    /// Reads a crate from its roots on.
    pub fn read(src: &Path) -> Self {
        let mut modules = Self {
            all: BTreeMap::new(),
            macros: BTreeMap::new(),
        };
        for (root, module) in [("lib.rs", vec![]), ("main.rs", vec!["main.rs".to_owned()])] {
            if src.join(root).exists() {
                modules.file(src, root, module);
            }
        }
        modules
    }

    fn file(&mut self, src: &Path, path: &str, module: Names) {
        let text = std::fs::read_to_string(src.join(path)).expect("a source file");
        let read = syn::parse_file(&text).unwrap_or_else(|e| panic!("src/{path}: {e}"));
        self.module(src, path, module, read.items);
    }

    fn module(&mut self, src: &Path, path: &str, module: Names, items: Vec<Item>) {
        let mut read = Module {
            file: path.to_owned(),
            items: Vec::new(),
            defined: BTreeSet::new(),
            modules: BTreeSet::new(),
            uses: BTreeMap::new(),
        };
        for item in items {
            if super::used::is_test(item_attributes(&item)) {
                continue;
            }
            let item = match item {
                Item::Mod(inner) => {
                    let name = inner.ident.to_string();
                    let below = [module.clone(), vec![name.clone()]].concat();
                    match inner.content {
                        Some((_, items)) => self.module(src, path, below, items),
                        None => self.file(src, &file_of(src, path, &name), below),
                    }
                    read.modules.insert(name);
                    continue;
                }
                item => item,
            };
            match &item {
                Item::Use(used) => {
                    for (name, path) in leaves(&used.tree) {
                        read.uses.entry(name).or_default().push(path);
                    }
                }
                Item::Macro(defined) => {
                    if let Some(name) = &defined.ident {
                        self.macros.insert(format!("{name}!"), module.clone());
                        read.defined.insert(name.to_string());
                    }
                }
                item => read.defined.extend(name(item)),
            }
            read.items.push(item);
        }
        self.all.insert(module, read);
    }

    /// The file that defines what a path of a module means, and its name; none for what is of
    /// another crate, and for a module.
    pub fn defined(&self, module: &[String], path: &[String]) -> Option<(String, String)> {
        match self.resolve(module, path, 0)? {
            Target::Module(_) => None,
            Target::Item(at, name) => Some((self.all.get(&at)?.file.clone(), name)),
        }
    }

    /// Whether a path means a module of this crate.
    pub fn is_module(&self, module: &[String], path: &[String]) -> bool {
        let target = self.resolve(module, path, 0);
        matches!(target, Some(Target::Module(_)))
    }

    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Option<Target> {
        let (first, mut rest) = path.split_first()?;
        let mut at = match first.as_str() {
            "crate" if module.first().is_some_and(|root| root == "main.rs") => {
                vec!["main.rs".to_owned()]
            }
            "crate" => Vec::new(),
            "self" => module.to_vec(),
            "super" => module.split_last()?.1.to_vec(),
            first => {
                let found = self.find(module, first, rest.is_empty(), depth);
                match found.or_else(|| self.outside(first, rest))? {
                    Target::Module(at) => at,
                    item @ Target::Item(..) => return Some(item),
                }
            }
        };
        while let Some((name, after)) = rest.split_first() {
            if name == "super" {
                at.pop();
            } else {
                match self.find(&at, name, after.is_empty(), depth)? {
                    Target::Module(below) => at = below,
                    item @ Target::Item(..) => return Some(item),
                }
            }
            rest = after;
        }
        Some(Target::Module(at))
    }

    /// What a name of a module means; the last of a path is an item before it is a module.
    fn find(&self, module: &[String], name: &str, last: bool, depth: usize) -> Option<Target> {
        let read = self.all.get(module)?;
        let item = || {
            let found = read.defined.contains(name);
            found.then(|| Target::Item(module.to_vec(), name.to_owned()))
        };
        let below = || {
            let found = read.modules.contains(name);
            found.then(|| Target::Module([module, &[name.to_owned()]].concat()))
        };
        let used = || {
            let paths = read.uses.get(name).filter(|_| depth < 16)?;
            let mut found: Vec<Target> = (paths.iter())
                .filter(|path| path.len() > 1 || path.first().is_some_and(|p| p != name))
                .filter_map(|path| self.resolve(module, path, depth + 1))
                .collect();
            found.sort_by_key(|target| matches!(target, Target::Module(_)) == last);
            found.into_iter().next()
        };
        match last {
            true => item().or_else(used).or_else(below),
            false => below().or_else(used).or_else(item),
        }
    }

    /// What no name of the module is: the library, as the binary calls it; a macro.
    fn outside(&self, first: &str, rest: &[String]) -> Option<Target> {
        if first == "loa" {
            return Some(Target::Module(Vec::new()));
        }
        let at = self.macros.get(first).filter(|_| rest.is_empty())?;
        let name = first.trim_end_matches('!').to_owned();
        Some(Target::Item(at.clone(), name))
    }
}

/// The file of a module that a file declares.
fn file_of(src: &Path, declared_in: &str, name: &str) -> String {
    let (folder, file) = declared_in.rsplit_once('/').unwrap_or(("", declared_in));
    let folder = match file {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        file => format!("{folder}/{}", file.trim_end_matches(".rs")),
    };
    let below = format!("{folder}/{name}");
    let below = below.trim_start_matches('/');
    match format!("{below}.rs") {
        file if src.join(&file).exists() => file,
        _ => format!("{below}/mod.rs"),
    }
}

/// The names that a `use` brings, each with its whole path. A `*` brings none.
pub fn leaves(tree: &UseTree) -> Vec<(String, Names)> {
    let mut found = Vec::new();
    collect(tree, &mut Vec::new(), &mut found);
    found
}

fn collect(tree: &UseTree, before: &mut Names, found: &mut Vec<(String, Names)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            collect(&path.tree, before, found);
            before.pop();
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            match name.as_str() {
                "self" => found.push((before.last().cloned().unwrap_or_default(), before.clone())),
                _ => found.push((name.clone(), [before.clone(), vec![name]].concat())),
            }
        }
        UseTree::Rename(renamed) => {
            let path = [before.clone(), vec![renamed.ident.to_string()]].concat();
            found.push((renamed.rename.to_string(), path));
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                collect(tree, before, found);
            }
        }
        UseTree::Glob(_) => {}
    }
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

fn item_attributes(item: &Item) -> &[syn::Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
