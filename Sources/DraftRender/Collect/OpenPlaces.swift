/// The places on which people differ: says which changes lie in them.
package struct OpenPlaces {
  /// Of each conflict the texts without blanks, the base's first.
  private let conflicts: [[[UInt8]]]

  /// - Parameter conflicts: Of each the base's text and that of every person.
  package init(_ conflicts: [[[UInt8]]]) { self.conflicts = conflicts.map { $0.map(Self.plain) } }

  /// Whether somebody's text of a conflict has what the change brings, or lacks what it takes out.
  package func holds(_ change: CollectedChange) -> Bool {
    let (old, new) = (
      Self.plain(Array(change.old.utf8)), Self.plain(Array(change.new.utf8))
    )
    return conflicts.contains { texts in
      change.people.contains { person in
        let side = texts[person + 1]
        guard side != texts[0] else { return false }
        if !new.isEmpty { return Self.has(new, in: side) }
        return !old.isEmpty && Self.has(old, in: texts[0]) && !Self.has(old, in: side)
      }
    }
  }

  private static func plain(_ text: [UInt8]) -> [UInt8] { text.filter { $0 > 0x20 } }

  private static func has(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    guard part.count <= whole.count, let first = part.first else { return false }
    return (0...whole.count - part.count).contains { at in
      whole[at] == first && whole[at..<at + part.count].elementsEqual(part)
    }
  }
}
