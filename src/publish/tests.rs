//! Whole publications in a temporary folder, and builds that end in every wrong way.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::exchange::{PUBLISHED, SPARE, trade_names};
use super::publication::ASSETS;
use super::spare::{below, make_parent};
use super::*;

mod any;
mod killed;

type SiteTexts<'a> = &'a [(&'a str, &'a str)];
type TextTree = BTreeMap<String, String>;

struct PublishPlace {
    _folder: TempDir,
    out: PathBuf,
    state: PathBuf,
}

impl PublishPlace {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (out, state) = (
            folder.path().join("public"),
            folder.path().join(".public.loa"),
        );
        Self {
            _folder: folder,
            out,
            state,
        }
    }

    fn begin(&self) -> Publication {
        let begun = Publication::begin(&self.out).unwrap();
        begun.shrink(Shrink::Allowed)
    }

    fn refusal(&self) -> String {
        format!("{:#}", Publication::begin(&self.out).unwrap_err())
    }

    fn put(&self, site: SiteTexts) -> Publication {
        let publication = self.begin();
        for (path, text) in site {
            publication.put(path, text.as_bytes()).unwrap();
        }
        publication
    }

    fn publish(&self, site: SiteTexts) -> PublishReport {
        let done = self.put(site).finish().unwrap();
        assert_eq!(done.files, self.tree().len());
        assert_eq!(
            done.bytes,
            self.tree().values().map(|it| it.len() as u64).sum::<u64>()
        );
        done
    }

    /// The files in the published folder; empty folders end in `/`.
    fn tree(&self) -> TextTree {
        let mut tree = TextTree::new();
        if !self.out.exists() {
            return tree;
        }
        for item in WalkDir::new(&self.out)
            .min_depth(1)
            .into_iter()
            .map(Result::unwrap)
        {
            let path = below(&self.out, item.path()).unwrap().to_owned();
            if item.file_type().is_file() {
                tree.insert(path, fs::read_to_string(item.path()).unwrap());
            } else if fs::read_dir(item.path()).unwrap().next().is_none() {
                tree.insert(path + "/", String::new());
            }
        }
        tree
    }

    fn assert_holds(&self, site: SiteTexts) {
        assert_eq!(self.tree(), owned(site));
    }

    fn identity(&self, path: &str) -> (u64, i64, i64) {
        let found = fs::metadata(self.out.join(path)).unwrap();
        (found.ino(), found.mtime(), found.mtime_nsec())
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.out.join(path), text).unwrap();
    }
}

fn owned(site: SiteTexts) -> TextTree {
    site.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

const SITE: SiteTexts = &[
    ("index.html", "trang chủ"),
    ("tin/một/index.html", "một"),
    ("tin/hai/index.html", "hai"),
    ("assets/look.1.css", "one"),
];

#[test]
fn first_time_everything_is_written() {
    let place = PublishPlace::new();
    let done = place.publish(SITE);
    assert_eq!((done.written, done.removed, done.unchanged), (4, 0, false));
    assert_eq!(done.exchanged, Exchange::FirstTime);
    place.assert_holds(SITE);
}

#[test]
fn an_empty_folder_is_replaced_and_its_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let place = PublishPlace::new();
    fs::create_dir(&place.out).unwrap();
    fs::set_permissions(&place.out, fs::Permissions::from_mode(0o711)).unwrap();
    assert_eq!(place.publish(SITE).exchanged, Exchange::FirstTime);
    place.assert_holds(SITE);
    assert_eq!(fs::metadata(&place.out).unwrap().mode() & 0o777, 0o711);
}

#[test]
fn without_a_change_nothing_is_touched() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let folder = place.identity("");
    let files: Vec<_> = SITE.iter().map(|(path, _)| place.identity(path)).collect();
    let done = place.publish(SITE);
    assert_eq!((done.files, done.written, done.removed), (4, 0, 0));
    assert!(done.unchanged && done.exchanged == Exchange::Untouched);
    assert_eq!(place.identity(""), folder);
    assert_eq!(
        SITE.iter()
            .map(|(path, _)| place.identity(path))
            .collect::<Vec<_>>(),
        files
    );
    assert!(!place.state.join("spare").exists());
}

