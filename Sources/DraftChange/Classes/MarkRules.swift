import DraftLanguage
import DraftText

/// Whether a change of marks and blanks alone says the same as before. What no rule knows does not.
struct MarkRules {
  let edit: EditInSentence

  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Whether every difference is one that changes no meaning.
  func isHarmless() -> Bool {
    guard let gaps = gaps() else { return true }
    let commas = gaps.filter { isLoneComma($0) }.count
    return gaps.allSatisfy { isHarmless($0, commas: commas) }
  }

  /// The stretches of marks between the same letters on both sides; `nil` where letters or digits differ,
  /// which other rules judge.
  private func gaps() -> [Gap]? {
    var (i, j) = (edit.oldRange.lowerBound, edit.newRange.lowerBound)
    while let scalar = edit.old[i - 1], Self.isMark(scalar) { i -= 1 }
    while let scalar = edit.new[j - 1], Self.isMark(scalar) { j -= 1 }
    var gaps: [Gap] = []
    while true {
      let (a, b) = (end(edit.old, i), end(edit.new, j))
      if !edit.old.scalars[i..<a].elementsEqual(edit.new.scalars[j..<b]) {
        gaps.append(Gap(old: i..<a, new: j..<b))
      }
      (i, j) = (a, b)
      if i >= edit.oldRange.upperBound, j >= edit.newRange.upperBound { return gaps }
      guard let x = edit.old[i], let y = edit.new[j] else { return gaps }
      guard Scalars.narrow(x) == Scalars.narrow(y) else { return nil }
      i += 1
      j += 1
    }
  }

