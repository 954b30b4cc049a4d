//! A paper read back: its text page by page, and what it says of its structure.

use dagsverk::report::Pdf;
use lopdf::{Document, Object};

/// The texts of each page, in the order they are drawn: a cell, a label or a line each.
pub(crate) fn pages(pdf: &Pdf) -> Vec<Vec<String>> {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
    assert_eq!(numbers.len(), pdf.pages);
    let texts = |number: u32| {
        let text = document.extract_text(&[number]).unwrap();
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    numbers.into_iter().map(texts).collect()
}

/// All texts of a paper.
pub(crate) fn texts(pdf: &Pdf) -> Vec<String> {
    pages(pdf).concat()
}

/// All texts of a paper in one line, for sentences that go over several.
pub(crate) fn said(pdf: &Pdf) -> String {
    texts(pdf).join(" ").replace('\u{a0}', " ")
}

/// Every string and name in the file outside of pages: titles, outline, structure, metadata.
pub(crate) fn beside_pages(pdf: &Pdf) -> String {
    fn collect(object: &Object, found: &mut String) {
        match object {
            Object::String(bytes, _) => {
                found.push_str(&match bytes.strip_prefix(&[0xfe, 0xff]) {
                    Some(wide) => {
                        let units: Vec<u16> = wide.chunks(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
                        String::from_utf16_lossy(&units)
                    }
                    None => String::from_utf8_lossy(bytes).into_owned(),
                });
                found.push('\n');
            }
            Object::Array(all) => all.iter().for_each(|one| collect(one, found)),
            Object::Dictionary(all) => all.iter().for_each(|(_, one)| collect(one, found)),
            Object::Stream(stream) => {
                stream.dict.iter().for_each(|(_, one)| collect(one, found));
                if stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"Metadata") {
                    let plain = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                    found.push_str(&String::from_utf8_lossy(&plain));
                }
            }
            _ => {}
        }
    }
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let mut found = String::new();
    document.objects.values().for_each(|object| collect(object, &mut found));
    found
}

/// How many structure elements of a kind there are, and the kinds of the children of each.
pub(crate) fn elements(pdf: &Pdf, kind: &str) -> Vec<Vec<String>> {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let kind_of = |object: &Object| {
        let dictionary = object.as_dict().ok()?;
        let name = dictionary.get(b"S").and_then(Object::as_name).ok()?;
        dictionary.has(b"P").then(|| String::from_utf8_lossy(name).into_owned())
    };
    let mut found = Vec::new();
    for object in document.objects.values() {
        if kind_of(object).as_deref() != Some(kind) {
            continue;
        }
        let children = match object.as_dict().unwrap().get(b"K") {
            Ok(Object::Array(children)) => children.clone(),
            Ok(one) => vec![one.clone()],
            Err(_) => Vec::new(),
        };
        let child = |child: &Object| {
            let reference = child.as_reference().ok()?;
            kind_of(document.get_object(reference).ok()?)
        };
        found.push(children.iter().filter_map(child).collect());
    }
    found
}
