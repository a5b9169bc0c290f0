//! A table of the data: its columns and rows, from which its CSV file is written and all that is said of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::column::{CellForm, Column};
use super::csv::{Csv, CsvCell};
use crate::presenter::desk::Desk;
use crate::route::DataFile;

/// A table, as it is published.
#[derive(Debug)]
pub struct DataTable {
    pub file: DataFile,
    pub columns: Vec<Column>,
    /// By the names of the columns.
    pub rows: Vec<Value>,
    /// The column that tells one row from all others.
    pub key: Option<&'static str>,
    /// What stands before the tenths, and whether the headings are words: so it is for readers.
    pub decimal: Option<String>,
}

impl DataTable {
    /// The heading of a column.
    pub fn heading(&self, column: &Column, desk: &Desk<'_>) -> String {
        let main = desk.site.main_language();
        let words = desk.site.words(main);
        let there = Desk {
            language: main,
            words: &words,
            ..*desk
        };
        match self.decimal {
            Some(_) => column.heading(&there),
            None => column.name.clone(),
        }
    }

    /// What the table is called.
    pub fn title(&self, desk: &Desk<'_>) -> String {
        let words = desk.words;
        match self.file {
            DataFile::Targets => words.get("data.targets").to_owned(),
            DataFile::Measurements => words.get("metrics.measurements").to_owned(),
            DataFile::Records(kind) => words.get(&format!("kind.{}", kind.name())).to_owned(),
            _ => String::new(),
        }
    }

    /// The text of a cell.
    pub fn cell(&self, row: &Value, column: &Column) -> String {
        let decimal = self.decimal.as_deref().unwrap_or(".");
        let value = row.get(&column.name).unwrap_or(&Value::Null);
        column.form.cell(value, decimal)
    }

    /// Whether something must stand in every cell of a column, and does.
    pub fn is_full(&self, column: &Column) -> bool {
        column.is_required && !self.has_gap(column)
    }

    /// Whether some cell of a column is empty.
    pub fn has_gap(&self, column: &Column) -> bool {
        self.rows
            .iter()
            .any(|row| self.cell(row, column).is_empty())
    }

    /// The table among all in which every id of a column is found.
    pub fn leads<'a>(&self, column: &Column, all: &'a [Self]) -> Option<(&'a Self, &'static str)> {
        let file = column.leads_to?;
        if !matches!(column.form, CellForm::Id | CellForm::Text) {
            return None;
        }
        let other = all.iter().find(|table| table.file == file)?;
        let key = other.key?;
        let of = |row: &Value| Some(row.get(key)?.as_str()?.to_owned());
        let known: BTreeSet<String> = other.rows.iter().filter_map(of).collect();
        let cells = self.rows.iter().map(|row| self.cell(row, column));
        let mut named = cells.filter(|cell| !cell.is_empty());
        named
            .all(|cell| known.contains(&cell))
            .then_some((other, key))
    }

    /// The file's bytes.
    pub fn csv(&self, desk: &Desk<'_>) -> Vec<u8> {
        let headings = self.columns.iter().map(|c| self.heading(c, desk));
        let mut out = Csv::new(&headings.collect::<Vec<_>>());
        for row in &self.rows {
            let cells = self.columns.iter().map(|column| CsvCell {
                text: self.cell(row, column),
                is_number: matches!(column.form, CellForm::Number | CellForm::Whole)
                    && row.get(&column.name).is_some_and(Value::is_number),
            });
            out.line(&cells.collect::<Vec<_>>());
        }
        out.bytes()
    }
}
