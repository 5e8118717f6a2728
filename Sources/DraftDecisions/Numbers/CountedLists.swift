import DraftDocument
import DraftMerge
import DraftText

/// Counts the items of Markdown's numbered lists on in a decided text: a number that went on from the one before in
/// its draft goes on here, whichever items stand.
struct CountedLists: Sendable {
  /// Where the numbers of a draft start that go on, and those that start a list.
  private struct Places {
    var goingOn: Set<Int>
    var first: Set<Int>

    /// Whether a number goes on in a text where it does or does not start a list: what came before the first item of a
    /// draft's list makes it the next one.
    func goesOn(_ place: Int, isFirst: Bool) -> Bool {
      goingOn.contains(place) || !isFirst && first.contains(place)
    }
  }

  private let old: Places
  private let new: Places

  /// `nil` where no draft has a list that is counted, or counting would change a draft. O(bytes).
  init?(_ old: Document, _ new: Document) {
    guard old.reader == .markdown, new.reader == .markdown,
      let first = Self.places(old.source.bytes), let second = Self.places(new.source.bytes),
      !first.goingOn.isEmpty || !second.goingOn.isEmpty
    else { return nil }
    (self.old, self.new) = (first, second)
  }

  private static func places(_ text: [UInt8]) -> Places? {
    var count = ListCount()
    let aside = count.written(text, .aside)
    var back = ListCount()
    guard back.written(aside, .counted) == text else { return nil }
    return Places(
      goingOn: Set(count.items.lazy.filter(\.goesOn).map(\.digits.lowerBound)),
      first: Set(count.items.lazy.filter(\.isFirst).map(\.digits.lowerBound)))
  }

  /// The text with its items counted. O(bytes).
  func counted(_ text: TracedText) -> TracedText {
    var found = ListCount()
    _ = found.written(text.bytes, .aside)
    var aside: [UInt8] = []
    var at = 0
    for item in found.items where goesOn(item, text) {
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

  private func goesOn(_ item: ListCount.Item, _ text: TracedText) -> Bool {
    let origin = text.origin(of: item.digits.lowerBound)
    if origin.old == nil, origin.new == nil { return false }
    return (origin.old.map { old.goesOn($0, isFirst: item.isFirst) } ?? true)
      && (origin.new.map { new.goesOn($0, isFirst: item.isFirst) } ?? true)
  }
}
