//! The window. egui lives here and nowhere else.
//!
//! [`desk`] is the register as the window works with it. Screens read it ([`scene`]) and return what they wish; nothing here
//! changes a register but through the desk. [`command`] names everything that can be done with a key.
#![allow(clippy::float_arithmetic, reason = "places on a screen are floats")]

mod beside;
pub mod closing;
pub mod command;
pub mod desk;
pub mod dialogs;
mod forms;
mod holes;
pub mod intake;
pub mod list;
pub mod new_register;
pub mod papers;
pub mod preferences;
pub mod reason;
pub mod run;
pub mod scene;
pub mod screens;
mod shell;
pub mod theme;
pub mod welcome;
pub mod widgets;
pub mod window;
