//! One CSV file, read liberally: which encoding, which separator, which column is where.

use csv::{ReaderBuilder, StringRecord};

use super::quotes;
use super::refusal::FileReason;
use super::table::{Column, Table};

/// How often a long file tells how far it is.
const ROWS_A_TICK: u64 = 4096;

/// A file's rows, each with its fields in the table's own order of columns.
#[derive(Debug)]
pub(super) struct Sheet {
    text: String,
    separator: u8,
    /// For each column of the table, its place in the file.
    places: Vec<usize>,
}

impl Sheet {
    /// Reads the header of a file and finds its columns.
    pub(super) fn open(table: Table, bytes: Vec<u8>) -> Result<Sheet, FileReason> {
        let text = decode(bytes)?;
        let columns = table.columns();
        let known =
            |header: &[String]| columns.iter().filter(|Column(name, _)| header.iter().any(|one| one == name)).count();
        let headers = [b',', b';', b'\t'].map(|separator| (separator, header(&text, separator)));
        // The separator is the one under which most columns are found; a comma where none is.
        let (separator, header) = headers.into_iter().rev().max_by_key(|(_, header)| known(header)).unwrap_or_default();
        if header.iter().all(String::is_empty) {
            return Err(FileReason::NoHeader);
        }
        if let Some(line) = quotes::left_open(&text, separator) {
            return Err(FileReason::OpenQuote { line });
        }
        let places = places(columns, &header)?;
        Ok(Sheet { text, separator, places })
    }

    /// Shows each row to `see`: its line, and its fields in the table's order of columns or how many there are
    /// where that is not the header's number. Blank rows are passed over.
    /// `read` is told now and then how many bytes are behind it.
    pub(super) fn rows(&self, mut read: impl FnMut(u64), mut see: impl FnMut(u64, Result<&StringRecord, usize>)) {
        let mut reader =
            ReaderBuilder::new().delimiter(self.separator).flexible(true).from_reader(self.text.as_bytes());
        let in_order = self.places.iter().enumerate().all(|(place, in_file)| place == *in_file);
        let mut record = StringRecord::new();
        let mut lines = Lines { text: self.text.as_bytes(), place: 0, line: 1 };
        // The text is valid UTF-8 in memory and rows may have any number of fields, so reading cannot fail.
        while reader.read_record(&mut record).unwrap_or(false) {
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            if line.is_multiple_of(ROWS_A_TICK) {
                read(reader.position().byte());
            }
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            if record.len() != self.places.len() {
                see(line, Err(record.len()));
            } else if in_order {
                see(line, Ok(&record));
            } else {
                let ordered: StringRecord = self.places.iter().map(|place| &record[*place]).collect();
                see(line, Ok(&ordered));
            }
        }
    }
}

/// Counts lines on the way through a text. (The reader's own count stands still at blank lines and is one behind at
/// the line ends of Windows.)
struct Lines<'t> {
    text: &'t [u8],
    place: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that begins at this byte, line ends before it passed over; rows come in order.
    fn of(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) =
            self.text.get(self.place).filter(|byte| self.place < start || matches!(byte, b'\r' | b'\n'))
        {
            self.line += u64::from(*byte == b'\n');
            self.place += 1;
        }
        self.line
    }
}

/// The file's text: UTF-8 with or without a byte order mark, else Latin-1 as Windows writes it.
fn decode(bytes: Vec<u8>) -> Result<String, FileReason> {
    let is_control = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\r' | b'\n');
    if bytes.iter().any(is_control) {
        return Err(FileReason::Binary);
    }
    let text = String::from_utf8(bytes).or_else(|error| {
        let bytes = error.as_bytes();
        let is_letter_of_utf8 = |c: char| !c.is_ascii() && c != char::REPLACEMENT_CHARACTER;
        if String::from_utf8_lossy(bytes).contains(is_letter_of_utf8) {
            let before = &bytes[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
            return Err(FileReason::MixedEncoding { line });
        }
        Ok(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
    })?;
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(text),
    }
}

fn header(text: &str, separator: u8) -> Vec<String> {
    let mut reader =
        ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    if !reader.read_record(&mut record).unwrap_or(false) {
        return Vec::new();
    }
    record.iter().map(|name| name.trim().to_ascii_lowercase()).collect()
}

fn places(columns: &'static [Column], header: &[String]) -> Result<Vec<usize>, FileReason> {
    let place = |name: &str| header.iter().position(|one| one == name);
    let missing: Vec<_> = columns.iter().map(|Column(name, _)| *name).filter(|name| place(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(FileReason::MissingColumns(missing));
    }
    let unknown = header.iter().filter(|one| columns.iter().all(|Column(name, _)| name != one));
    let unknown: Vec<_> = unknown.cloned().collect();
    if !unknown.is_empty() {
        return Err(FileReason::UnknownColumns(unknown));
    }
    let twice = columns.iter().find(|Column(name, _)| header.iter().filter(|one| one == name).count() > 1);
    match twice {
        Some(Column(name, _)) => Err(FileReason::ColumnTwice(name)),
        None => Ok(columns.iter().filter_map(|Column(name, _)| place(name)).collect()),
    }
}
