/// Writes a merge with git's markers, the base's text among them (`merge.conflictStyle` diff3).
package struct ConflictMarkers: Sendable {
  package var names: [String]
  package var baseName: String
  /// How often the sign of a marker is repeated: 7 unless git says otherwise.
  package var size: Int

  package init(names: [String], baseName: String = "base", size: Int = 7) {
    self.names = names
    self.baseName = baseName
    self.size = size
  }

  /// Markers stand on lines of their own, and all that is between them is whole lines. O(bytes · sides).
  package func text(_ result: MergeResult) -> [UInt8] { marked(result).text }

  /// A place that has markers: of one conflict, or of several in one line.
  package struct Place {
    /// The line of its first marker, from 1.
    package let line: Int
    /// The first side that has any words there.
    package let side: Int
    /// Where these stand in the text that the side's variants would give.
    package let offset: Int
  }

  /// The text, and its places, in order.
  package func marked(
    _ result: MergeResult
  ) -> (text: [UInt8], places: [Place]) {
    var text: [UInt8] = []
    var places: [Place] = []
    var line = 1
    var ends = [Int](repeating: 0, count: result.conflicts.first?.sides.count ?? 0)
    for piece in WholeLines.pieces(result.pieces) {
      let start = text.count
      switch piece {
      case .text(let bytes):
        text += bytes
        for side in ends.indices { ends[side] += bytes.count }
      case .conflict(let conflict):
        let side = conflict.sides.firstIndex { $0.contains { $0 > 0x20 } } ?? 0
        let blank = conflict.sides[side].prefix { $0 <= 0x20 }.count
        places.append(Place(line: line, side: side, offset: ends[side] + blank))
        write(conflict, &text)
        for side in ends.indices { ends[side] += conflict.sides[side].count }
      }
      line += text[start...].count { $0 == UInt8(ascii: "\n") }
    }
    return (result.written(text), places)
  }

  private func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  /// The sides in their order, those that wrote the same as one; of more than two each further one has a part of
  /// its own with its name.
  private func write(_ conflict: MergeConflict, _ text: inout [UInt8]) {
    let variants = conflict.variants
    func add(_ bytes: [UInt8]) {
      text += bytes
      endLine(&text)
    }
    text += marker("<", name(of: variants[0]))
    add(variants[0].text)
    text += marker("|", baseName)
    add(conflict.base)
    for variant in variants.dropFirst() {
      text += marker("=", variants.count > 2 ? name(of: variant) : "")
      add(variant.text)
    }
    text += marker(">", name(of: variants[variants.count - 1]))
  }

  private func name(of variant: ConflictVariant) -> String {
    variant.sides.map { names[$0] }.joined(separator: ", ")
  }

  private func marker(_ sign: Character, _ name: String) -> [UInt8] {
    Array((String(repeating: sign, count: size) + (name.isEmpty ? "" : " " + name) + "\n").utf8)
  }
}
