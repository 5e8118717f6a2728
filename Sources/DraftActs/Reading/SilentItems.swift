/// Items of an act from which no instruction was read so far, so that none is dropped without a word.
///
/// An item that only opens others speaks through them; one that ends and said nothing is to be named.
struct SilentItems {
  private var open: [ActPlace] = []

  /// An item begins of which nothing was understood yet.
  mutating func add(_ place: ActPlace) { open.append(place) }

  /// Something was read in an item: it and those around it have spoken.
  mutating func hear(_ item: [String]) {
    open.removeAll { item.starts(with: $0.item) }
  }

  /// Takes out the items that end where `item` begins and that said nothing, the innermost first.
  ///
  /// - Parameter item: The labels of what begins; empty at the end of the act.
  mutating func ended(before item: [String]) -> [ActPlace] {
    var found: [ActPlace] = []
    while let last = open.last, last.item.count >= item.count || !item.starts(with: last.item) {
      open.removeLast()
      found.append(last)
      // What is named speaks for the items around it.
      hear(last.item)
    }
    return found
  }
}
