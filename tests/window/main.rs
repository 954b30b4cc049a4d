//! The window: how it looks and what it answers, without a screen.

#![cfg(feature = "app")]
#![allow(clippy::print_stdout, reason = "a command that fails is named")]
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]
#![allow(clippy::float_arithmetic, reason = "places, pixels and contrasts are floats")]

#[path = "../common/mod.rs"]
mod common;

mod closed;
mod closing;
mod commands;
mod month;
mod names;
mod office;
mod papers;
mod payroll;
mod pictures;
mod pixels;
mod registers;
mod sample;
mod theme;
mod today;
