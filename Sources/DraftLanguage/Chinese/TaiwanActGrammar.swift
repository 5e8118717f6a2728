/// The wordings of acts of Taiwan, as data. The lead says which articles come, go and change, and their text stands
/// below it, whole and without quotation marks: 茲增訂某條例第三條之一條文；刪除第八條條文；並修正第二條、第五條條文。
///
/// | slot | holds |
/// |---|---|
/// | law | the name of the law, or nothing |
/// | list | articles: 第二條、第五條 |
/// | headings | headings that change: 第二章章名 |
/// | lines, gloss, old, new, text, side, n | as in `ChineseActGrammar` |
package enum TaiwanActGrammar {
  package static let leads: [ActPhrase] = [
    .init(.insert, "[(茲|並)]增訂{law}{list}條文"),
    .init(.delete, "[(茲|並)]刪除{law}{list}條文"),
    .init(.rewrite, "[(茲|並)]修正{law}{list}條文"),
    .init(.rewriteThis, "[(茲|並)]修正{law}{headings}"),
  ]

  /// How a lead begins, whoever decides.
  package static let openings = ["茲增訂", "茲刪除", "茲修正"]

  package static let lines: [ActPhrase] = [
    .init(.rewriteLines, "將{lines}[{gloss}]修正為：{text}"),
    .init(.replaceInLine, "將{lines}中之{old}修正為{new}"),
    .init(.deleteLines, "刪除{lines}[{gloss}]"),
    .init(.insertLines, "於{lines}[{gloss}]{side}增訂{n}行：{text}"),
  ]

  /// What is said before the changes that are described by lines.
  package static let lineCount = "另依前列條文修正後之全文行次（空行計入）："

  /// What stands for the text of an article that is repealed and keeps its number.
  package static let repealed = "（刪除）"
}
