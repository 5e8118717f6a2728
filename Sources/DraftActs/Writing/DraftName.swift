import DraftLanguage
import DraftDocument
import DraftText

/// What a draft calls itself, for the title and the lead of its act.
enum DraftName {
  /// The draft's title, or a first line that could be one; empty where the draft has none.
  static func of(_ document: Document, _ law: Provision) -> String {
    let title = document.sentences.lazy.filter { $0.role == .title }
      .map { document.text.string($0.range) }
      .first { !$0.hasPrefix("（") && isName(Letters($0)) }
    if let title { return title }
    let first = law.children.first { $0.level == .title || $0.level == .introduction }
    guard let line = first?.text, looksLikeTitle(line) else { return "" }
    return line.string
  }

  /// Whether it can stand between 《 and 》: one line, its quotation marks in pairs.
  private static func isName(_ text: Letters) -> Bool {
    text.count <= 80 && text.isQuotable && titlesAreClosed(text)
      && text.contains { $0.scalar.properties.isAlphabetic }
      && !text.contains { $0.isSpace && !$0.isBlank || $0 == "\"" || $0.scalar < " " }
  }

  /// Whether each 《 has its 》.
  private static func titlesAreClosed(_ text: Letters) -> Bool {
    var depth = 0
    for letter in text {
      if letter == "《" { depth += 1 } else if letter == "》" { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether a line without any mark of a title could be one: no sentence, no list, no table, no field.
  private static func looksLikeTitle(_ line: Letters) -> Bool {
    guard isName(line), let first = line.first, let last = line.last else { return false }
    let isWord = first.scalar.properties.isAlphabetic || "《“".unicodeScalars.contains(first.scalar)
    return isWord && !"。；，、：！？.;,:!?|".unicodeScalars.contains(last.scalar)
      && !line.contains { "：:|\t。；".unicodeScalars.contains($0.scalar) }
  }
}