#[test]
fn only_what_differs_is_written() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let before: Vec<_> = SITE.iter().map(|(path, _)| place.identity(path)).collect();
    for text in ["hai mới", "hai", "ba", "ba bốn"] {
        let mut site = SITE.to_vec();
        site[2].1 = text;
        let last = place.identity(site[2].0);
        let done = place.publish(&site);
        assert_eq!((done.written, done.removed), (1, 0), "{text}");
        assert_eq!(done.exchanged, Exchange::Exchanged);
        place.assert_holds(&site);
        for at in [0, 1, 3] {
            assert_eq!(place.identity(site[at].0), before[at]);
        }
        // Whoever asks "modified since?" must be told of it even when old bytes come back.
        let now = place.identity(site[2].0);
        assert!(now.0 != last.0 && (now.1, now.2) >= (last.1, last.2));
        assert!(place.publish(&site).unchanged);
    }
}

#[test]
fn removed_files_and_their_empty_folders_go() {
    let place = PublishPlace::new();
    for _ in 0..3 {
        place.publish(SITE);
        let done = place.publish(&[SITE[0], SITE[3]]);
        assert_eq!((done.written, done.removed), (0, 2));
        place.assert_holds(&[SITE[0], SITE[3]]);
    }
    place.publish(&[]);
    place.publish(&[("x", "")]);
    place.assert_holds(&[("x", "")]);
}

#[test]
fn a_file_takes_a_folders_place_and_back() {
    let place = PublishPlace::new();
    let (file, folder): (SiteTexts, SiteTexts) = (
        &[("a", "file"), ("b/c", "x"), ("d/e", "y")],
        &[("a/b/c", "in it"), ("a/x", "too"), ("b/c", "x"), ("d", "y")],
    );
    for site in [file, folder, file, folder, file, folder] {
        place.publish(site);
        place.assert_holds(site);
    }
    let both = place.put(&[("a", "file")]);
    // Fails here or in `finish`, by what is in the spare tree.
    let done = both.put("a/b", b"in it").and_then(|()| both.finish());
    assert!(done.is_err());
    place.assert_holds(folder);
}

#[test]
fn assets_stay_for_one_publication_more() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let (page, style) = (("index.html", "mới"), ("assets/look.2.css", "two"));
    let done = place.publish(&[page, style]);
    assert_eq!((done.files, done.written, done.removed), (3, 2, 2));
    place.assert_holds(&[page, style, SITE[3]]);
    assert!(place.publish(&[page, style]).unchanged);
    place.assert_holds(&[page, style, SITE[3]]);
    let page = ("index.html", "mới nữa");
    assert_eq!(place.publish(&[page, style]).removed, 1);
    place.assert_holds(&[page, style]);

    // Asked for again, it is no longer on its way out.
    place.publish(&[page, style, SITE[3]]);
    place.publish(&[page, style]);
    let done = place.publish(&[page, style, SITE[3]]);
    assert_eq!((done.written, done.unchanged), (0, false));
    place.publish(&[page, SITE[3]]);
    place.assert_holds(&[page, style, SITE[3]]);
    // What takes an asset's place wins over it.
    place.publish(&[("assets", "a file")]);
    place.assert_holds(&[("assets", "a file")]);
}

#[test]
fn what_hands_have_changed_is_made_good() {
    let place = PublishPlace::new();
    place.publish(SITE);
    place.publish(&[SITE[0], SITE[1], SITE[3]]);
    // In place, which reaches the other tree through the link that they share.
    place.write("index.html", "trang gì");
    fs::remove_file(place.out.join("tin/một/index.html")).unwrap();
    place.publish(&[SITE[0], SITE[1], SITE[3]]);
    place.assert_holds(&[SITE[0], SITE[1], SITE[3]]);
    place.publish(SITE);
    place.assert_holds(SITE);

    fs::remove_dir_all(&place.out).unwrap();
    assert_eq!(place.publish(SITE).exchanged, Exchange::FirstTime);
    place.assert_holds(SITE);
}

#[test]
fn what_hands_have_added_leads_nowhere() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let outside = place.out.with_file_name("outside");
    fs::create_dir(&outside).unwrap();
    symlink(&outside, place.out.join("link")).unwrap();
    fs::create_dir_all(place.out.join("own/empty")).unwrap();
    place.write("own/notes.txt", "mine");
    assert!(place.put(SITE).finish().unwrap().unchanged);
    let through = [SITE[0], ("link/in", "x")];
    let refusal = format!("{:#}", place.put(&through).finish().unwrap_err());
    assert!(refusal.contains("public/link"), "{refusal}");
    fs::remove_file(place.out.join("link")).unwrap();
    for text in ["x", "y"] {
        let site = [SITE[0], ("link/in", text)];
        assert_eq!(place.put(&site).finish().unwrap().foreign, 1);
        let read = |path: &str| fs::read_to_string(place.out.join(path)).unwrap();
        assert_eq!(
            (read("link/in"), read("own/notes.txt")),
            (text.to_owned(), "mine".to_owned())
        );
    }
    assert_eq!(fs::read_dir(outside).unwrap().count(), 0);
}

