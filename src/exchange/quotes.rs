//! Quotation marks that do not come in pairs: one that is opened and never closed would swallow the rows behind it.

/// The line of the first quotation mark that opens a field and is not closed at a field's end.
pub(super) fn left_open(text: &str, separator: u8) -> Option<u64> {
    let bytes = text.as_bytes();
    let mut line = 1;
    let mut opened = None;
    let mut at_field_start = true;
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        let next = bytes.get(place + 1).copied();
        match (opened, byte) {
            // Two in a row are one quotation mark inside the field.
            (Some(_), b'"') if next == Some(b'"') => place += 1,
            (Some(_), b'"') if next.is_none_or(|next| next == separator || matches!(next, b'\r' | b'\n')) => {
                opened = None;
                at_field_start = false;
            }
            (Some(_), b'"') => break,
            (None, b'"') if at_field_start => opened = Some(line),
            (None, byte) => at_field_start = *byte == separator || matches!(byte, b'\r' | b'\n'),
            (Some(_), _) => {}
        }
        line += u64::from(*byte == b'\n');
        place += 1;
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::left_open;

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_found_on_the_line_that_opens_it() {
        for (text, line) in [
            ("a,b\n\"c\",\"d\"\n", None),
            ("a,\"b \"\"c\"\"\nd\"\n", None),
            ("a,5\" plank\nb,\"c\"\n", None),
            ("a,b\nc,\"d\ne,f\n", Some(2)),
            ("a,\"b\nc,\"d\"\n", Some(1)),
            ("a,\"b\"c\n", Some(1)),
            ("\"", Some(1)),
            ("", None),
        ] {
            assert_eq!(left_open(text, b','), line, "{text}");
        }
    }
}
