import DraftDocument
import DraftMerge
import DraftText
import TestSupport

/// Drafts of numbered clauses that refer to each other, and their merge.
enum ClauseDraft {
  enum Form: String, CaseIterable {
    case articles = "draft.txt"
    case decimals = "clauses.txt"
    case headings = "notes.md"
  }

  /// A clause with a sum of its own and, in some, a reference.
  struct Clause {
    var id: Int
    var sum: Int
    var target: Int?
  }

  private static let things = [
    ("摊位", "stall"), ("水电", "water"), ("停车", "parking"), ("卫生", "cleaning"), ("保险", "insurance"),
    ("押金", "deposit"), ("广告", "advertising"), ("仓储", "storage"), ("照明", "lighting"),
    ("检测", "testing"), ("培训", "training"), ("运输", "transport"),
  ]

  static func text(_ clauses: [Clause], _ form: Form) -> String {
    let numbers = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1.id, $0 + 1) })
    let lines = clauses.map { clause in
      let number = numbers[clause.id] ?? 0
      let target = clause.target.flatMap { numbers[$0] }
      return line(clause, number, target, form)
    }
    return ((form == .decimals ? ["1. Fees"] : []) + lines).joined(separator: "\n\n") + "\n"
  }

  private static func line(_ clause: Clause, _ number: Int, _ target: Int?, _ form: Form) -> String
  {
    let (han, latin) = things[clause.id]
    let words = "The \(latin) fee for each season is \(clause.sum) pounds and is paid to the office"
    switch form {
    case .articles:
      let cited = target.map { "，并适用本办法第\(Self.han($0))条的规定" } ?? ""
      return "第\(Self.han(number))条　\(han)费用每季度\(clause.sum)元，由管理处统一收取\(cited)。"
    case .decimals:
      return "1.\(number) " + words + (target.map { " under clause 1.\($0)" } ?? "") + "."
    case .headings:
      let cited = target.map { " under section \($0)" } ?? ""
      return "## \(number). The \(latin)\n\n" + words + cited + "."
    }
  }

  static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return (number >= 10 ? "十" : "") + digits[number % 10]
  }

  static func merge(_ texts: [String], _ form: Form) -> MergeResult {
    merge(texts, named: form.rawValue)
  }

  static func merge(_ texts: [String], named name: String) -> MergeResult {
    let documents = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    return Merge.of(documents[0], Array(documents.dropFirst()))
  }

  static func taken(_ result: MergeResult, _ side: Int) -> String {
    String(decoding: result.plainText(ofSide: side), as: UTF8.self)
  }
}
