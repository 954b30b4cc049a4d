//! The description of a package (Frictionless Data Package), so that other tools read its types.

use serde_json::{Value, json};

use super::runs;
use super::table::{Column, Holds, Table};

/// What a package of this program is called in its description.
pub(super) const NAME: &str = "dagsverk";

/// The text of `datapackage.json`.
pub(super) fn description(has_runs: bool) -> String {
    let mut tables = Table::ALL;
    tables.sort_by_key(|table| table.file());
    let mut resources: Vec<Value> =
        tables.into_iter().map(|table| resource(table.file(), table.columns(), table.key())).collect();
    if has_runs {
        resources.push(resource(runs::RUNS, runs::RUN_COLUMNS, &["run"]));
        resources.push(resource(runs::RUN_LINES, runs::LINE_COLUMNS, &[]));
    }
    let package = json!({
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Dagsverk data package",
        "resources": resources,
    });
    // A value made of texts, lists and maps with text keys always has a text.
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

fn resource(file: &str, columns: &[Column], key: &[&str]) -> Value {
    let name = file.trim_end_matches(".csv");
    let mut resource = json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": file,
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": {
            "fields": columns.iter().map(field).collect::<Vec<Value>>(),
            "primaryKey": key,
            "missingValues": [""],
        },
    });
    // What has no key says none.
    if let (true, Some(schema)) = (key.is_empty(), resource["schema"].as_object_mut()) {
        schema.remove("primaryKey");
    }
    resource
}

fn field(Column(name, holds): &Column) -> Value {
    match holds {
        Holds::Text => json!({ "name": name, "type": "string" }),
        Holds::Day => json!({ "name": name, "type": "date", "format": "default" }),
        Holds::Amount => json!({ "name": name, "type": "number", "decimalChar": "." }),
        Holds::Number => json!({ "name": name, "type": "integer" }),
        Holds::Boolean => json!({ "name": name, "type": "boolean", "trueValues": ["true"], "falseValues": ["false"] }),
    }
}
