//! The documents (văn bản) that the plan stands on, those that they cite, and how they relate.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seed::SeedEntry;
use super::{
    Bases, Facts, Found, Id, Kind, Searched, Section, See, Shown, SourceRef, Sources, record, said,
    seed_file,
};
use crate::address::WebAddress;
use crate::date::Period;
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/documents.yaml` or any file in `seeds/documents/`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    #[serde(default)]
    pub basis: Bases,
    #[serde(default)]
    pub documents: Vec<Document>,
    #[serde(default)]
    pub relations: Vec<Relation>,
}

/// One official document.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub id: At<Id>,
    /// Number and symbol, as written: `01/QĐ-CQVD`.
    #[serde(default)]
    pub number: Option<String>,
    /// How the document is called in a running text: `QĐ 01`.
    pub short: String,
    /// Form of the document: Quyết định, Nghị quyết, Công văn …
    pub form: String,
    pub title: String,
    /// Whether the plan itself is in this document; the others are only cited.
    #[serde(default)]
    pub plan: bool,
    pub issuer: At<Id>,
    #[serde(default)]
    pub place: Option<String>,
    /// Day of issue.
    #[serde(default)]
    pub date: Option<At<Period>>,
    /// For a document without a date: it cannot be older than this.
    #[serde(default)]
    pub not_before: Option<At<Period>>,
    /// Day from which it has effect.
    #[serde(default)]
    pub effective: Option<At<Period>>,
    /// The rule of effect in the document's words.
    #[serde(default)]
    pub effective_rule: Option<String>,
    #[serde(default)]
    pub signer: Option<At<Id>>,
    /// For whom the signer signs: `KT. Tổng Giám đốc`.
    #[serde(default)]
    pub signed_for: Option<String>,
    #[serde(default)]
    pub proposed_by: Option<At<Id>>,
    /// Trích yếu: what it is about, in a sentence.
    #[serde(default, rename = "abstract")]
    pub summary: Option<String>,
    /// Documents that it names as its legal basis.
    #[serde(default)]
    pub bases: Vec<At<Id>>,
    /// Other documents that it cites.
    #[serde(default)]
    pub cites: Vec<At<Id>>,
    /// Documents that it carries out.
    #[serde(default)]
    pub implements: Vec<At<Id>>,
    /// Where the money comes from.
    #[serde(default)]
    pub funding: Option<String>,
    /// Who receives it (nơi nhận).
    #[serde(default)]
    pub recipients: Vec<String>,
    /// Where the text can be read, if the state's own site has it.
    #[serde(default)]
    pub address: Option<At<WebAddress>>,
    /// What has changed since: a newer document, a lapsed rule.
    #[serde(default)]
    pub currency: Option<Currency>,
    #[serde(default)]
    pub note: Option<String>,
    /// Addresses at which its page stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    /// What only an internal build shows.
    #[serde(default)]
    pub internal: Option<DocumentInternal>,
    pub source: Sources,
}

/// Fields of a document for the staff alone.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentInternal {
    /// Whom to ask about carrying it out.
    pub contact: String,
    pub phone: String,
}

/// Whether a document still holds, and how sure that is.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    pub note: String,
    pub confidence: Confidence,
    /// The page on which it was seen; provenance, not offered to readers unless it is the state's.
    #[serde(default)]
    pub seen_at: Option<WebAddress>,
}

/// How well a statement from outside the documents is backed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Seen on a public page.
    Verified,
    /// Common knowledge that nobody has looked up.
    Known,
}

/// How two documents relate, beyond "cites".
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub from: At<Id>,
    pub to: At<Id>,
    #[serde(rename = "type")]
    pub kind: RelationKind,
    /// In words, where the kind does not say it all.
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// What one document does with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// It carries the other out (thực hiện).
    Implements,
    /// It stands on the other (căn cứ).
    BasedOn,
    /// It carries the other out for one year (triển khai trong một năm).
    ImplementsForYear,
    /// Its reports are part of the other’s monthly one (lồng ghép vào báo cáo tháng).
    ReportsWithin,
    /// It says in detail what one task of the other asks for (cụ thể hóa).
    Elaborates,
    /// It goes on with a task of the other (tiếp tục).
    Continues,
    /// It changes or adds to the other (sửa đổi, bổ sung).
    Amends,
}

impl Document {
    /// Its name with its number: `QĐ 01` is enough in a line, a heading wants the whole.
    pub fn called(&self) -> String {
        match &self.number {
            Some(number) => format!("{} {number}", self.form_word()),
            None => self.short.clone(),
        }
    }

    /// The form without what is attached to it: "Quyết định" of "Quyết định kèm Kế hoạch".
    pub fn form_word(&self) -> &str {
        self.form.split(" kèm ").next().unwrap_or(&self.form)
    }
}

seed_file!(DocumentFile);

impl SeedEntry for Relation {
    fn inherit(&mut self, basis: &Bases) {
        self.basis
            .inherit(basis, &["type".to_owned(), "note".to_owned()]);
    }

    fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        see(Kind::Document, &self.from);
        see(Kind::Document, &self.to);
    }
}

record!(
    Document,
    Facts::of(Shown::Page(Section::Documents), Found::Rank(8)).in_main(),
    {
        fn title(&self) -> Cow<'_, str> {
            self.called().into()
        }
        fn full_title(&self) -> Cow<'_, str> {
            (&self.title).into()
        }
        fn sources(&self) -> &[At<SourceRef>] {
            &self.source
        }
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            let number = self.number.as_deref().unwrap_or_default();
            let name = format!("{} {number}", self.form_word());
            Searched {
                shown: Some(format!("{}: {}", name.trim(), self.title)),
                also: vec![name.into(), (&self.short).into()],
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(
                see,
                "",
                self,
                short,
                form,
                title,
                place,
                effective_rule,
                signed_for,
                summary,
                funding,
                recipients,
                note
            );
            if let Some(of) = &mut self.currency {
                said!(see, "currency.", of, note);
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            see(Kind::Unit, &self.issuer);
            self.signer.iter().for_each(|id| see(Kind::Person, id));
            self.proposed_by.iter().for_each(|id| see(Kind::Unit, id));
            for list in [&self.bases, &self.cites, &self.implements] {
                super::each(see, Kind::Document, list);
            }
        }
        fn redact(&mut self) {
            self.internal = None;
        }
    }
);
