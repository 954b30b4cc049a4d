//! The rules of pay, each held by a test that is named after its number in `docs/rules.md`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must fail")]

#[path = "../common/mod.rs"]
mod common;
mod telling;

mod circumstance_of_a_part;
mod circumstances;
mod decisions;
mod empty_day;
mod every_rule;
mod lines;
mod local_rules;
mod missing_and_wrong;
mod parts;
mod periods;
mod precedence;
mod public_holidays;
mod who_is_settled;
