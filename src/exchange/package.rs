//! The description of a package (Frictionless Data Package), so that other tools read its types.

use serde_json::{Value, json};

use super::table::{Column, Holds, Table};

/// What a package of this program is called in its description.
pub(super) const NAME: &str = "dagsverk";

/// The text of `datapackage.json`.
pub(super) fn description() -> String {
    let mut tables = Table::ALL;
    tables.sort_by_key(|table| table.file());
    let resources: Vec<Value> = tables.into_iter().map(resource).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Dagsverk data package",
        "resources": resources,
    });
    // A value made of texts, lists and maps with text keys always has a text.
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

fn resource(table: Table) -> Value {
    let name = table.file().trim_end_matches(".csv");
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": table.file(),
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": {
            "fields": table.columns().iter().map(field).collect::<Vec<Value>>(),
            "primaryKey": table.key(),
            "missingValues": [""],
        },
    })
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