  private func end(_ text: SentenceText, _ start: Int) -> Int {
    var at = start
    while let scalar = text[at], Self.isMark(scalar) { at += 1 }
    return at
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch Scalars.narrow(scalar) {
    case "0"..."9", "a"..."z", "A"..."Z", "$", "%", "&", "+", "<", "=", ">", "@": false
    case "\0"..."\u{7F}", "\u{A0}", "\u{3000}": true
    case "\u{AD}": false
    case "¡"..."¿": true
    default:
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator:
        true
      default: false
      }
    }
  }

  // MARK: Judging

  private func isHarmless(_ gap: Gap, commas: Int) -> Bool {
    let a = Self.normal(edit.old.scalars[gap.old])
    let b = Self.normal(edit.new.scalars[gap.new])
    if a == b || isDash(a, b) { return isSameWord(gap) }
    if Self.isOtherQuotation(a, b) { return true }
    var (gone, came) = (a.filter { $0 != " " }, b.filter { $0 != " " })
    for mark in gone {
      if let at = came.firstIndex(of: mark) {
        came.remove(at: at)
        remove(mark, &gone)
      }
    }
    if gone.isEmpty, came.isEmpty { return isSameWord(gap) }
    if AsideRule(edit: edit).explains(gap.old, gap.new) { return true }
    guard (gone + came).allSatisfy({ Self.light.contains($0) }) else { return false }
    guard isSameWord(gap) else { return false }
    if gone.contains("、") || came.contains("、") {
      return (gone == ["、"] && came == [","] || gone == [","] && came == ["、"]) && !hasException
    }
    if Set(gone + came) == [";", ","], let before = edit.old[gap.old.lowerBound - 1],
      Self.attributes.contains(before)
    {
      return false
    }
    if gone + came == [","] { return isHarmlessComma(gap, commas) }
    return true
  }

  private func remove(_ mark: Unicode.Scalar, _ marks: inout [Unicode.Scalar]) {
    if let at = marks.firstIndex(of: mark) { marks.remove(at: at) }
  }

  /// Full stops, commas and the like; emphasis of Markdown. Not brackets, quotation marks, hyphens,
  /// apostrophes, question marks or slashes, any of which may change who, what or how many.
  private static let light: Set<Unicode.Scalar> = [
    ",", ".", ";", ":", "!", "、", "…", "—", "*", "_", "`", "#", "~", "·", "《", "》", "•",
  ]

  /// In half width, curly quotation marks and kinds of dashes as one.
  private static func normal(_ marks: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    marks.compactMap { mark in
      switch Scalars.narrow(mark) {
      case "。", "．": "."
      case "“", "”", "„", "「", "」", "『", "』", "«", "»": "\""
      case "‘", "’": "'"
      case "–", "—", "―", "─": "—"
      case "〔", "【": "["
      case "〕", "】": "]"
      case "\u{A0}", "\u{3000}": " "
      case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": nil
      case let plain: plain
      }
    }
  }

  /// A hyphen between blanks is a dash.
  private func isDash(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let marks = [a, b].map { side in
      side == [" ", "-", " "] || side == [" ", "—", " "] || side == ["—"] || side == ["—", "—"]
    }
    return marks == [true, true]
  }

  /// 《》 for “”, and back.
  private static func isOtherQuotation(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let quotations: Set<Unicode.Scalar> = ["《", "》", "〈", "〉", "\""]
    return a.count == b.count
      && zip(a, b).allSatisfy {
        $0 == $1 || quotations.contains($0) && quotations.contains($1)
      }
  }

  /// Whether no two Latin words were joined and none was parted.
  private func isSameWord(_ gap: Gap) -> Bool {
    guard let before = edit.old[gap.old.lowerBound - 1], let behind = edit.old[gap.old.upperBound],
      Self.isOfWord(before), Self.isOfWord(behind)
    else { return true }
    if Scalars.isDigit(before) != Scalars.isDigit(behind) { return true }
    let parts = [edit.old.scalars[gap.old].isEmpty, edit.new.scalars[gap.new].isEmpty]
    return parts[0] == parts[1]
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    Latin.isLetter(scalar) || Scalars.isDigit(scalar)
  }

  private func isLoneComma(_ gap: Gap) -> Bool {
    let marks = [edit.old.scalars[gap.old], edit.new.scalars[gap.new]].map {
      Self.normal($0).filter { $0 != " " }
    }
    return marks.contains([]) && marks.contains([","])
  }

  private var hasException: Bool {
    let text = edit.old.scalars
    return Self.exceptions.contains { word in
      text.indices.contains { text[$0...].starts(with: word) }
    }
  }

  /// A comma that came or went. In Latin text it may set a clause or a name apart, or make a list.
  private func isHarmlessComma(_ gap: Gap, _ commas: Int) -> Bool {
    let before = edit.old[gap.old.lowerBound - 1]
    guard let before, Latin.isLetter(before) || Scalars.isDigit(before) else {
      return !(before.map(Self.negations.contains) ?? false)
    }
    let words = Self.words(edit.old.scalars[gap.old.upperBound...].prefix(160))
    let last = Self.words(edit.old.scalars[..<gap.old.lowerBound].suffix(24)).last
    if words.first.map(Self.asides.contains) ?? false || last.map(Self.asides.contains) ?? false {
      return true
    }
    // He said, “It was …”.
    if edit.old.scalars[gap.old].contains(where: Self.quotations.contains) { return true }
    guard commas < 2 else { return false }
    guard let next = words.first, !Self.relatives.contains(next) else { return false }
    let lead = edit.old.scalars[..<gap.old.lowerBound]
    // The one that closes an aside before the verb that its subject waits for.
    if lead.contains(","), Self.finites.contains(next) { return true }
    if Self.conjunctions.contains(next) { return lead.contains(",") }
    if !lead.contains(","), let first = Self.words(lead).first, Self.openers.contains(first) {
      return true
    }
    return Self.conjunctions.isDisjoint(with: words) && next.count > 1
      && Self.prepositions.contains(next)
  }

  private static let quotations: Set<Unicode.Scalar> = ["\"", "“", "‘"]
  private static let negations = Set(lexicon.flatMap(\.negations.unicodeScalars))
  private static let attributes = Set(lexicon.flatMap(\.attributes.unicodeScalars))
  private static let exceptions = lexicon.flatMap(\.exceptions).map { Array($0.unicodeScalars) }
  private static let asides = list(\.asides)
  private static let openers = list(\.openers)
  private static let finites = list(\.finites)
  private static let prepositions = list(\.prepositions)
  private static let relatives = list(\.relatives)
  private static let conjunctions = list(\.conjunctions)

  private static let lexicon = Language.all.map(\.punctuation)
  private static func list(_ words: KeyPath<PunctuationWords, String>) -> Set<String> {
    Set(lexicon.flatMap { $0[keyPath: words].split(separator: " ").map(String.init) })
  }

  private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [String] {
    text.split { !Latin.isLetter($0) }.map { String(String.UnicodeScalarView($0)) }
  }
}
