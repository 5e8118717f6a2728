import DraftText

/// The places on which people differ: says which changes lie in them.
package struct OpenPlaces {
  /// Of each conflict the texts without blanks, the base's first.
  private let conflicts: [[[UInt8]]]
  /// The same, line by line.
  private let lines: [[[[UInt8]]]]

  /// - Parameter conflicts: Of each the base's text and that of every person.
  package init(_ conflicts: [[[UInt8]]]) {
    self.conflicts = conflicts.map { $0.map(Self.plain) }
    lines = conflicts.map { texts in
      texts.map {
        $0.split(separator: UInt8(ascii: "\n")).map { Self.plain(Array($0)) }.filter { !$0.isEmpty }
      }
    }
  }

  /// Of each change the conflicts that it lies in, by number.
  ///
  /// Who moves what somebody else takes out has the base's text in their conflict: the removal is what tells.
  /// O(moves · changes + conflicts · bytes).
  package func places(of changes: [CollectedChange]) -> [[Int]] {
    let own = changes.map(places)
    return zip(changes, own).map { change, places in
      guard case .move = change.proposal else { return places }
      let removed = zip(changes, own).filter { other, _ in
        other.proposal == .removal && !other.people.contains(where: change.people.contains)
          && change.range.contains(other.range)
      }
      return Set(places + removed.flatMap(\.1)).sorted()
    }
  }

  /// What became of each change: one in a conflict is disputed where another in the same one is about the same text.
  /// O(changes² of a conflict).
  static func adoptions(of changes: [CollectedChange], in places: [[Int]]) -> [Adoption] {
    var members: [Int: [CollectedChange]] = [:]
    for (change, conflicts) in zip(changes, places) {
      for conflict in conflicts { members[conflict, default: []].append(change) }
    }
    return zip(changes, places).map { change, conflicts in
      guard !conflicts.isEmpty else { return .adopted }
      let isDisputed = conflicts.contains { conflict in
        members[conflict]?.contains { $0.rivals(change) } == true
      }
      // Nothing else says why it is open: then it is by more than is seen here.
      let isAlone = conflicts.allSatisfy { members[$0]?.count == 1 }
      return isDisputed || isAlone ? .disputed : .besideDisputed
    }
  }

  /// The conflicts in which somebody's text has what the change brings, or lacks what it takes out.
  private func places(of change: CollectedChange) -> [Int] {
    let (old, new) = (
      Self.plain(Array(change.old.utf8)), Self.plain(Array(change.new.utf8))
    )
    return conflicts.indices.filter { at in
      let texts = conflicts[at]
      return change.people.contains { person in
        let side = texts[person + 1]
        guard side != texts[0] else { return false }
        switch change.proposal {
        case .move: return isMoved(change, in: at, by: person)
        // The conflict may be of a part of the sections alone.
        case .joining, .parting:
          return Self.has(new, in: side) || !side.isEmpty && Self.has(side, in: new)
        case .edit, .addition, .removal, .border:
          if !new.isEmpty { return Self.has(new, in: side) }
          return !old.isEmpty && Self.has(old, in: texts[0]) && !Self.has(old, in: side)
        }
      }
    }
  }

  /// Whether what a person moved is in only one of the base's text and theirs, or beside other lines.
  private func isMoved(_ change: CollectedChange, in conflict: Int, by person: Int) -> Bool {
    let texts = lines[conflict]
    let before = Self.neighbours(of: change.old, in: texts[0])
    let after =
      Self.neighbours(of: change.old, in: texts[person + 1])
      ?? Self.neighbours(of: change.new, in: texts[person + 1])
    return before != after
  }

  /// How the lines around a text end, as numbers stand at their start; `nil` where the text is not there.
  private static func neighbours(of text: String, in lines: [[UInt8]]) -> [[UInt8]]? {
    let first = plain(Array(text.utf8.prefix { $0 != "\n" }))
    guard let at = lines.firstIndex(where: { has(first, in: $0) }) else { return nil }
    return [at - 1, at + 1].map { lines.indices.contains($0) ? lines[$0].suffix(lineEnd) : [] }
      .map(Array.init)
  }

  /// As many bytes at a line's end as tell lines apart.
  private static let lineEnd = 18

  private static func plain(_ text: [UInt8]) -> [UInt8] { text.filter { !$0.isBlank } }

  private static func has(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    guard part.count <= whole.count, let first = part.first else { return false }
    return (0...whole.count - part.count).contains { at in
      whole[at] == first && whole[at..<at + part.count].elementsEqual(part)
    }
  }
}
