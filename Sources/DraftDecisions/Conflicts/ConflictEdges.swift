import DraftMerge
import DraftText

/// The white space that all texts of a conflict start and end with: it belongs to the place and not to what is written
/// there, so that an own text needs none.
struct ConflictEdges {
  let leading: [UInt8]
  private let trailing: [UInt8]

  /// O(white space).
  init(_ conflict: MergeConflict) {
    let texts = ([conflict.base] + conflict.sides).filter { !$0.isEmpty }
    let end: [UInt8] = Self.common(texts.map { $0.reversed() }).reversed()
    // Of texts that are white space alone, all of it is the end.
    leading = Self.common(texts.map { Array($0.dropLast(end.count)) })
    trailing = end
  }

  private static func common(_ texts: [[UInt8]]) -> [UInt8] {
    guard let first = texts.first else { return [] }
    var count = 0
    while count < first.count, isBlank(first[count]),
      texts.allSatisfy({ count < $0.count && $0[count] == first[count] })
    { count += 1 }
    return Array(first[..<count])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == " " || byte == "\n" || byte == "\t"
  }

  /// A text as somebody typed it with the edges that belong there; an empty one has none.
  func around(_ text: String) -> [UInt8] {
    let bare = bare(Array(text.utf8))
    return bare.isEmpty ? [] : leading + bare + trailing
  }

  /// What somebody sees to change.
  func bare(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    while let last = text.last, Self.isBlank(last) { text.removeLast() }
    if text.starts(with: leading) { text = text.dropFirst(leading.count) }
    return Array(text)
  }
}
