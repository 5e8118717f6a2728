package import DraftChange
import DraftDocument
import DraftText

/// Which sections were joined into one and which came out of one: the partners behind the marks
/// `merged` and `split`, by index into `Comparison.sections`.
package struct SectionTies {
  /// Of a section that took in others: the ones that are gone, in the order of the old draft.
  package private(set) var takenIn: [Int: [Int]] = [:]
  /// Of a section that gave others off: the new ones, in the order of the new draft.
  package private(set) var givenOff: [Int: [Int]] = [:]
  /// The sections that are gone into another.
  package private(set) var gone: Set<Int> = []
  /// Of a section that is gone into another, which one.
  package private(set) var target: [Int: Int] = [:]
  /// Of a new section that came out of another, which one.
  package private(set) var source: [Int: Int] = [:]

  /// Whether a section is told with the one that it went into or came out of.
  package func tells(_ section: Int) -> Bool { gone.contains(section) || source[section] != nil }

  private struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  /// O(sentences), and nothing where no section has such a mark. A tie is told with the section that
  /// stayed, so there is none where that one is not shown.
  package init(_ comparison: Comparison, _ lookup: SectionLookup) {
    let marks: SectionMarks = [.split, .merged]
    guard comparison.sections.contains(where: { !$0.marks.isDisjoint(with: marks) }) else { return }
    let oldSize = SectionTies.sizes(comparison.old)
    let newSize = SectionTies.sizes(comparison.new)
    for (pair, bytes) in SectionTies.linked(comparison, lookup) {
      tie(
        pair, comparison, lookup, isOld: bytes * 2 > oldSize[pair.old],
        isNew: bytes * 2 > newSize[pair.new])
    }
    for tie in comparison.ties {
      self.tie(
        Pair(old: tie.old, new: tie.new), comparison, lookup, isOld: true, isNew: true)
    }
    for (section, others) in takenIn {
      takenIn[section] = others.sorted {
        comparison.sections[$0].old! < comparison.sections[$1].old!
      }
    }
    for (section, others) in givenOff {
      givenOff[section] = others.sorted {
        comparison.sections[$0].new! < comparison.sections[$1].new!
      }
    }
  }

  /// - Parameters:
  ///   - isOld: Whether most of the old section is in the new one.
  ///   - isNew: Whether most of the new one came out of it.
  private mutating func tie(
    _ pair: Pair, _ comparison: Comparison, _ lookup: SectionLookup, isOld: Bool, isNew: Bool
  ) {
    let from = lookup.index(ofOld: pair.old)
    let to = lookup.index(ofNew: pair.new)
    if comparison.sections[from].kind == .removed, isOld, target[from] == nil,
      comparison.sections[to].marks.contains(.merged)
    {
      takenIn[to, default: []].append(from)
      gone.insert(from)
      target[from] = to
    } else if comparison.sections[to].kind == .added, isNew, source[to] == nil,
      comparison.sections[from].marks.contains(.split), lookup.isSelected(from)
    {
      givenOff[from, default: []].append(to)
      source[to] = from
    }
  }

  /// TextView of the old draft that went from a section to another that is not its partner.
  private static func linked(_ comparison: Comparison, _ lookup: SectionLookup) -> [Pair: Int] {
    var bytes: [Pair: Int] = [:]
    for change in comparison.sentences where !change.old.isEmpty && !change.new.isEmpty {
      let new = Int(comparison.new.sentences[change.new.lowerBound].section)
      for sentence in change.old {
        let old = Int(comparison.old.sentences[sentence].section)
        guard lookup.index(ofOld: old) != lookup.index(ofNew: new) else { continue }
        bytes[Pair(old: old, new: new), default: 0] +=
          comparison.old.sentences[sentence].range.count
      }
    }
    return bytes
  }

  /// The text of each section without the sections in it.
  private static func sizes(_ document: Document) -> [Int] {
    var sizes = [Int](repeating: 0, count: document.sections.count)
    for sentence in document.sentences { sizes[Int(sentence.section)] += sentence.range.count }
    return sizes
  }
}
