import DraftLanguage

/// An act that amends several laws: which of its instructions are for one of them.
package struct ActPackage {
  private let reading: ActReading
  /// The laws that the act names, in its order, each once.
  package let laws: [String]

  init(_ reading: ActReading) {
    self.reading = reading
    var laws: [String] = []
    var seen: Set<String> = []
    for law in reading.places.compactMap(\.law) where seen.insert(ActPackage.plain(law)).inserted {
      laws.append(law)
    }
    self.laws = laws
  }

  /// Whether it amends more than one.
  package var isPackage: Bool { laws.count > 1 }

  /// Which of its laws a name means, or the title of a text.
  package func law(named name: String) -> String? { laws.first { ActPackage.isSame($0, name) } }

  /// The law whose name stands at the head of a text, whose title may run over two lines; the longest such name.
  func law(in root: Provision) -> String? {
    let head = root.children.prefix { $0.level == .title || $0.level == .introduction }.prefix(4)
    let text = ActPackage.plain(head.map(\.text.string).joined())
    return laws.filter { text.contains(ActPackage.plain($0)) }.max { $0.count < $1.count }
  }

  /// Whether the one law that the act names is not one that a text with this title could be: neither name holds the
  /// other, as that of an edition does.
  func isForAnother(_ title: String, _ root: Provision) -> Bool {
    guard laws.count == 1, law(in: root) == nil else { return false }
    let (law, own) = (ActPackage.plain(laws[0]), ActPackage.plain(title))
    return !own.isEmpty && !law.contains(own) && !own.contains(law)
  }

  /// What of the act is for one of its laws, what names no law included.
  func reading(for law: String) -> ActReading {
    let name = ActPackage.plain(law)
    func isOwn(_ place: ActPlace) -> Bool { place.law.map { ActPackage.plain($0) == name } ?? true }
    var own = reading
    own.instructions.removeAll { !isOwn($0.place) }
    own.refusals.removeAll { !isOwn($0.place) }
    own.notes.removeAll { !isOwn($0) }
    return own
  }

  /// Whether two names mean one law: 刑法 and 中华人民共和国刑法.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (plain(one), plain(other))
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one == other
  }

  private static func plain(_ name: String) -> String {
    var name = name.filter { !$0.isWhitespace && !"《》〈〉".contains($0) }.lowercased()
    for start in ["中华人民共和国", "the"] where name.hasPrefix(start) && name.count > start.count + 1 {
      name.removeFirst(start.count)
    }
    return name
  }
}

extension ActReading {
  /// Where its instructions stand, those that were not understood too.
  var places: [ActPlace] { instructions.map(\.place) + refusals.map(\.place) + notes }
}