#[test]
fn a_folder_of_others_is_refused() {
    let place = PublishPlace::new();
    fs::create_dir_all(place.out.join("letters")).unwrap();
    assert!(place.refusal().contains("letters"));
    assert!(!place.state.exists());
    fs::remove_dir_all(&place.out).unwrap();

    place.publish(SITE);
    fs::remove_dir_all(&place.out).unwrap();
    fs::create_dir(&place.out).unwrap();
    place.write("thesis.txt", "years of work");
    let refusal = place.refusal();
    assert!(
        refusal.contains("thesis.txt") && refusal.contains("public"),
        "{refusal}"
    );
    place.assert_holds(&[("thesis.txt", "years of work")]);

    fs::remove_dir_all(&place.out).unwrap();
    fs::write(&place.out, "a file").unwrap();
    assert!(place.refusal().contains("not a folder"));
    assert!(Publication::begin(Path::new("/")).is_err());
    assert!(Publication::begin(Path::new("")).is_err());
}

#[test]
fn no_path_leads_out() {
    let place = PublishPlace::new();
    let publication = place.begin();
    for path in [
        "", "/etc/x", "../x", "a/../x", "a//b", "a/", "./a", "a/.", "a\nb", "a\0b",
    ] {
        assert!(publication.put(path, b"x").is_err(), "{path:?}");
    }
    publication.put("..a/b..c/ d \\ e", b"x").unwrap();
    publication.finish().unwrap();
    place.assert_holds(&[("..a/b..c/ d \\ e", "x")]);
    assert!(place.publish(&[("..a/b..c/ d \\ e", "x")]).unchanged);
}

#[test]
fn a_path_has_one_content() {
    let place = PublishPlace::new();
    let publication = place.put(&[SITE[0], SITE[0]]);
    let refusal = format!("{:#}", publication.put(SITE[0].0, b"other").unwrap_err());
    assert!(refusal.contains("index.html"), "{refusal}");
    publication.finish().unwrap();
    place.assert_holds(&[SITE[0]]);
}

#[test]
fn a_failed_file_fails_the_publication() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let publication = place.put(SITE);
    assert!(publication.put(&"x".repeat(300), b"name too long").is_err());
    assert!(publication.finish().is_err());
    place.assert_holds(SITE);
}

#[test]
fn a_link_is_followed_and_stays() {
    let place = PublishPlace::new();
    let target = place.out.with_file_name("www");
    fs::create_dir(&target).unwrap();
    symlink("www", &place.out).unwrap();
    place.publish(SITE);
    place.publish(&[SITE[0]]);
    assert!(fs::symlink_metadata(&place.out).unwrap().is_symlink());
    assert!(target.join("index.html").exists() && !place.state.exists());
    place.assert_holds(&[SITE[0], SITE[3]]);
    fs::remove_dir_all(&target).unwrap();
    assert!(place.refusal().contains("public"));
}

#[test]
fn one_build_at_a_time() {
    let place = PublishPlace::new();
    let first = place.put(SITE);
    assert!(place.refusal().contains("another build"));
    first.finish().unwrap();
    place.begin();
}

#[test]
fn folders_are_renamed_in_turn_where_they_cannot_be_exchanged() {
    let place = PublishPlace::new();
    place.publish(SITE);
    place.publish(&[SITE[1]]);
    let [spare, aside] = ["spare", "aside"].map(|name| place.state.join(name));
    assert_eq!(
        exchange::in_turn(&spare, &place.out, &aside).unwrap(),
        Exchange::Renamed
    );
    place.assert_holds(SITE);
    assert!(spare.exists() && !aside.exists());
    // The manifests have their old names: as after a kill.
    assert!(place.publish(SITE).unchanged);

    // Killed after the first rename, then after the second one.
    fs::rename(&place.out, &aside).unwrap();
    place.begin();
    place.assert_holds(SITE);
    fs::rename(&spare, &aside).unwrap();
    place.begin();
    assert!(spare.exists() && !aside.exists());
    assert!(place.publish(SITE).unchanged);
}

#[test]
fn many_threads_put_many_files() {
    let place = PublishPlace::new();
    let path = |at: usize| format!("tin/{}/{at}/index.html", at % 70);
    for (round, written) in [(0, 5000), (0, 0), (1, 2500), (2, 2500)] {
        let publication = place.begin();
        (0..5000usize).into_par_iter().for_each(|at| {
            let text = format!("{at} {}", if at % 2 == 0 { 0 } else { round });
            publication.put(&path(at), text.as_bytes()).unwrap();
        });
        let done = publication.finish().unwrap();
        assert_eq!((done.files, done.written), (5000, written));
        let tree = place.tree();
        assert_eq!(tree.len(), 5000);
        assert_eq!(tree[&path(7)], format!("7 {round}"));
    }
}

