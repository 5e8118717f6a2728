import DraftDocument
import DraftMerge
import DraftText

/// Counts the items of Markdown's numbered lists on in a decided text: a number that went on from the one before in
/// its draft goes on here, whichever items stand.
struct CountedLists: Sendable {
  /// Where the numbers start that go on, by draft.
  private let old: Set<Int>
  private let new: Set<Int>

  /// `nil` where no draft has a list that is counted, or counting would change a draft. O(bytes).
  init?(_ old: Document, _ new: Document) {
    guard old.reader == .markdown, new.reader == .markdown,
      let first = Self.goingOn(old.source.bytes), let second = Self.goingOn(new.source.bytes),
      !first.isEmpty || !second.isEmpty
    else { return nil }
    (self.old, self.new) = (first, second)
  }

  private static func goingOn(_ text: [UInt8]) -> Set<Int>? {
    var count = ListCount()
    let aside = count.written(text, .aside)
    var back = ListCount()
    guard back.written(aside, .counted) == text else { return nil }
    return Set(count.items.lazy.filter(\.goesOn).map(\.digits.lowerBound))
  }

  /// The text with its items counted. O(bytes).
  func counted(_ text: TracedText) -> TracedText {
    var found = ListCount()
    _ = found.written(text.bytes, .aside)
    var aside: [UInt8] = []
    var at = 0
    for item in found.items where goesOn(item.digits.lowerBound, text) {
      aside += text.bytes[at..<item.digits.lowerBound] + [UInt8(ascii: "0")]
      at = item.digits.upperBound
    }
    var count = ListCount()
    _ = count.written(aside + text.bytes[at...], .counted)
    guard count.numbers.count == found.items.count else { return text }
    let numbers = zip(found.items, count.numbers).map { item, number in
      (range: item.digits, text: Array(String(number).utf8))
    }
    return text.replacing(numbers.filter { !text.bytes[$0.range].elementsEqual($0.text) })
  }

  private func goesOn(_ place: Int, _ text: TracedText) -> Bool {
    let origin = text.origin(of: place)
    if origin.old == nil, origin.new == nil { return false }
    return (origin.old.map(old.contains) ?? true) && (origin.new.map(new.contains) ?? true)
  }
}
