import DraftLanguage
import DraftText

/// Whole clauses that somebody took out at one place and has at another, word for word: who made two sentences of one wrote
/// both anew, and neither is told as moved.
enum MovedClauses {
  /// Pairs of changes: the one that took a clause out, and the one that put it in.
  ///
  /// O(bytes + clauses taken out · clauses put in).
  ///
  /// - Parameter changes: What stood at each place and what stands there now.
  static func find(_ changes: [(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>)]) -> [(
    from: Int, to: Int
  )] {
    var gone: [(clause: ArraySlice<UInt8>, change: Int)] = []
    var come: [(clause: ArraySlice<UInt8>, change: Int)] = []
    for (index, change) in changes.enumerated() {
      gone += missing(change.old, change.new).map { ($0, index) }
      come += missing(change.new, change.old).map { ($0, index) }
    }
    return gone.compactMap { clause, from in
      let places = come.filter { $0.change != from && isSame($0.clause, clause) }
      // What stands at several places is no sign of anything.
      guard places.count == 1, gone.count(where: { $0.clause == clause }) == 1 else { return nil }
      return (from, places[0].change)
    }
  }

  /// The clauses of a text that another one does not have. O(bytes + clauses²).
  static func missing(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let others = clauses(of: new)
    return clauses(of: old).filter { clause in !others.contains { isSame($0, clause) } }
  }

  /// Shorter clauses are phrases that come anywhere, in bytes.
  private static let shortest = 18

  private static func isSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return one.withView { one in
      other.withView { one.commonPrefix(one.indices, with: $0, $0.indices) == $0.count }
    }
  }

  /// The clauses of a text, without the labels that lines start with. O(bytes).
  static func clauses(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.withView { view in
      var clauses: [ArraySlice<UInt8>] = []
      var (start, at) = (0, 0)
      var startsLine = true
      func take(_ end: Int) {
        var from = view.skipSpace(start, end)
        guard end - from >= shortest else { return }
        if startsLine { from = behindLabel(view, from, end) }
        guard end - from >= shortest else { return }
        clauses.append(text[text.startIndex + from..<text.startIndex + end])
      }
      while at < view.count {
        // Of what starts so all are ideographs.
        if 0xE4...0xE9 ~= view[at] {
          at += view.length(at: at)
          continue
        }
        let scalar = view.scalar(at: at)
        let next = at + view.length(at: at)
        if scalar == "\n" || scalar == "." || Mark.isEnd(scalar) || Mark.continues(scalar) {
          take(at)
          start = next
          startsLine = scalar == "\n" || startsLine && scalar == "."
        }
        at = next
      }
      take(view.count)
      return clauses
    }
  }

  private static func behindLabel(_ text: TextView, _ start: Int, _ end: Int) -> Int {
    let label =
      ChineseMarkers(bytes: text).marker(start, end)
      ?? EnglishMarkers(bytes: text).marker(start, end)
    let rest = label?.rest ?? start
    return rest < end && NumberSign.isSign(text, rest) ? rest + NumberSign.length : rest
  }
}