#[test]
fn most_of_the_pages_do_not_go_unasked() {
    let place = PublishPlace::new();
    let pages: Vec<String> = (0..12).map(|n| format!("{n}/index.html")).collect();
    let site: Vec<(&str, &str)> = pages.iter().map(|path| (path.as_str(), "a")).collect();
    place.publish(&site);
    let before = place.tree();
    let publication = place.put(&site[..5]).shrink(Shrink::Refused);
    let refusal = format!("{:#}", publication.finish().unwrap_err());
    assert!(
        refusal.contains("7 of 12 pages") && refusal.contains("--allow-shrink"),
        "{refusal}"
    );
    assert!(
        refusal.contains("10/index.html, 11/index.html, 5/index.html"),
        "{refusal}"
    );
    assert_eq!(place.tree(), before);
    let half = place.put(&site[..6]).shrink(Shrink::Refused);
    assert_eq!(half.finish().unwrap().files, 6);
    place.publish(&[]);
    assert_eq!(place.tree(), TextTree::new());
}

fn mode(path: &std::path::Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

#[test]
fn the_rights_of_the_folder_stay() {
    use std::os::unix::fs::PermissionsExt;
    let place = PublishPlace::new();
    place.publish(&[("a/index.html", "1")]);
    // Whatever the umask is.
    assert_eq!(mode(&place.out), 0o755);
    assert_eq!(mode(&place.out.join("a")), 0o755);
    assert_eq!(mode(&place.out.join("a/index.html")), 0o644);
    fs::set_permissions(&place.out, fs::Permissions::from_mode(0o2750)).unwrap();
    let group = fs::metadata(&place.out).unwrap().gid();
    for text in ["2", "3", "4"] {
        place.publish(&[("a/index.html", text), ("b/c/index.html", text)]);
        assert_eq!(mode(&place.out), 0o2750, "{text}");
        assert_eq!(mode(&place.out.join("b/c")), 0o2750);
        assert_eq!(mode(&place.out.join("b/c/index.html")), 0o640);
        assert_eq!(fs::metadata(&place.out).unwrap().gid(), group);
    }
}

#[test]
fn what_somebody_else_put_there_stays() {
    let place = PublishPlace::new();
    let site = |text: &'static str| [("a/index.html", text), ("b/index.html", "b")];
    place.publish(&site("1"));
    fs::write(place.out.join("CNAME"), "vi-du.example").unwrap();
    fs::create_dir_all(place.out.join(".well-known/x")).unwrap();
    fs::write(place.out.join(".well-known/x/proof"), "1").unwrap();
    symlink("/nowhere", place.out.join("link")).unwrap();
    for text in ["2", "3", "4"] {
        let done = place.put(&site(text)).finish().unwrap();
        assert_eq!((done.foreign, done.files), (3, 2));
        let read = |path: &str| fs::read_to_string(place.out.join(path)).unwrap();
        assert_eq!(read("a/index.html"), text);
        assert_eq!(read("CNAME"), "vi-du.example");
        assert_eq!(read(".well-known/x/proof"), "1");
        assert!(
            fs::symlink_metadata(place.out.join("link"))
                .unwrap()
                .is_symlink()
        );
    }
    // A page that must stand there does not replace it unasked.
    let refusal = format!(
        "{:#}",
        place
            .put(&[("CNAME", "x"), ("a/index.html", "5")])
            .finish()
            .unwrap_err()
    );
    assert!(refusal.contains("static/"), "{refusal}");
    let refusal = place
        .put(&[("CNAME/index.html", "x"), ("a/index.html", "5")])
        .finish();
    assert!(refusal.is_err());
    // What is taken away is gone.
    fs::remove_file(place.out.join("CNAME")).unwrap();
    place.put(&site("6")).finish().unwrap();
    assert!(!place.out.join("CNAME").exists());
}

#[test]
fn a_spare_that_is_a_file_is_in_nobodys_way() {
    let place = PublishPlace::new();
    place.publish(&[("a.html", "1")]);
    let spare = place.state.join("spare");
    let _ = fs::remove_dir_all(&spare);
    fs::write(&spare, "x").unwrap();
    place.publish(&[("a.html", "2")]);
    assert_eq!(place.tree().get("a.html").map(String::as_str), Some("2"));
}
