//! What a register of 500 people and ten years costs: open, save, a day, a month, ten years.
//! `cargo bench --bench ten_years`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench that cannot be set up must fail, and prints what it measured"
)]

mod prison;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use dagsverk::calendar::Month;
use dagsverk::document::Document;
use dagsverk::pay::Book;
use prison::{Size, period};

fn ten_years(bench: &mut Criterion) {
    let size = Size { people: 500, years: 10 };
    let document = prison::prison(7, size);
    let text = document.to_text().expect("the register can be written");
    println!(
        "{} inmates, {} marks, {} bytes",
        document.register.inmates.len(),
        document.register.mark_count(),
        text.len()
    );

    let mut group = bench.benchmark_group("ten years of 500 people");
    group.sample_size(10);
    group.bench_function("open", |timed| timed.iter(|| Document::from_text(black_box(&text)).expect("it is sound")));
    group.bench_function("save", |timed| timed.iter(|| black_box(&document).to_text().expect("it is sound")));

    let book = Book::new(&document.scheme, &document.register);
    let inmate = document.register.inmates.values().next().expect("there are people");
    let day = period(size).first().plus(100);
    group.bench_function("a day of one inmate", |timed| timed.iter(|| book.settle_day(black_box(inmate), day)));
    for (name, year) in [("a month in year one", 2017), ("a month in year ten", 2026)] {
        let month = Month::new(year, 10).expect("October").period();
        group.bench_function(name, |timed| timed.iter(|| book.settle(black_box(month), || {})));
    }
    for (name, years) in [("one year", 1), ("five years", 5), ("ten years", 10)] {
        let span = period(Size { years, ..size });
        group.bench_function(name, |timed| timed.iter(|| book.settle(black_box(span), || {})));
    }
    group.finish();
}

criterion_group!(benches, ten_years);
criterion_main!(benches);
