//! The preview draws the pages of the very file.

use dagsverk::register::Language;
use dagsverk::report::preview::{Picture, Preview};
use dagsverk::report::{Pdf, payroll_list};

use crate::made::{payroll, print};

/// How many of a thousand pixels are darker than half.
pub(crate) fn ink(picture: &Picture) -> usize {
    let dark = picture.bytes.chunks(4).filter(|pixel| pixel[0] < 128).count();
    dark * 1000 / (picture.bytes.len() / 4)
}

#[test]
fn pages_are_drawn_at_the_scale_asked_for_with_ink_on_white() {
    let pdf = payroll_list(&payroll(90), &print(Language::Nb)).unwrap();
    let preview = Preview::of(&pdf).unwrap();
    assert_eq!(preview.pages(), pdf.pages);
    assert_eq!(preview.size(0).map(|(wide, high)| (wide.round(), high.round())), Some((842.0, 595.0)));
    let picture = preview.draw(0, 2.0).unwrap();
    assert_eq!((picture.width, picture.height), (1683, 1190));
    assert_eq!(picture.bytes.len(), 1683 * 1190 * 4);
    assert!(picture.bytes.chunks(4).all(|pixel| pixel[3] == 255 && pixel[0] == pixel[1] && pixel[1] == pixel[2]));
    assert!((10..100).contains(&ink(&picture)), "{} of a thousand", ink(&picture));
    assert_eq!(&picture.bytes[..4], [255; 4]);
    assert!(preview.draw(pdf.pages, 1.0).is_none());
}

#[test]
fn what_is_no_pdf_is_refused() {
    assert!(Preview::of(&Pdf { bytes: b"no".to_vec(), pages: 1, title: String::new() }).is_err());
}

/// `UPDATE_PICTURES=1 cargo test --test report pictures` makes those of the documents.
#[test]
fn pictures_of_the_papers_for_the_documents() {
    let payroll = crate::example::closed("2026-10-01", "2026-10-31");
    let list = payroll_list(&payroll, &print(Language::Nb)).unwrap();
    let slips = crate::slips::all(&payroll, &print(Language::Nb));
    for (name, pdf) in [("paper_list", list), ("paper_slips", slips)] {
        let picture = Preview::of(&pdf).unwrap().draw(0, 1.3).unwrap();
        assert!(ink(&picture) > 5, "{name}");
        if std::env::var("UPDATE_PICTURES").is_ok_and(|value| value == "1") {
            let grey = picture.bytes.chunks(4).map(|pixel| pixel[0]).collect();
            let grey = image::GrayImage::from_raw(picture.width, picture.height, grey).unwrap();
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
            grey.save(folder.join(format!("{name}.png"))).unwrap();
        }
    }
}
