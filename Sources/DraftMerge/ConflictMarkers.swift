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

  /// The text, and where its markers are, in order: of each conflict, or of several in one line, the line of the first
  /// marker, from 1, and the index of the first of them.
  package func marked(
    _ result: MergeResult
  ) -> (text: [UInt8], places: [(line: Int, conflict: Int)]) {
    var text: [UInt8] = []
    var lines: [Int] = []
    var line = 1
    let whole = WholeLines(result.pieces)
    for piece in whole.pieces {
      let start = text.count
      switch piece {
      case .text(let bytes): text += bytes
      case .conflict(let conflict):
        lines.append(line)
        write(conflict, &text)
      }
      line += text[start...].count { $0 == UInt8(ascii: "\n") }
    }
    return (result.written(text), zip(lines, whole.firsts).map { ($0, $1) })
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
