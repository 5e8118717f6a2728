package import DraftDocument
package import DraftText

/// What changed between two drafts: every section and every sentence of both, each exactly once.
///
/// Results are indexes and byte ranges into the two documents; a renderer looks the text up.
package struct Comparison: Sendable {
  package let old: Document
  package let new: Document
  /// In reading order of the new draft, removed ones where they stood.
  package let sections: IndexedArray<SectionChange, SectionChange>
  /// In the same order.
  package let sentences: IndexedArray<SentenceChange, SentenceChange>
  /// The word edits of all sentence changes; `SentenceChange.edits` are indexes into this.
  package let edits: IndexedArray<Edit, Edit>
  /// Where a paragraph was split or joined and no sentence changed, in the order of the new draft.
  package let paragraphs: [ParagraphChange]
  /// Where the page looks another way and no word changed, in the order of the new draft.
  package let layout: [LayoutChange]
  package let references: [ReferenceChange]
  /// Sections that share text and are not partners, in the order of the old draft.
  package let ties: [SectionTie]
  /// Terms replaced throughout, most frequent first.
  package let terms: [TermChange]
  package let summary: Summary
  /// The limits that were hit; empty nearly always.
  package let limits: [ComparisonLimit]

  package init(
    old: Document, new: Document, sections: IndexedArray<SectionChange, SectionChange>,
    sentences: IndexedArray<SentenceChange, SentenceChange>,
    edits: IndexedArray<Edit, Edit>, paragraphs: [ParagraphChange] = [],
    layout: [LayoutChange] = [],
    references: [ReferenceChange],
    ties: [SectionTie] = [], terms: [TermChange], summary: Summary, limits: [ComparisonLimit]
  ) {
    self.old = old
    self.new = new
    self.sections = sections
    self.sentences = sentences
    self.edits = edits
    self.paragraphs = paragraphs
    self.layout = layout
    self.references = references
    self.ties = ties
    self.terms = terms
    self.summary = summary
    self.limits = limits
  }
}

/// What became of a section or a sentence. The raw value is its name in JSON.
public enum ChangeKind: String, Sendable, CaseIterable {
  /// It has not changed.
  case same
  /// Its words changed.
  case edited
  /// One sentence became several.
  case split
  /// Several sentences became one.
  case merged
  /// Only the new draft has it.
  case added
  /// Only the old draft has it.
  case removed
}

package typealias SectionChangeIndex = ElementIndex<SectionChange>

package struct SectionChange: Sendable {
  package var old: SectionIndex?
  package var new: SectionIndex?
  /// Only same, edited (its own text changed, subsections aside), added or removed.
  package var kind: ChangeKind
  package var marks: SectionMarks
  /// 0…1, of its own text.
  package var similarity: Double
  /// What changed in its title, where that changes no meaning: width, capitals.
  package var titleCategories: ChangeCategories = []

  package init(
    old: SectionIndex?, new: SectionIndex?, kind: ChangeKind, marks: SectionMarks,
    similarity: Double
  ) {
    self.old = old
    self.new = new
    self.kind = kind
    self.marks = marks
    self.similarity = similarity
  }
}

package struct SectionMarks: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let moved = SectionMarks(rawValue: 1)
  package static let renumbered = SectionMarks(rawValue: 2)
  package static let retitled = SectionMarks(rawValue: 4)
  package static let relevelled = SectionMarks(rawValue: 8)
  package static let split = SectionMarks(rawValue: 16)
  package static let merged = SectionMarks(rawValue: 32)
  /// Only the style of its label is another: （一） became (一).
  package static let relabelled = SectionMarks(rawValue: 64)

  /// Each mark with its bit, in the order in which they are printed.
  package static let all: [(SectionMarks, SectionMark)] = [
    (.moved, .moved), (.renumbered, .renumbered), (.retitled, .retitled),
    (.relevelled, .relevelled), (.split, .split), (.merged, .merged),
    (.relabelled, .relabelled),
  ]

  /// Each mark with its name in JSON, in the order in which they are printed.
  package static let names = all.map { ($0.0, $0.1.rawValue) }

  /// Those that it has, apart.
  package var set: Set<SectionMark> { Set(Self.all.lazy.filter { contains($0.0) }.map(\.1)) }
}

