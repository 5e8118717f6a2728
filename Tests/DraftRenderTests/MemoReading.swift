import DraftChange
import DraftDocument
import DraftReview
import DraftText
import Foundation

@testable import DraftRender

/// A memo read back as a person reads it: the clauses that say what became of words and sentences, by their
/// wording alone.
struct MemoReading {
  /// What a clause says was replaced: nothing on one side where words only came or went.
  struct Clause: Equatable, CustomStringConvertible {
    var old: String
    var new: String
    var description: String { "“\(old)”→“\(new)”" }
  }

  private(set) var clauses: [Clause] = []
  /// The amendments and the small changes; figures and dates are listed a second time, apart.
  let text: String
  /// The lines that list figures and dates.
  let figures: [String]
  let moved: Int
  let split: Int
  let merged: Int
  /// Paragraphs that were split and joined.
  let paragraphs: (split: Int, joined: Int)

  /// - Parameter memo: Of a draft that has no “ nor ” itself.
  init(_ memo: String) {
    var text = ""
    var figures: [String] = []
    var isFigures = false
    for line in memo.split(separator: "\n") {
      if line.hasPrefix("## ") {
        isFigures = line.hasSuffix("数据和日期变化") || line.hasSuffix("Figures and dates")
      } else if line.hasPrefix("Throughout, ") || line.hasPrefix("将全文") {
        continue
      } else if isFigures {
        // The heads of the table are none.
        let isHead = line.hasPrefix("|---") || line.hasPrefix("| 指标") || line.hasPrefix("| What |")
        if !isHead { figures.append(String(line)) }
      } else {
        text += line + "\n"
      }
    }
    self.text = text
    self.figures = figures
    func count(_ parts: String...) -> Int {
      parts.reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }
    }
    moved =
      count("移来", "”移至“", "……”移至“", "moved here from", "move “") - count("……”移至“")
      - count("**, moved here from")
    split = count("split “") + text.matches(of: /分为 \d+ 句/).count
    merged = count("合并为一句", "join “") - count("to the paragraph before it")
    paragraphs = (
      count("”另起一", "……”另起一", "start a paragraph with “") - count("……”另起一"),
      count("”并入上一", "to the paragraph before it")
    )
    read()
  }

  private mutating func read() {
    for match in text.matches(
      of: /“([^“”]*)”修改为：?“([^“”]*)”|replace (?:the title )?“([^“”]*)” with “([^“”]*)”/)
    {
      let parts = match.output
      add(parts.1 ?? parts.3, parts.2 ?? parts.4)
    }
    for match in text.matches(
      of: /(?:后|句首)增加“([^“”]*)”|insert “([^“”]*)” after|begin with “([^“”]*)”/)
    {
      add("", match.output.1 ?? match.output.2 ?? match.output.3)
    }
    for match in text.matches(
      of: /删去(?:[^“”，；。]*中的)?(?:“[^“”]*”后的)?“([^“”]*)”|(?:D|d)elete “([^“”]*)”/)
    {
      add(match.output.1 ?? match.output.2, "")
    }
  }

  private mutating func add(_ old: Substring?, _ new: Substring?) {
    clauses.append(Clause(old: String(old ?? "").trimmed, new: String(new ?? "").trimmed))
  }

  /// Takes the clause that tells a change of these words: the one that names them alone before one that
  /// names more around them. `false` where there is none left.
  mutating func take(_ old: String, _ new: String) -> Bool {
    let (old, new) = (old.trimmed, new.trimmed)
    let exact = clauses.firstIndex { $0.old == old && $0.new == new }
    let wider = clauses.firstIndex {
      $0.old.contains(old) && $0.new.contains(new) && $0.old.isEmpty == old.isEmpty
        && $0.new.isEmpty == new.isEmpty
    }
    guard let found = exact ?? wider else { return false }
    clauses.remove(at: found)
    return true
  }

  /// How often a text stands in the memo, figures apart.
  func count(_ part: String) -> Int { text.components(separatedBy: part).count - 1 }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
