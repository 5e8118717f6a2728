import DraftText

/// Which paragraph of a cell has which part of its new text.
enum CellText {
  enum Part {
    case paragraph(Int, text: [UInt8])
    /// One that comes behind the paragraph.
    case new(after: Int, text: [UInt8])
  }

  /// Paragraphs that are in no part go.
  ///
  /// - Parameters:
  ///   - old: The texts of the paragraphs, with their labels, at least one; empty ones at the end are left out.
  ///   - new: The cell's lines, as many as there are soft line ends and paragraphs.
  static func parts(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Part] {
    let counts = old.map { text in text.count { $0 == "\n" } + 1 }
    if counts.reduce(0, +) == new.count {
      var at = 0
      return counts.indices.map { index in
        defer { at += counts[index] }
        return .paragraph(index, text: joined(new[at..<at + counts[index]]))
      }
    }
    guard old.count > 1 else { return [.paragraph(0, text: joined(new[...]))] }
    let first = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - first
    let last = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    var result: [Part] = (0..<first).map { .paragraph($0, text: old[$0]) }
    for (offset, text) in new[first..<new.count - last].enumerated() {
      let index = first + offset
      result.append(
        index < old.count - last
          ? .paragraph(index, text: text)
          : .new(after: max(0, old.count - last - 1), text: text))
    }
    return result + (old.count - last..<old.count).map { .paragraph($0, text: old[$0]) }
  }

  private static func joined(_ lines: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
