//! The method, worked out by hand.

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn goal(value: f64, by: &str) -> Goal {
    let by = by.parse::<Period>().ok();
    Goal {
        target: 0,
        value,
        within: by.map(|p| (p.first(), p.last().unwrap())),
        aspiration: false,
    }
}

fn hope(value: f64, by: &str) -> Goal {
    Goal {
        aspiration: true,
        ..goal(value, by)
    }
}

fn stands(goals: &[Goal], readings: &[(f64, &str)], today: &str) -> Status {
    goes(goals, readings, today, Some(MetricDirection::Up))
}

fn goes(
    goals: &[Goal],
    readings: &[(f64, &str)],
    today: &str,
    way: Option<MetricDirection>,
) -> Status {
    let readings: Vec<Reading> = (readings.iter())
        .map(|(value, on)| Reading {
            value: *value,
            day: day(on),
        })
        .collect();
    verdict(goals, &readings, day(today), way).status
}

#[test]
fn without_a_reading_there_is_no_data_however_late_it_is() {
    let goals = [goal(80.0, "2023")];
    assert_eq!(stands(&goals, &[], "2023-06-01"), Status::NoData);
    assert_eq!(stands(&goals, &[], "2030-06-01"), Status::NoData);
    // What is dated after today has not happened.
    assert_eq!(
        stands(&goals, &[(90.0, "2024-01-01")], "2023-06-01"),
        Status::NoData
    );
    assert_eq!(
        stands(&[], &[(90.0, "2024-01-01")], "2024-06-01"),
        Status::NoData
    );
}

#[test]
fn met_is_reached_or_surpassed() {
    let goals = [goal(80.0, "2023"), goal(90.0, "2024")];
    assert_eq!(
        stands(&goals, &[(90.0, "2023-05-01")], "2030-01-01"),
        Status::Met
    );
    assert_eq!(
        stands(&goals, &[(97.0, "2023-05-01")], "2023-06-01"),
        Status::Met
    );
}

#[test]
fn overdue_is_the_day_after_the_last_day() {
    let goals = [goal(80.0, "2023")];
    let low = [(70.0, "2023-05-01")];
    assert_eq!(stands(&goals, &low, "2023-12-31"), Status::OnTrack);
    assert_eq!(stands(&goals, &low, "2024-01-01"), Status::Overdue);
}

#[test]
fn of_two_deadlines_the_earlier_decides() {
    let goals = [goal(100.0, "2024..2025"), goal(100.0, "2024")];
    assert_eq!(
        stands(&goals, &[(95.0, "2024-12-01")], "2025-02-01"),
        Status::Overdue
    );
}

#[test]
fn between_two_steps_the_way_is_a_straight_line() {
    // 80 at the end of 2023, 100 at the end of 2024: about 90 in the middle.
    let goals = [goal(80.0, "2023"), goal(100.0, "2024")];
    assert_eq!(
        stands(&goals, &[(91.0, "2024-07-01")], "2024-07-10"),
        Status::OnTrack
    );
    assert_eq!(
        stands(&goals, &[(88.0, "2024-07-01")], "2024-07-10"),
        Status::Late
    );
    // The same value, read half a year ago, is judged on its own day.
    assert_eq!(
        stands(&goals, &[(91.0, "2024-07-01")], "2024-12-20"),
        Status::OnTrack
    );
}

#[test]
fn before_the_first_deadline_the_line_begins_at_the_oldest_reading() {
    let goals = [goal(80.0, "2024")];
    assert_eq!(
        stands(&goals, &[(10.0, "2024-01-01")], "2024-02-01"),
        Status::OnTrack
    );
    let slow = [(10.0, "2024-01-01"), (20.0, "2024-07-01")];
    assert_eq!(stands(&goals, &slow, "2024-07-02"), Status::Late);
    let good = [(10.0, "2024-01-01"), (50.0, "2024-07-01")];
    assert_eq!(stands(&goals, &good, "2024-07-02"), Status::OnTrack);
}

#[test]
fn aspirations_count_only_where_nothing_is_promised() {
    let both = [goal(80.0, "2023"), hope(100.0, "2023")];
    assert_eq!(
        stands(&both, &[(85.0, "2023-05-01")], "2024-05-01"),
        Status::Met
    );
    let hopes = [hope(100.0, "2023")];
    assert_eq!(
        stands(&hopes, &[(85.0, "2023-05-01")], "2024-05-01"),
        Status::Overdue
    );
}

#[test]
fn no_deadline_is_never_late() {
    let goals = [goal(100.0, "")];
    assert_eq!(
        stands(&goals, &[(85.0, "2023-05-01")], "2044-05-01"),
        Status::OnTrack
    );
    assert_eq!(
        stands(&goals, &[(100.0, "2023-05-01")], "2044-05-01"),
        Status::Met
    );
}

#[test]
fn what_is_to_fall_is_met_from_below() {
    let down = |goals: &[Goal], value: f64, on: &str, today: &str| {
        goes(goals, &[(value, on)], today, Some(MetricDirection::Down))
    };
    let steps = [goal(50.0, "2023"), goal(20.0, "2024")];
    assert_eq!(down(&steps, 15.0, "2024-02-01", "2024-03-01"), Status::Met);
    assert_eq!(down(&steps, 49.0, "2024-11-01", "2024-11-02"), Status::Late);
    assert_eq!(
        down(&steps, 60.0, "2024-02-01", "2024-03-01"),
        Status::Overdue
    );
    let bound = [goal(15.0, "2023")];
    assert_eq!(down(&bound, 8.0, "2023-05-01", "2024-03-01"), Status::Met);
    assert_eq!(
        down(&bound, 41.0, "2023-05-01", "2024-03-01"),
        Status::Overdue
    );
    let always = [goal(15.0, "")];
    assert_eq!(
        down(&always, 41.0, "2023-05-01", "2024-03-01"),
        Status::Unjudged
    );
}

#[test]
fn without_a_direction_there_is_no_verdict() {
    let goals = [goal(15.0, "2023")];
    for value in [8.0, 15.0, 41.0] {
        let status = goes(&goals, &[(value, "2023-05-01")], "2024-03-01", None);
        assert_eq!(status, Status::Unjudged);
    }
    assert_eq!(goes(&goals, &[], "2024-03-01", None), Status::NoData);
}
