import DraftChange
import DraftDocument
import DraftText

/// What became of a number of the base in one side.
enum NumberPlace: Equatable {
  case at(Range<Int>)
  /// What bore it went.
  case gone
  /// It was written anew, by more than a renumbering.
  case unclear
}

/// Where the labels and references of the base stand in one side.
struct SideNumbers {
  private let comparison: Comparison
  /// By section of the base that of the side.
  private var section: IndexedArray<Section, SectionIndex?>
  /// By sentence of the base its change.
  private var change: IndexedArray<Sentence, SentenceChangeIndex?>
  /// Sections of the side that sentences came into.
  private let grown: Set<SectionIndex>
  /// References of the base that followed their target here.
  let followed: [Range<Int>]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    section = IndexedArray(repeating: nil, count: comparison.old.sections.count)
    change = IndexedArray(repeating: nil, count: comparison.old.sentences.count)
    followed = comparison.edits.compactMap { Self.reference($0, comparison)?.old }
    grown = Set(
      comparison.sentences.lazy.filter(\.old.isEmpty).flatMap(\.new)
        .map { comparison.new.sentences[$0].section })
    for change in comparison.sections {
      if let old = change.old { section[old] = change.new }
    }
    for (index, change) in comparison.sentences.indexed() {
      for sentence in change.old { self.change[sentence] = index }
    }
    pairByLabel()
  }

  var bytes: [UInt8] { comparison.new.source.bytes }

  /// A section that was written anew under its old number still bears that number.
  private mutating func pairByLabel() {
    let taken = Set(section.compactMap(\.self))
    var free: [ArraySlice<UInt8>: [SectionIndex]] = [:]
    for new in comparison.new.sections.indices.dropFirst() where !taken.contains(new) {
      guard comparison.new.sections[new].scheme != nil else { continue }
      free[bytes[comparison.new.sections[new].label.range], default: []].append(new)
    }
    for old in section.indices.dropFirst() where section[old] == nil {
      let head = comparison.old.sections[old]
      guard head.scheme != nil,
        let found = free[comparison.old.source.bytes[head.label.range]], found.count == 1,
        comparison.new.sections[found[0]].parent == section[head.parent]
      else { continue }
      section[old] = found[0]
    }
  }

  func partner(of old: SectionIndex) -> SectionIndex? { section[old] }

  /// The sections of the side that are none of the base's.
  var inserted: [SectionIndex] {
    let taken = Set(section.compactMap(\.self))
    return comparison.new.sections.indices.dropFirst().filter { !taken.contains($0) }
  }

  func label(of old: SectionIndex) -> NumberPlace {
    guard let new = section[old] else { return .gone }
    let head = comparison.new.sections[new]
    // A label in another style was not counted on.
    guard let scheme = head.scheme, scheme == comparison.old.sections[old].scheme,
      !head.label.isEmpty
    else { return .unclear }
    return .at(head.label.range)
  }

  /// What became of the text of a reference.
  func reference(_ range: Range<Int>) -> NumberPlace {
    let sentence = comparison.old.sentences.partitioningIndex { $0.range.end >= range.upperBound }
    guard sentence < change.endIndex, let index = change[sentence] else { return .unclear }
    let link = comparison.sentences[index]
    guard !link.new.isEmpty else { return isSaidAnew(sentence) ? .unclear : .gone }
    var (old, new) = (
      comparison.old.sentences[link.old.lowerBound].range.start,
      comparison.new.sentences[link.new.lowerBound].range.start
    )
    for edit in comparison.edits[link.edits] {
      if edit.old.start >= range.upperBound { break }
      if edit.old.end > range.lowerBound {
        guard let own = Self.reference(edit, comparison), own.old == range else { return .unclear }
        return .at(own.new)
      }
      (old, new) = (edit.old.end, edit.new.end)
    }
    let own = new + range.lowerBound - old..<new + range.upperBound - old
    guard own.upperBound <= bytes.count, isSame(range, own) else { return .unclear }
    return .at(own)
  }

  /// Where the words of the base are in the side, whatever became of them; `nil` where they are gone or where an
  /// edit reaches over their borders.
  func place(of range: Range<Int>) -> Range<Int>? {
    let sentence = comparison.old.sentences.partitioningIndex { $0.range.end >= range.upperBound }
    guard sentence < change.endIndex, let index = change[sentence] else { return nil }
    let link = comparison.sentences[index]
    guard !link.new.isEmpty else { return nil }
    let old = comparison.old.sentences[link.old.lowerBound].range.start
    let new = comparison.new.sentences[link.new.lowerBound].range.start
    var shift = (start: new - old, end: new - old)
    for edit in comparison.edits[link.edits] {
      if edit.old.start >= range.upperBound { break }
      let growth = edit.new.end - edit.old.end
      shift.end = growth
      if edit.old.end <= range.lowerBound {
        shift.start = growth
      } else if edit.old.start < range.lowerBound || edit.old.end > range.upperBound {
        return nil
      }
    }
    let start = range.lowerBound + shift.start
    let own = start..<max(start, range.upperBound + shift.end)
    return own.lowerBound >= 0 && own.upperBound <= bytes.count ? own : nil
  }

  private func isSame(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    comparison.old.source.bytes[old].elementsEqual(bytes[new])
  }

  /// Whether sentences came into the section that a sentence of the base went from: it may have been written anew, and
  /// its references with it.
  private func isSaidAnew(_ sentence: SentenceIndex) -> Bool {
    section[comparison.old.sentences[sentence].section].map(grown.contains) ?? false
  }

  /// An edit that is a reference which followed its target, without the mark behind it that both have.
  private static func reference(
    _ edit: Edit, _ comparison: Comparison
  ) -> (old: Range<Int>, new: Range<Int>)? {
    guard edit.weight == .consequential, edit.categories == .reference, !edit.old.isEmpty,
      !edit.new.isEmpty
    else { return nil }
    let (old, new) = (comparison.old.source.bytes, comparison.new.source.bytes)
    var (a, b) = (edit.old.range, edit.new.range)
    while a.count > 1, b.count > 1, let mark = old[a].last, mark == new[b].last,
      isMark(mark)
    {
      a = a.lowerBound..<a.upperBound - 1
      b = b.lowerBound..<b.upperBound - 1
    }
    return (a, b)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    ",.:;\"()".utf8.contains(byte)
  }
}
