package import DraftChange
public import DraftGit
public import DraftReview
import DraftText

/// How much a revision changed, counted as reports count it: the title of a section that came, went or got another
/// title is no sentence.
public struct RevisionCounts: Hashable, Sendable {
  /// Sections that are new.
  public package(set) var sectionsAdded = 0
  /// Sections that are gone.
  public package(set) var sectionsRemoved = 0
  /// Sections that stand elsewhere in the order.
  public package(set) var sectionsMoved = 0
  /// Sections that have another title.
  public package(set) var sectionsRetitled = 0
  /// Sentences whose words changed.
  public package(set) var sentencesEdited = 0
  /// Sentences that are new.
  public package(set) var sentencesAdded = 0
  /// Sentences that are gone.
  public package(set) var sentencesRemoved = 0
  /// Sentences that stand elsewhere in the order.
  public package(set) var sentencesMoved = 0
  /// Sentences that became several.
  public package(set) var sentencesSplit = 0
  /// Groups of sentences that became one.
  public package(set) var sentencesMerged = 0

  package init() {}

  /// To be raised whenever a draft may be counted otherwise than before: counts that were remembered are not taken
  /// then.
  package static let rules = 1

  /// The counts of a comparison.
  public init(_ comparison: DraftComparison) { self.init(PairedDrafts(comparison.comparison)) }

  /// O(sections + sentences).
  package init(_ drafts: PairedDrafts) {
    for change in drafts.sections {
      if change.old == nil { sectionsAdded += 1 }
      if change.new == nil { sectionsRemoved += 1 }
      if change.marks.contains(.moved) { sectionsMoved += 1 }
      if change.marks.contains(.retitled) { sectionsRetitled += 1 }
    }
    for change in drafts.changedSentences {
      count(change.kind)
      if change.moved != 0 { sentencesMoved += 1 }
    }
  }

  /// A key path isn't Sendable by itself; these capture nothing.
  private typealias Field = any WritableKeyPath<RevisionCounts, Int> & Sendable

  /// Each count with its name in trailers and in JSON.
  private static let fields: [(name: StaticString, field: Field, deed: RevisionDeed)] = [
    ("sectionsAdded", \.sectionsAdded, .addedSection),
    ("sectionsRemoved", \.sectionsRemoved, .removedSection),
    ("sectionsMoved", \.sectionsMoved, .movedSection),
    ("sectionsRetitled", \.sectionsRetitled, .retitledSection),
    ("sentencesEdited", \.sentencesEdited, .editedSentence),
    ("sentencesAdded", \.sentencesAdded, .addedSentence),
    ("sentencesRemoved", \.sentencesRemoved, .removedSentence),
    ("sentencesMoved", \.sentencesMoved, .movedSentence),
    ("sentencesSplit", \.sentencesSplit, .splitSentence),
    ("sentencesMerged", \.sentencesMerged, .mergedSentence),
  ]

  /// What was done, and how often, in a fixed order.
  var deeds: [(deed: RevisionDeed, count: Int)] {
    RevisionCounts.fields.map { ($0.deed, self[keyPath: $0.field]) }
  }

  /// Each count with its name, in a fixed order.
  package var named: [(name: StaticString, count: Int)] {
    RevisionCounts.fields.map { ($0.name, self[keyPath: $0.field]) }
  }

  /// `sectionsAdded=1 sentencesEdited=9`, zeros left out; `none` where nothing is counted.
  func trailer() -> String {
    let words = named.filter { $0.count != 0 }.map { "\($0.name)=\($0.count)" }
    return words.isEmpty ? "none" : words.joined(separator: " ")
  }

  /// nil where the text is not what `trailer` makes.
  init?(trailer text: String) {
    if text == "none" { return }
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]), number >= 0,
        let field = RevisionCounts.fields.first(where: { "\($0.name)" == parts[0] })
      else { return nil }
      self[keyPath: field.field] = number
    }
  }
}

extension PairedDrafts {
  /// The sentences that changed or moved, without the titles that the headings of their sections show. O(sections +
  /// sentences).
  var changedSentences: [SentenceChange] {
    let titles = SectionTitles(self, lookup: SectionLookup(self, filter: ReviewFilter()))
    return sentences.indices.compactMap { at in
      let change = sentences[at]
      guard change.kind != .same || change.moved != 0,
        !titles.covers(at, in: titles.lookup.section(of: change))
      else { return nil }
      return change
    }
  }
}

extension LabelledRevision {
  /// The counts that the commit recorded for this draft; `nil` where it recorded none.
  public var recordedCounts: RevisionCounts? { revision.recordedCounts }
}

extension Revision {
  /// The counts that the commit recorded for this draft; nil where it recorded none.
  package var recordedCounts: RevisionCounts? {
    for trailer in trailers where trailer.name.lowercased() == "draftdiff-counts" {
      let parts = trailer.value.split(separator: " file=", maxSplits: 1).map(String.init)
      if parts.count == 2, RefName.decoded(parts[1])?.utf8.elementsEqual(path.utf8) != true {
        continue
      }
      if let text = parts.first, let counts = RevisionCounts(trailer: text) { return counts }
    }
    return nil
  }
}