/// What else became of a section. The raw value is its name in JSON.
public enum SectionMark: String, Sendable, CaseIterable {
  /// It stands elsewhere in the order.
  case moved
  /// Its number changed.
  case renumbered
  /// Its title changed.
  case retitled
  /// It stands on another level.
  case relevelled
  /// A part of it is a section of its own now.
  case split
  /// Another section was joined with it.
  case merged
  /// Only the style of its label changed: （一） became (一).
  case relabelled
}

package typealias SentenceChangeIndex = ElementIndex<SentenceChange>

package struct SentenceChange: Sendable {
  package var kind: ChangeKind
  package var weight: ChangeClass
  package var categories: ChangeCategories
  /// The direction of its edits, where all that have one agree.
  package var direction: ChangeDirection?
  /// From 1, for nobody, to 5, for money, liability, penalties and reversals; 0 where nothing changed.
  package var importance = 0
  @usableFromInline var move: UInt32
  /// Neighbours in the old draft; empty where added.
  package var old: Range<SentenceIndex>
  /// Neighbours in the new draft; empty where removed.
  package var new: Range<SentenceIndex>
  /// Indexes into `Comparison.edits`; empty where same, added or removed.
  package var edits: Range<EditIndex>
  /// 0…1; 1 where same, 0 where added or removed.
  package var similarity: Double
  /// Of the heading of a section that was joined with another or split off, the heading of the other draft that has
  /// its words; the change itself is of kind `removed` or `added`, as its section is.
  package var standsIn: SentenceIndex?

  package init(
    kind: ChangeKind, old: Range<SentenceIndex>, new: Range<SentenceIndex>, moved: Int = 0,
    weight: ChangeClass = .none, categories: ChangeCategories = [], similarity: Double,
    edits: Range<EditIndex> = 0..<0
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    move = UInt32(truncatingIfNeeded: moved)
    self.weight = weight
    self.categories = categories
    self.similarity = similarity
    self.edits = edits
  }

  /// 0, or the number (from 1) of the move: neighbours that moved together share it.
  @inlinable @inline(__always) package var moved: Int { Int(move) }

  /// What is said to have become of it: of a heading whose words stand in another one, that it was merged or split.
  package var outcome: ChangeKind {
    standsIn == nil ? kind : kind == .removed ? .merged : .split
  }
}

/// How much a change means for a reviewer. The raw value is its name in JSON.
public enum ChangeClass: String, Sendable, CaseIterable {
  /// Nothing changed.
  case none
  /// No right, duty, figure or fact changed.
  case editorial
  /// It follows from a renumbering, or from a term replaced throughout.
  case consequential
  /// Everything else.
  case substantive
}

/// What is different in a change. In JSON each has its name.
package struct ChangeCategories: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let date = ChangeCategories(rawValue: 1 << 0)
  package static let figure = ChangeCategories(rawValue: 1 << 1)
  package static let name = ChangeCategories(rawValue: 1 << 2)
  package static let numeral = ChangeCategories(rawValue: 1 << 3)
  package static let punctuation = ChangeCategories(rawValue: 1 << 4)
  package static let reference = ChangeCategories(rawValue: 1 << 5)
  package static let term = ChangeCategories(rawValue: 1 << 6)
  package static let whitespace = ChangeCategories(rawValue: 1 << 7)
  package static let width = ChangeCategories(rawValue: 1 << 8)
  package static let wording = ChangeCategories(rawValue: 1 << 9)
  package static let capitals = ChangeCategories(rawValue: 1 << 10)
  package static let condition = ChangeCategories(rawValue: 1 << 11)
  package static let connective = ChangeCategories(rawValue: 1 << 12)
  package static let deadline = ChangeCategories(rawValue: 1 << 13)
  package static let exception = ChangeCategories(rawValue: 1 << 14)
  package static let grammar = ChangeCategories(rawValue: 1 << 15)
  package static let modality = ChangeCategories(rawValue: 1 << 16)
  package static let negation = ChangeCategories(rawValue: 1 << 17)
  package static let penalty = ChangeCategories(rawValue: 1 << 18)
  package static let spelling = ChangeCategories(rawValue: 1 << 19)
  package static let threshold = ChangeCategories(rawValue: 1 << 20)
  package static let definition = ChangeCategories(rawValue: 1 << 21)
}

