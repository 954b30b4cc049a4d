//! Closing on a copy: what would come out, or what stands in the way.

use crate::calendar::Moment;
use crate::document::{Change, CloseRefusal, Document, Leaving};
use crate::pay::{Book, Closing, ClosingRefusal, Payroll, Stamp};

/// Whoever signs stands here until he has signed.
const NOBODY_YET: &str = "–";

/// What closing this would come to.
pub(super) fn close(document: &Document, closing: Closing, at: Moment) -> Result<Payroll, ClosingRefusal> {
    let closing = Closing { prepared_by: NOBODY_YET.to_owned(), checked_by: NOBODY_YET.to_owned(), ..closing };
    let book = Book::new(&document.scheme, &document.register);
    let stamp = Stamp { at, journal: String::new(), salt: &mut || 0 };
    let (number, run) = book.close(&closing, stamp, || {})?;
    // Read back like any other run.
    Ok(Book::new(&document.scheme, &document.register).read_run(number, &run)?)
}

/// What settling somebody who leaves would end, and what it would come to.
pub(super) fn release(
    mut document: Document,
    leaving: &Leaving,
    at: Moment,
) -> Result<(Change, Payroll), CloseRefusal> {
    let (leaves, closing) = document.settlement(leaving)?;
    document.apply(&leaves)?;
    let payroll = close(&document, closing, at).map_err(CloseRefusal::Closing)?;
    Ok((leaves, payroll))
}
