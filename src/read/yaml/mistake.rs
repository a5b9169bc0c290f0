//! The mistakes that people make in YAML, told from the parser's errors. Its own English reaches
//! nobody.

use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::localizer::ExternalMessageSource;

/// The mistakes that people make in YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The mistake and its mend, as labels of [`crate::rule::labels`].
    pub fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Tab => ("yaml-tab", "yaml-tab+"),
            Self::UnclosedQuote => ("yaml-unclosed-quote", "yaml-unclosed-quote+"),
            Self::AfterQuote => ("yaml-after-quote", "yaml-after-quote+"),
            Self::UnclosedBracket => ("yaml-unclosed-bracket", "yaml-unclosed-bracket+"),
            Self::StrayBracket => ("yaml-stray-bracket", "yaml-stray-bracket+"),
            Self::Bracket => ("yaml-bracket", "yaml-bracket+"),
            Self::Indentation => ("yaml-indentation", "yaml-indentation+"),
            Self::EmptyList => ("yaml-empty-list", "yaml-empty-list+"),
            Self::ColonInText => ("yaml-colon-in-text", "yaml-colon-in-text+"),
            Self::NoColon => ("yaml-no-colon", "yaml-no-colon+"),
            Self::HardSpace => ("yaml-hard-space", "yaml-hard-space+"),
            Self::DashSpace => ("yaml-dash-space", "yaml-dash-space+"),
            Self::SpecialStart => ("yaml-special-start", "yaml-special-start+"),
            Self::BadCharacter => ("yaml-bad-character", "yaml-bad-character+"),
            Self::UnknownAnchor => ("yaml-unknown-anchor", "yaml-unknown-anchor+"),
            Self::Escape => ("yaml-escape", "yaml-escape+"),
            Self::SeveralDocuments => ("yaml-several-documents", "yaml-several-documents+"),
            Self::BlockText => ("yaml-block-text", "yaml-block-text+"),
            Self::Comment => ("yaml-comment", "yaml-comment+"),
            Self::TooDeep => ("yaml-too-deep", "yaml-too-deep+"),
            Self::TooLarge => ("yaml-too-large", "yaml-too-large+"),
            Self::Value => ("yaml-value", "yaml-value+"),
            Self::Other => ("yaml-other", "yaml-other+"),
        }
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
    use super::*;
    use crate::rule::Tongue;
    use crate::rule::labels::label;

    #[test]
    fn every_mistake_has_words_and_a_mend() {
        use Mistake as M;
        let all = [
            M::Tab,
            M::UnclosedQuote,
            M::AfterQuote,
            M::UnclosedBracket,
            M::StrayBracket,
            M::Bracket,
            M::Indentation,
            M::EmptyList,
            M::ColonInText,
            M::NoColon,
            M::HardSpace,
            M::DashSpace,
            M::SpecialStart,
            M::BadCharacter,
            M::UnknownAnchor,
            M::Escape,
            M::SeveralDocuments,
            M::BlockText,
            M::Comment,
            M::TooDeep,
            M::TooLarge,
            M::Value,
            M::Other,
        ];
        for mistake in all {
            let (problem, mend) = mistake.labels();
            for key in [problem, mend] {
                assert_ne!(label(key, Tongue::Vi), key);
            }
        }
    }
}
