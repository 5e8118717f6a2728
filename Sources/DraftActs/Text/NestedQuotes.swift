/// Quotation marks inside quoted text: “ ” and ‘ ’ change places with each level.
enum NestedQuotes {
  /// Text of a law as an act quotes it: “ ” become ‘ ’, and those inside these “ ” again.
  static func inside(_ text: Letters) -> Letters {
    swapped(text, outer: ("“", "”"), inner: ("‘", "’"))
  }

  /// Text that an act quotes as it is in the law.
  static func outside(_ text: Letters) -> Letters {
    swapped(text, outer: ("‘", "’"), inner: ("“", "”"))
  }

  /// Pairs of the outer marks, and of the inner ones between them, become the other kind; a mark without its
  /// partner, an apostrophe, stays.
  private static func swapped(
    _ text: Letters, outer: (open: Letter, close: Letter), inner: (open: Letter, close: Letter)
  ) -> Letters {
    var out = text
    var open: [(place: Int, isOuter: Bool)] = []
    for (place, letter) in text.enumerated() {
      if letter == outer.open || letter == inner.open {
        open.append((place, letter == outer.open))
      } else if letter == outer.close || letter == inner.close {
        let isOuter = letter == outer.close
        guard let last = open.lastIndex(where: { $0.isOuter == isOuter }) else { continue }
        let isInside = open[..<last].contains { $0.isOuter }
        if isOuter || isInside {
          out[open[last].place] = isOuter ? inner.open : outer.open
          out[place] = isOuter ? inner.close : outer.close
        }
        open.removeSubrange(last...)
      }
    }
    return out
  }
}
