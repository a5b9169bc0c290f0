//! Builds that were given up or killed, and folders that came from elsewhere.

use super::*;

#[test]
fn a_build_given_up_changes_nothing() {
    let place = PublishPlace::new();
    drop(place.put(SITE));
    assert!(!place.out.exists());
    place.publish(SITE);
    for _ in 0..2 {
        let folder = place.identity("");
        drop(place.put(&[("index.html", "half"), ("new", "half"), SITE[1]]));
        assert_eq!(place.identity(""), folder);
        place.assert_holds(SITE);
        assert!(place.state.join("spare/new").exists() && !place.state.join(SPARE).exists());
        assert!(place.publish(SITE).unchanged);
        place.publish(&[SITE[0], ("x", "x")]);
        place.assert_holds(&[SITE[0], ("x", "x"), SITE[3]]);
        place.publish(&[SITE[1]]);
        place.publish(SITE);
    }
}

#[test]
fn a_kill_after_the_exchange_is_mended() {
    for names in [[PUBLISHED, SPARE], [SPARE, PUBLISHED]] {
        let place = PublishPlace::new();
        place.publish(SITE);
        let mut next = SITE.to_vec();
        next[0].1 = "hai hai hai";
        next.push(("mới", "x"));
        place.publish(&next);
        // As they were written, before they traded names; or killed halfway through that.
        trade_names(&place.state).unwrap();
        if names[0] == SPARE {
            fs::rename(
                place.state.join(PUBLISHED),
                place.state.join("manifest.aside"),
            )
            .unwrap();
        }
        assert!(place.publish(&next).unchanged);
        place.publish(SITE);
        place.assert_holds(SITE);
        assert!(place.publish(SITE).unchanged);
    }
}

#[test]
fn a_kill_after_the_first_exchange_is_mended() {
    let place = PublishPlace::new();
    place.publish(SITE);
    trade_names(&place.state).unwrap();
    assert!(place.state.join(SPARE).exists() && !place.state.join(PUBLISHED).exists());
    assert!(place.publish(SITE).unchanged);
    assert!(place.publish(SITE).unchanged);
}

#[test]
fn manifests_of_other_trees_are_not_believed() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let read = || [PUBLISHED, SPARE].map(|name| fs::read(place.state.join(name)));
    place.publish(&[("index.html", "trang một"), SITE[1]]);
    let old = read();
    place.publish(&[("index.html", "trang hai"), SITE[1]]);
    for (name, bytes) in [PUBLISHED, SPARE].iter().zip(old) {
        fs::write(place.state.join(name), bytes.unwrap()).unwrap();
    }
    place.publish(&[("index.html", "trang một"), SITE[1]]);
    place.assert_holds(&[("index.html", "trang một"), SITE[1]]);
}

#[test]
fn a_copy_as_a_cache_restores_it_is_ours_but_not_believed() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let copy = place.out.with_file_name("copy");
    for (path, _) in SITE {
        make_parent(&copy.join(path)).unwrap();
        fs::copy(place.out.join(path), copy.join(path)).unwrap();
    }
    fs::remove_dir_all(&place.out).unwrap();
    fs::rename(&copy, &place.out).unwrap();
    drop(place.put(&[SITE[0]]));
    assert_eq!(place.publish(SITE).written, 4);
    place.assert_holds(SITE);
    assert!(place.publish(SITE).unchanged);
}

#[test]
fn another_versions_manifest_says_whose_the_folder_is() {
    let place = PublishPlace::new();
    place.publish(SITE);
    let path = place.state.join(PUBLISHED);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replacen("loa-manifest 2 ", "loa-manifest 3 ", 1),
    )
    .unwrap();
    assert_eq!(place.publish(SITE).written, 4);
    place.assert_holds(SITE);
}
