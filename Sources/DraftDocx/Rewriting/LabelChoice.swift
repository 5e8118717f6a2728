import DraftText

/// How a paragraph gets the label that its line is to have.
struct LabelChoice {
  enum Number: Equatable {
    /// As it is: its list counts it, or it has none.
    case asItIs
    /// It is taken out of its list, and its label is written.
    case written
    /// It stands in another list, at a level.
    case list(String, level: Int)
  }

  var number: Number
  /// What is left to be written.
  var content: [UInt8]
  /// The line as it will be read.
  var line: [UInt8]
}

/// Counts the paragraphs of the new text, so that a label that Word counts itself is not written.
struct LabelChooser {
  /// A list that starts anew in the new text.
  struct Restart {
    var id: String
    var list: String
    var level: Int
    var start: Int
  }

  private var counter: NumberCounter
  private(set) var restarts: [Restart] = []
  private var nextID: Int
  /// By list the one that stands for it among what came.
  private var followers: [String: String] = [:]

  init(_ numbering: Numbering) {
    counter = NumberCounter(numbering)
    nextID = (numbering.lists.keys.compactMap { Int($0) }.max() ?? 0) + 1
  }

  /// - Parameter isNew: Whether the paragraph is made after `paragraph` and not that one itself.
  mutating func choose(
    _ line: LineText, _ paragraph: WordParagraph, isNew: Bool = false
  ) -> LabelChoice {
    let plain = LabelChoice(number: .asItIs, content: line.bytes, line: line.bytes)
    guard let list = paragraph.numberingID, list != "0",
      !(paragraph.isHidden && line.bytes.isEmpty)
    else { return plain }
    let level = paragraph.level
    let follower = isNew ? followers[list] : nil
    for id in [follower, list].compactMap(\.self) {
      guard let label = counter.peek(id, level),
        let rest = Self.rest(of: line, behind: label, known: paragraph.label)
      else { continue }
      _ = counter.next(id, level)
      return LabelChoice(
        number: id == list ? .asItIs : .list(id, level: level), content: Array(rest),
        line: TextLines.shown(label) + rest)
    }
    guard counter.peek(list, level) != nil else { return plain }
    if let choice = restarted(line, list, level) { return choice }
    return LabelChoice(number: .written, content: line.bytes, line: line.bytes)
  }

  /// What stands behind a label that the line starts with; `nil` where it has another.
  ///
  /// - Parameter known: The label that the paragraph has in the document as it is.
  private static func rest(
    of line: LineText, behind label: NumberCounter.Label, known: NumberCounter.Label?
  ) -> ArraySlice<UInt8>? {
    let shown = TextLines.shown(label)
    if label == known, line.bytes.starts(with: shown) { return line.bytes[shown.count...] }
    let text = shown.last == " " ? shown.dropLast() : shown[...]
    guard line.bytes.starts(with: text) else { return nil }
    let rest = line.bytes[text.count...]
    // 第五条之一 is another label than 第五条, and 12 than 1.
    guard line.labelEnd == 0 ? !isDigit(rest.first) : line.labelEnd == text.count else {
      return nil
    }
    guard shown.count > text.count else { return rest }
    if rest.first == " " { return rest.dropFirst() }
    return line.labelEnd == 0 ? rest : line.bytes[line.bodyStart...]
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte?.isDigit ?? false
  }

  /// The line by a list of its own that starts at the line's number.
  private mutating func restarted(_ line: LineText, _ list: String, _ level: Int) -> LabelChoice? {
    guard let start = line.ordinal.last, counter.numbering.lists[list]?.levels.isEmpty ?? false
    else { return nil }
    let id = "\(nextID)"
    var trial = counter
    trial.define(id, like: list, level, start: start)
    guard let label = trial.next(id, level),
      let rest = Self.rest(of: line, behind: label, known: nil)
    else { return nil }
    counter = trial
    nextID += 1
    followers[list] = id
    restarts.append(Restart(id: id, list: list, level: level, start: start))
    return LabelChoice(
      number: .list(id, level: level), content: Array(rest),
      line: TextLines.shown(label) + rest)
  }
}