/// Which way a change goes. The raw value is its name in JSON.
public enum ChangeDirection: String, Sendable, CaseIterable {
  /// A figure or a limit rose.
  case up
  /// A figure or a limit fell.
  case down
  /// A date came nearer, or a period became shorter.
  case earlier
  /// A date was put off, or a period became longer.
  case later
  /// A rule binds more.
  case stricter
  /// A rule binds less.
  case looser
}

package typealias EditIndex = ElementIndex<Edit>

/// One changed stretch inside a pair; one side may be empty, never both.
package struct Edit: Sendable {
  package var old: ByteRange
  package var new: ByteRange
  package var weight: ChangeClass
  package var categories: ChangeCategories
  package var direction: ChangeDirection?

  package init(
    old: ByteRange, new: ByteRange, weight: ChangeClass = .substantive,
    categories: ChangeCategories = .wording
  ) {
    self.old = old
    self.new = new
    self.weight = weight
    self.categories = categories
  }
}

/// A border between paragraphs that came or went between two sentences that stayed neighbours.
public struct ParagraphChange: Sendable, Equatable {
  /// What became of the paragraphs. The raw value is its name in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    /// One paragraph became two.
    case split
    /// Two paragraphs became one.
    case joined
  }
  package var kind: Kind
  /// The sentence behind the border, in the old and in the new draft.
  package var oldSentence: SentenceIndex
  package var newSentence: SentenceIndex

  package init(kind: Kind, oldSentence: SentenceIndex, newSentence: SentenceIndex) {
    self.kind = kind
    self.oldSentence = oldSentence
    self.newSentence = newSentence
  }
}

/// A cross-reference in the new draft whose target was renumbered, moved or removed.
package struct ReferenceChange: Sendable {
  package enum State: String, Sendable {
    /// It changed with its target.
    case followed
    /// Its target was renumbered, it was not.
    case stale
    /// There is no such section any more.
    case dangling
  }
  /// Sentence of the new draft.
  package var sentence: SentenceIndex
  package var place: ByteRange
  /// Section of the old draft that the text pointed at.
  package var oldTarget: SectionIndex?
  /// Section of the new draft that the number points at now.
  package var newTarget: SectionIndex?
  package var state: State
  /// What became of what it reached.
  package var outcome: ReferenceOutcome

  package init(
    sentence: SentenceIndex, place: ByteRange, oldTarget: SectionIndex?, newTarget: SectionIndex?,
    state: State,
    outcome: ReferenceOutcome
  ) {
    self.sentence = sentence
    self.place = place
    self.oldTarget = oldTarget
    self.newTarget = newTarget
    self.state = state
    self.outcome = outcome
  }

  /// Where what it pointed at stands now.
  package var nowAt: ReferencePlace? {
    if case .nowAt(let place) = outcome { place } else { nil }
  }
}

/// One term replaced by another in several places: 股东大会→股东会.
package struct TermChange: Sendable {
  package var old: ByteRange
  package var new: ByteRange
  package var count: Int
  /// Where the old term still stands in the new draft: as likely a slip as a choice. In text order.
  package var left: [ByteRange]

  package init(old: ByteRange, new: ByteRange, count: Int, left: [ByteRange] = []) {
    self.old = old
    self.new = new
    self.count = count
    self.left = left
  }
}

package struct Summary: Sendable {
  package struct Sections: Sendable {
    package var same = 0, edited = 0, added = 0, removed = 0
    package var moved = 0, renumbered = 0, retitled = 0, relevelled = 0
  }
  package struct Sentences: Sendable {
    package var same = 0, edited = 0, split = 0, merged = 0, added = 0, removed = 0, moved = 0
  }
  package struct Classes: Sendable {
    package var editorial = 0, consequential = 0, substantive = 0
  }
  /// Characters are Unicode scalars that are not white space.
  package struct Characters: Sendable {
    package var old = 0, new = 0, deleted = 0, inserted = 0
  }
  package var sections = Sections()
  package var sentences = Sentences()
  package var classes = Classes()
  package var characters = Characters()

  package init() {}
}
