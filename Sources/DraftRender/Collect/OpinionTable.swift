package import DraftReview

/// What became of a proposed change.
package enum Adoption: Sendable {
  /// It is in the combined draft.
  case adopted
  /// It is not: others propose something else for the place.
  case open
}

/// 意见汇总表: place, text of the base, proposal, who proposes it, what became of it, and why.
package enum OpinionTable {
  package static func write(
    _ changes: [(change: CollectedChange, adoption: Adoption)], people: [String], title: String,
    form: TableForm, language: ReportLanguage, to sink: ByteSink
  ) {
    let words = OpinionWords(language)
    var table = TableSink(sink, form)
    table.start(words.title(of: title), heads: words.heads, language: language.words.code)
    for (change, adoption) in changes {
      if sink.hasFailed { return }
      table.startRow()
      table.put(change.place.isEmpty ? words.whole : change.place)
      table.nextCell()
      lines(change.old, &table)
      table.nextCell()
      lines(words.proposal(change), &table)
      table.nextCell()
      table.put(change.people.map { people[$0] }.joined(separator: words.separator))
      table.nextCell()
      table.put(words.name(of: adoption))
      table.nextCell()
      table.endRow()
    }
    table.end(changes.isEmpty ? words.nothing : "", isEmpty: changes.isEmpty)
  }

  private static func lines(_ text: String, _ table: inout TableSink) {
    for (at, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if at > 0 { table.lineBreak() }
      table.put(String(line))
    }
  }
}

/// The words of the table and of the list of conflicts, in one language.
package struct OpinionWords {
  private let language: ReportLanguage

  package init(_ language: ReportLanguage) { self.language = language }

  package func title(of draft: String) -> String {
    pick("\(draft)意见汇总表", "Opinions on \(draft)", "\(draft) 意見一覧")
  }

  var heads: [String] {
    switch language {
    case .chinese: ["条款", "原文", "修改意见", "提出单位", "采纳情况", "理由"]
    case .english: ["Provision", "Text", "Proposal", "From", "Outcome", "Reason"]
    case .japanese: ["条項", "原文", "修正意見", "提出者", "採否", "理由"]
    }
  }

  package var separator: String { pick("、", ", ", "、") }
  package var whole: String { pick("全文", "whole text", "全体") }
  var nothing: String { pick("没有修改意见", "There are no proposals", "修正意見なし") }
  package var base: String { pick("原文", "Base", "原文") }
  package var nothingThere: String { pick("（无）", "(nothing)", "（なし）") }

  package func conflicts(_ count: Int) -> String {
    pick(
      "\(count)处意见不一致，合稿中保留原文", "\(count) places left as they were, for people differ",
      "意見の分かれた\(count)箇所（合稿は原文のまま）")
  }

  func name(of adoption: Adoption) -> String {
    switch adoption {
    case .adopted: pick("已并入合稿", "in the combined draft", "反映済み")
    case .open: pick("意见不一致，待定", "people differ: open", "意見が分かれ未定")
    }
  }

  func proposal(_ change: CollectedChange) -> String {
    switch change.proposal {
    case .edit: pick("修改为：", "Change to: ", "次のように改める：") + change.new
    case .addition: pick("增加：", "Add: ", "次を加える：") + change.new
    case .removal: pick("删去", "Delete", "削る")
    case .move(let place):
      pick(
        "移至\(place.isEmpty ? whole : place)", "Move to \(place.isEmpty ? whole : place)",
        "\(place)に移す")
    }
  }

  private func pick(_ chinese: String, _ english: String, _ japanese: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    case .japanese: japanese
    }
  }
}
