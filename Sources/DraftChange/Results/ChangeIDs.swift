import DraftDocument
package import DraftText

/// The identifiers of all changes of a comparison, no two of them the same.
///
/// White space counts for nothing in them: a draft whose lines were wrapped anew keeps its identifiers.
package struct ChangeIDs: Sendable {
  package private(set) var sections: IndexedArray<SectionChange, ChangeID> = []
  package private(set) var sentences: IndexedArray<SentenceChange, ChangeID> = []
  package private(set) var edits: IndexedArray<Edit, ChangeID> = []

  /// O(bytes of both drafts).
  package init(_ comparison: Comparison) {
    comparison.old.text.withView { old in
      comparison.new.text.withView { new in
        let content = ChangeContent(comparison, old, new)
        var names = UniqueNames(
          expecting: comparison.sections.count + comparison.sentences.count
            + comparison.edits.count)
        sections = comparison.sections.table { names.name(content.of($1)) }
        sentences = comparison.sentences.table { names.name(content.of($1)) }
        edits = IndexedArray(repeating: ChangeID(rawValue: 0), count: comparison.edits.count)
        for change in comparison.sentences {
          let place = content.place(of: change)
          for index in change.edits {
            edits[index] = names.name(content.of(comparison.edits[index], in: place))
          }
        }
      }
    }
  }
}

/// Gives out identifiers, and a number to each of several changes that are the same.
private struct UniqueNames {
  private var occurrences: [UInt64: Int] = [:]
  private var taken: Set<ChangeID>

  init(expecting count: Int) { taken = Set(minimumCapacity: count) }

  mutating func name(_ content: UInt64) -> ChangeID {
    while true {
      let occurrence = occurrences[content, default: 0]
      occurrences[content] = occurrence + 1
      var hash = ByteHash()
      hash.add(number: UInt32(truncatingIfNeeded: content))
      hash.add(number: UInt32(truncatingIfNeeded: content >> 32))
      hash.add(number: UInt32(truncatingIfNeeded: occurrence))
      let id = ChangeID(rawValue: hash.value)
      if taken.insert(id).inserted { return id }
    }
  }
}

/// What the identifier of a change is made from, as a number.
private struct ChangeContent {
  private let comparison: Comparison
  private let old: TextView
  private let new: TextView
  /// By section, its first sentence; `nil` where it has none of its own.
  private let oldFirst: IndexedArray<Section, SentenceIndex?>
  private let newFirst: IndexedArray<Section, SentenceIndex?>

  init(_ comparison: Comparison, _ old: TextView, _ new: TextView) {
    self.comparison = comparison
    self.old = old
    self.new = new
    oldFirst = comparison.old.firstSentences()
    newFirst = comparison.new.firstSentences()
  }

  /// Neither the label nor the text inside: the section is still this one when it is renumbered or a
  /// sentence in it changes.
  func of(_ change: SectionChange) -> UInt64 {
    var hash = ByteHash()
    hash.add("section")
    hash.add(change.old == nil ? "added" : change.new == nil ? "removed" : "kept")
    if let section = change.old { add(name(comparison.old, section, oldFirst), of: old, to: &hash) }
    hash.add(0)
    if let section = change.new { add(name(comparison.new, section, newFirst), of: new, to: &hash) }
    return hash.value
  }

  /// The title, or where there is none the first sentence.
  private func name(
    _ document: Document, _ section: SectionIndex, _ first: IndexedArray<Section, SentenceIndex?>
  ) -> ByteRange {
    guard section != .document else { return .none }
    let title = document.sections[section].title
    if !title.isEmpty { return title }
    return first[section].map { document.sentences[$0].range } ?? .none
  }

  func of(_ change: SentenceChange) -> UInt64 {
    var hash = ByteHash()
    hash.add("sentence")
    hash.add(change.kind.name)
    for sentence in change.old { add(comparison.old.sentences[sentence].range, of: old, to: &hash) }
    hash.add(0)
    if change.kind != .same {
      for sentence in change.new {
        add(comparison.new.sentences[sentence].range, of: new, to: &hash)
      }
    }
    return hash.value
  }

  /// Where the edits of a sentence are made: the text as it was before all of them, so that each is
  /// still the same edit when another one beside it is made as well.
  func place(of change: SentenceChange) -> UInt64 {
    guard !change.edits.isEmpty else { return 0 }
    var hash = ByteHash()
    for sentence in change.old { add(comparison.old.sentences[sentence].range, of: old, to: &hash) }
    return hash.value
  }

  func of(_ edit: Edit, in place: UInt64) -> UInt64 {
    var hash = ByteHash()
    hash.add(number: UInt32(truncatingIfNeeded: place))
    hash.add(number: UInt32(truncatingIfNeeded: place >> 32))
    hash.add("edit")
    add(edit.old, of: old, to: &hash)
    hash.add(0)
    add(edit.new, of: new, to: &hash)
    return hash.value
  }

  private func add(_ range: ByteRange, of bytes: TextView, to hash: inout ByteHash) {
    for place in range.range where !bytes[place].isBlank { hash.add(bytes[place]) }
  }
}

extension ByteHash {
  fileprivate mutating func add(_ word: StaticString) {
    word.withUTF8Buffer { for byte in $0 { add(byte) } }
    add(0)
  }
}

extension ChangeKind {
  /// Apart from the name in JSON, as identifiers outlive it.
  fileprivate var name: StaticString {
    switch self {
    case .same: "same"
    case .edited: "edited"
    case .split: "split"
    case .merged: "merged"
    case .added: "added"
    case .removed: "removed"
    }
  }
}
