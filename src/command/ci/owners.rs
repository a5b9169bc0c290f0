//! CODEOWNERS: who is asked to review a change of which folder, as `owners:` of `loa.yaml` says.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Result, bail};

use crate::command::quote;
use crate::read::yaml::At;
use crate::rule::Tongue;
use crate::site::Site;
use crate::theme::Asset;

/// The file for a site that lies in a folder of its repository.
pub(super) fn file(site: &Site, below: &str, tongue: Tongue) -> Result<String> {
    let folders = folders(site);
    for folder in folders.iter().map(String::as_str).chain([below]) {
        quote::one_line(folder, tongue)?;
    }
    let owners = &site.config.owners;
    for (path, names) in owners {
        let is_folder = folders
            .iter()
            .any(|f| f == path || f.starts_with(path.as_str()));
        if !path.ends_with('/')
            || !is_folder
            || names.is_empty()
            || !names.iter().all(|name| is_owner(name))
        {
            let known = folders.iter().cloned().collect::<Vec<_>>().join(", ");
            match tongue {
                Tongue::Vi => bail!(
                    "owners trong loa.yaml: “{path}: [{}]” không dùng được. Viết một thư mục (kết thúc bằng /) và các tài khoản như \"@ten\" hoặc địa chỉ thư. Các thư mục: {known}",
                    names.join(", ")
                ),
                Tongue::En => bail!(
                    "owners in loa.yaml: “{path}: [{}]” is no use. Write a folder (ending in /) and accounts such as \"@name\" or e-mail addresses. The folders: {known}",
                    names.join(", ")
                ),
            }
        }
    }
    let at = |path: &str| {
        let whole = match below {
            "" => format!("/{path}"),
            below => format!("/{below}/{path}"),
        };
        // The marks of .gitignore, of which each host knows some, mean themselves behind a backslash.
        let mut pattern = String::with_capacity(whole.len());
        for c in whole.chars() {
            if " \\*?[]#!".contains(c) {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern
    };
    let mut out = String::from(match tongue {
        Tongue::Vi => {
            "# Ai được mời duyệt khi thư mục nào thay đổi. Tệp này do \"loa ci\" viết từ mục owners trong loa.yaml:\n\
             #   owners:\n\
             #     seeds/: [\"@nhom-du-lieu\"]\n\
             #     content/questions/: [\"@nhom-hoi-dap\", \"ten@co-quan.example\"]\n\
             # Sửa ở đó rồi chạy lại loa ci với --force. Dòng sau thắng dòng trước.\n"
        }
        Tongue::En => {
            "# Who is asked to review which folder. Written by \"loa ci\" from owners in loa.yaml:\n\
             #   owners:\n\
             #     seeds/: [\"@data-team\"]\n\
             #     content/questions/: [\"@answers-team\", \"name@agency.example\"]\n\
             # Change it there and run loa ci again with --force. Of two lines, the later one wins.\n"
        }
    });
    let open: Vec<&String> = (folders.iter())
        .filter(|folder| !owners.keys().any(|path| folder.starts_with(path.as_str())))
        .collect();
    if !open.is_empty() {
        out.push_str(match tongue {
            Tongue::Vi => "\n# Chưa có ai:\n",
            Tongue::En => "\n# Nobody yet:\n",
        });
        for folder in open {
            out.push_str(&format!("# {}\n", at(folder)));
        }
    }
    if !owners.is_empty() {
        out.push('\n');
    }
    for (path, names) in owners {
        out.push_str(&format!("{} {}\n", at(path), names.join(" ")));
    }
    Ok(out)
}

/// The folders in which a site's own files lie: those of `content/`, topics one by one, `seeds/` and the rest.
fn folders(site: &Site) -> BTreeSet<String> {
    let folders = &site.config.folders;
    let mut found = BTreeSet::from([format!("{}/", folders.seeds.value)]);
    for file in site.content.by_file.keys().chain(&site.content.hidden) {
        let depth = match file.starts_with(&format!("{}/questions/", folders.content.value)) {
            true => 3,
            false => 2,
        };
        let parts: Vec<&str> = file.split('/').collect();
        let depth = depth.min(parts.len() - 1);
        found.insert(format!("{}/", parts[..depth].join("/")));
    }
    let templates = site.templates.iter().map(|(_, file, _)| file);
    let styles = site.theme.assets.values().filter_map(|asset| match asset {
        Asset::File(file, _) => Some(file),
        Asset::Text(_) => None,
    });
    let look: Vec<&Arc<str>> = templates
        .chain(styles)
        .chain(site.copied.values())
        .collect();
    let is_own = |theme: &At<String>| theme.value != "default";
    let styled = site.config.theme.as_ref().is_some_and(is_own);
    for (name, is_there) in [
        (&folders.templates, false),
        (&folders.themes, styled),
        (&folders.copied, false),
    ] {
        let folder = format!("{}/", name.value);
        if is_there || look.iter().any(|file| file.starts_with(&folder)) {
            found.insert(folder);
        }
    }
    found
}

/// Whether a word is an account or an e-mail address.
fn is_owner(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@/._+-".contains(c);
    name.chars().all(plain)
        && match name.strip_prefix('@') {
            Some(account) => !account.is_empty() && !account.contains('@'),
            None => name
                .split_once('@')
                .is_some_and(|(_, host)| host.contains('.')),
        }
}
