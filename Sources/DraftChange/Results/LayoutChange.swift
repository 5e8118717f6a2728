package import DraftDocument

/// A change of how the page is set, and of no word: lists, quotations and breaks.
package struct LayoutChange: Sendable, Equatable {
  package enum Kind: String, CaseIterable, Sendable {
    /// An item of a list became one with a number, or with a bullet.
    case numbered, bulleted
    /// A paragraph became an item of a list, or an item a paragraph.
    case listed, unlisted
    /// An item stands in a list inside another now, or in one less.
    case nestedDeeper = "nested-deeper"
    case nestedLess = "nested-less"
    case quoted, unquoted
    /// A thematic break before a paragraph came or went.
    case ruleAdded = "rule-added"
    case ruleRemoved = "rule-removed"
    /// A line end inside a paragraph that stood where it was.
    case breakAdded = "break-added"
    case breakRemoved = "break-removed"
  }
  package var kind: Kind
  /// The first sentence of the paragraph, in the old and in the new draft.
  package var oldSentence: SentenceIndex
  package var newSentence: SentenceIndex

  package init(kind: Kind, oldSentence: SentenceIndex, newSentence: SentenceIndex) {
    self.kind = kind
    self.oldSentence = oldSentence
    self.newSentence = newSentence
  }
}
