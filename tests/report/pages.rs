use std::ops::ControlFlow;

use dagsverk::register::Language;
use dagsverk::report::{payroll_list, slips};

use crate::made::{payroll, print};

#[test]
#[ignore = "writes files to look at"]
fn papers_to_look_at() {
    let folder = std::env::var("PAPERS").unwrap_or("/tmp/papers".into());
    std::fs::create_dir_all(&folder).unwrap();
    for many in [0, 1, 20, 60, 300] {
        let list = payroll_list(&payroll(many), &print(Language::Nb)).unwrap();
        std::fs::write(format!("{folder}/list_{many}.pdf"), &list.bytes).unwrap();
    }
    let all = slips(&payroll(20), &print(Language::Nb), None, |_, _| ControlFlow::Continue(())).unwrap();
    std::fs::write(format!("{folder}/slips.pdf"), &all.bytes).unwrap();
}
