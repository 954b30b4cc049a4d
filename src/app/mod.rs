//! The window. egui lives here and nowhere else.
//!
//! [`desk`] is the register as the window works with it. Screens read it and return what they wish; nothing here changes a
//! register but through the desk.
#![allow(clippy::float_arithmetic, reason = "places on a screen are floats")]

pub mod desk;
pub mod month;
