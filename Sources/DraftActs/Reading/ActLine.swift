/// A line of an act: its letters, with one `ActLine.mark` for each passage that it quotes.
package struct ActLine: Hashable, Sendable {
  /// Stands for a quoted passage; what has this character itself is read as U+FFFD.
  package static let mark: Letter = "\u{FFFC}"

  /// From 1.
  package var number: Int
  package var letters: Letters
  package var passages: [Passage]
  /// Labels of the items that the line is in, from the outside; the last is its own where it has one.
  package var item: [String] = []
  package var hasLabel = false

  package init(number: Int, letters: Letters = [], passages: [Passage] = []) {
    self.number = number
    self.letters = letters
    self.passages = passages
  }

  /// The lines of an act, with the white space in them.
  package static func source(_ text: String) -> [Letters] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Letters($0) }
  }

  /// Which passage stands at a mark.
  package func passage(at place: Int) -> Int {
    letters[..<place].count { $0 == ActLine.mark }
  }

  /// The line from `start` to `end` for people, passages as their beginnings.
  package func shown(_ range: Range<Int>) -> String {
    var text = ""
    var passage = self.passage(at: range.lowerBound)
    for letter in letters[range] {
      guard letter == ActLine.mark else {
        text.unicodeScalars.append(letter.scalar)
        continue
      }
      let words = passages[passage].paragraphs.first ?? []
      text += "“" + words.prefix(18).string + (words.count > 18 ? "…" : "") + "”"
      passage += 1
    }
    return text
  }
}
