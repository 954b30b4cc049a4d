//! The month: people by days, to be seen at a glance and marked in seconds.
//!
//! [`sheet`] is the month as it is shown, worked out when the register changes and not when it is painted. What keys do to
//! it knows no window: [`chosen`] is which cells are chosen, [`fill`] what a letter does to them, [`clip`] how they are
//! copied and pasted.

pub mod chosen;
pub mod clip;
pub mod fill;
pub mod sheet;
