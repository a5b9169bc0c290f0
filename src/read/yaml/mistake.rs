//! The mistakes that people make in YAML, told from the parser's errors. Its own English reaches
//! nobody.

use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::localizer::ExternalMessageSource;
use strum::IntoStaticStr;

/// The mistakes that people make in YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantArray))]
#[strum(serialize_all = "kebab-case", prefix = "yaml-")]
pub enum Mistake {
    Tab,
    UnclosedQuote,
    AfterQuote,
    UnclosedBracket,
    StrayBracket,
    Bracket,
    Indentation,
    EmptyList,
    ColonInText,
    NoColon,
    HardSpace,
    DashSpace,
    SpecialStart,
    BadCharacter,
    UnknownAnchor,
    Escape,
    SeveralDocuments,
    BlockText,
    Comment,
    TooDeep,
    TooLarge,
    Value,
    Other,
}

impl Mistake {
    /// Its label, for [`crate::rule::labels`]; the label of its mend is the same with a `+` behind.
    pub fn label(self) -> &'static str {
        self.into()
    }
}

/// The mistake as the parser's error names it, before its surroundings are looked at.
pub(super) fn said(error: &Error) -> Mistake {
    match error {
        Error::ExternalMessage { source, .. } => match &**source {
            ExternalMessageSource::Parser(scan) => scanned(scan.kind()),
            _ => Mistake::Other,
        },
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => said(error),
        Error::MultipleDocuments { .. } => Mistake::SeveralDocuments,
        Error::UnknownAnchor { .. } => Mistake::UnknownAnchor,
        Error::FoldedBlockScalarMustIndentContent { .. } => Mistake::Indentation,
        Error::Budget {
            breach: BudgetBreach::Depth { .. },
            ..
        } => Mistake::TooDeep,
        Error::Budget { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => Mistake::TooLarge,
        _ => Mistake::Value,
    }
}

fn scanned(kind: &ErrorKind) -> Mistake {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabAtBlockScalarStart
        | K::TabInIndentation
        | K::TabInPlainScalar => Mistake::Tab,
        K::UnclosedQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::DocumentIndicatorInQuotedScalar => Mistake::UnclosedQuote,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            Mistake::AfterQuote
        }
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::MismatchedFlowCollectionEnd { .. }
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::InvalidColonPlacement
        | K::BlockEntryInFlowCollection
        | K::InvalidFlowScalarIndent => Mistake::Bracket,
        K::MisplacedFlowCollectionEnd => Mistake::StrayBracket,
        K::MappingValueNotAllowed
        | K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidBlockScalarIndent
        | K::InvalidBlockEntryWhitespace
        | K::MappingKeyNotAllowed
        | K::ExpectedDocumentStart
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping => Mistake::Indentation,
        K::SimpleKeyExpected | K::InvalidSimpleKey => Mistake::NoColon,
        K::UnexpectedCharacter { .. }
        | K::MissingAnchorOrAliasName
        | K::PlainScalarStartsWithDashFlowIndicator
        | K::UnexpectedEndOfPlainScalar
        | K::UndeclaredTagHandle
        | K::UnclosedVerbatimTag
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::ExpectedTagBang => Mistake::SpecialStart,
        K::UnknownAnchor => Mistake::UnknownAnchor,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => Mistake::Escape,
        K::MultipleDocumentsUnsupported | K::MissingDocumentEndBeforeDirective => {
            Mistake::SeveralDocuments
        }
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => Mistake::BlockText,
        K::CommentNotSeparated | K::CommentInterceptedScalar => Mistake::Comment,
        K::RecursionLimitExceeded => Mistake::TooDeep,
        _ => Mistake::Other,
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::rule::Tongue;
    use crate::rule::labels::label;

    #[test]
    fn every_mistake_has_words_and_a_mend() {
        for mistake in Mistake::VARIANTS {
            let problem = mistake.label();
            for key in [problem, &format!("{problem}+")] {
                assert_ne!(label(key, Tongue::Vi), key);
            }
        }
    }
}
