//! How dates are read, shown and repeated.

use super::*;

#[test]
fn periods_keep_their_precision() {
    for text in [
        "2024-04-10",
        "2024-04",
        "2024-Q2",
        "2024",
        "2024..2025",
        "2023..",
    ] {
        let period: Period = text.parse().expect(text);
        assert_eq!(period.to_string(), text);
    }
    let q: Period = "2024-Q2".parse().unwrap();
    assert_eq!(q.first().to_string(), "2024-04-01");
    assert_eq!(q.last().unwrap().to_string(), "2024-06-30");
    assert_eq!("2023..".parse::<Period>().unwrap().last(), None);
}

#[test]
fn times_as_in_a_letter_are_guessed() {
    let guess = |text: &str| Period::guess(text).map(|p| p.to_string());
    let pairs = [
        ("05/10/2026 - 12/10/2026", "2026-10-05..2026-10-12"),
        ("từ ngày 5/10 đến 12/10/2026", "2026-10-05..2026-10-12"),
        ("5–12/10/2026", "2026-10-05..2026-10-12"),
        ("Tháng 4 - 6/2026", "2026-04..2026-06"),
        ("10/4/2024", "2024-04-10"),
        ("ngày 10-4-2024", "2024-04-10"),
        ("2024-4-1", "2024-04-01"),
        ("4/2024", "2024-04"),
        ("Tháng 4/2024", "2024-04"),
        ("2024-4", "2024-04"),
        ("Quý II/2024", "2024-Q2"),
        ("năm 2024", "2024"),
        ("2024-2025", "2024..2025"),
    ];
    for (written, meant) in pairs {
        assert_eq!(guess(written).as_deref(), Some(meant), "{written}");
    }
    assert_eq!(guess("sau khi xong"), None);
}

#[test]
fn wrong_dates_say_how() {
    let bad = |text: &str| text.parse::<Period>().unwrap_err();
    assert_eq!(bad("2026-02-30"), BadDate::Impossible);
    assert_eq!(bad("2026-13"), BadDate::Impossible);
    assert_eq!(bad("10/10/2024"), BadDate::Form);
    assert_eq!(bad("2025..2024"), BadDate::Backwards);
    assert_eq!(bad("2024-Q5"), BadDate::Impossible);
    assert_eq!(bad("24-1-1"), BadDate::Form);
}

#[test]
fn before_a_day_means_the_day_before() {
    let due: Recurrence = "yearly before 12-25".parse().unwrap();
    let days = due.occurrences(Date::constant(2023, 1, 1), Date::constant(2024, 12, 31));
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2023-12-24", "2024-12-24"]);
}

#[test]
fn months_stay_months() {
    let monthly =
        Recurrence::Monthly.occurrences(Date::constant(2024, 1, 15), Date::constant(2024, 2, 1));
    let monthly: Vec<String> = monthly.iter().map(ToString::to_string).collect();
    assert_eq!(monthly, ["2024-01", "2024-02"]);
}
