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

  /// Markers stand on lines of their own: where a conflict starts or ends inside a line, the line is parted there.
  /// O(bytes).
  package func text(_ result: MergeResult) -> [UInt8] {
    var text: [UInt8] = []
    var isParted = false
    for piece in result.pieces {
      switch piece {
      case .text(let bytes):
        text += isParted ? bytes.drop { $0 == UInt8(ascii: " ") } : bytes[...]
        isParted = false
      case .conflict(let conflict):
        endLine(&text)
        isParted = write(conflict, &text)
      }
    }
    return result.written(text)
  }

  private func endLine(_ text: inout [UInt8]) {
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  /// The sides in their order, those that wrote the same as one; of more than two each further one has a part of
  /// its own with its name. Returns whether the text went on in the same line.
  private func write(_ conflict: MergeConflict, _ text: inout [UInt8]) -> Bool {
    let variants = variants(of: conflict)
    var isParted = false
    func add(_ bytes: [UInt8]) {
      text += bytes
      if let last = bytes.last, last != UInt8(ascii: "\n") { isParted = true }
      endLine(&text)
    }
    text += marker("<", variants[0].name)
    add(variants[0].text)
    text += marker("|", baseName)
    add(conflict.base)
    for variant in variants.dropFirst() {
      text += marker("=", variants.count > 2 ? variant.name : "")
      add(variant.text)
    }
    text += marker(">", variants[variants.count - 1].name)
    return isParted
  }

  private func variants(of conflict: MergeConflict) -> [(text: [UInt8], name: String)] {
    var variants: [(text: [UInt8], name: String)] = []
    // Who changed nothing there has no part in it, where others disagree.
    let isLeftOut = Set(conflict.sides).subtracting([conflict.base]).count > 1
    for (side, bytes) in conflict.sides.enumerated() where !isLeftOut || bytes != conflict.base {
      if let index = variants.firstIndex(where: { $0.text == bytes }) {
        variants[index].name += ", " + names[side]
      } else {
        variants.append((bytes, names[side]))
      }
    }
    return variants
  }

  private func marker(_ sign: Character, _ name: String) -> [UInt8] {
    Array((String(repeating: sign, count: size) + (name.isEmpty ? "" : " " + name) + "\n").utf8)
  }
}
