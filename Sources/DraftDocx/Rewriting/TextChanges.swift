import DraftText

/// The deletions and insertions in a paragraph's text, span by span, in the order of the text.
struct TextChanges {
  private let spans: [TextSpan]
  private var deleted: [Range<Int>] = []
  private var inserted: [Int: [(at: Int, bytes: [UInt8])]] = [:]
  /// What came where no text stands.
  private(set) var loose: [UInt8] = []

  init(_ spans: [TextSpan]) { self.spans = spans }

  mutating func delete(_ range: Range<Int>) { deleted.append(range) }

  mutating func insert(_ bytes: ArraySlice<UInt8>, at place: Int) {
    guard let index = span(for: place) else { return loose += bytes }
    inserted[index, default: []].append((place, Array(bytes)))
  }

  /// The span that text at `place` goes to: the one that was replaced there, else the one it stands in or
  /// behind, as if it were typed.
  private func span(for place: Int) -> Int? {
    if let last = deleted.last, last.upperBound == place,
      let first = spans[index(behind: last.lowerBound)...].first(where: { $0.kind == .text }),
      first.range.lowerBound < place
    {
      return spans[index(behind: last.lowerBound)...].firstIndex { $0.kind == .text }
    }
    let next = index(behind: place)
    let behind = next < spans.count && spans[next].kind == .text ? next : nil
    if let behind, spans[behind].range.lowerBound < place { return behind }
    let isBehind = behind.map { spans[$0].range.lowerBound == place } ?? false
    let before = next > 0 && spans[next - 1].range.upperBound == place ? next - 1 : nil
    if let before, spans[before].kind == .text, spans[before].isPlain || !isBehind { return before }
    if isBehind { return behind }
    return before.flatMap { spans[$0].kind == .fixed ? nil : $0 }
  }

  /// The first span that ends behind `place`.
  private func index(behind place: Int) -> Int {
    spans.partitioningIndex { $0.range.upperBound > place }
  }

  /// What is deleted of a stretch.
  private func gone(in range: Range<Int>) -> [Range<Int>] {
    let first = deleted.partitioningIndex { $0.upperBound > range.lowerBound }
    return deleted[first...].prefix { $0.lowerBound < range.upperBound }
      .map { $0.clamped(to: range) }
  }

  func isGone(_ index: Int) -> Bool {
    let span = spans[index]
    let count = gone(in: span.range).reduce(0) { $0 + $1.count }
    return switch span.kind {
    case .text: count == span.range.count
    case .object: count > 0
    case .fixed: false
    }
  }

  /// The new text of a span, or what comes behind one that is no text; `nil` where it stays as it is.
  func text(of index: Int, in text: [UInt8]) -> [UInt8]? {
    let span = spans[index]
    let came = inserted[index] ?? []
    guard span.kind == .text else {
      return came.isEmpty && !isGone(index) ? nil : came.flatMap(\.bytes)
    }
    let gone = gone(in: span.range)
    guard !came.isEmpty || !gone.isEmpty else { return nil }
    var result: [UInt8] = []
    var at = span.range.lowerBound
    func copy(to place: Int) {
      var place = min(place, span.range.upperBound)
      for range in gone where range.upperBound > at && range.lowerBound < place {
        result += text[at..<max(at, range.lowerBound)]
        at = range.upperBound
      }
      place = max(at, place)
      result += text[at..<place]
      at = place
    }
    for insertion in came {
      copy(to: insertion.at)
      result += insertion.bytes
    }
    copy(to: span.range.upperBound)
    return result
  }
}
