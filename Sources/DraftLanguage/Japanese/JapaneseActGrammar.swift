/// The wordings of Japanese acts (改め文), as data. New text stands without marks on the lines below a clause.
///
/// | slot | holds |
/// |---|---|
/// | at, from, to | 第三条第二項第一号, 同条, 第六条から第九条まで, 第三条の見出し, 題名 |
/// | old, new, gloss | words between 「 and 」 |
/// | place | 次 or 前: behind or before |
/// | side | 下 or 上, of words |
/// | n, part, way | 一, 条, 繰り下げ |
/// | lines | 全文第五行から第八行まで |
package enum JapaneseActGrammar {
  package static let rows: [ActPhrase] = [
    .init(.replace, "{at}中{old}を{new}に(改める|改め)"),
    .init(.replaceHere, "{old}を{new}に(改める|改め)"),
    .init(.deleteWords, "{at}中{old}を(削る|削り)"),
    .init(.deleteWordsHere, "{old}を(削る|削り)"),
    .init(.insertWords, "[{at}中]{old}の{side}に{new}を(加える|加え)"),
    .init(.rewriteThis, "{at}を{new}に(改める|改め)"),
    .init(.rewrite, "{at}を次のように(改める|改め)"),
    .init(.insertNear, "{at}の{place}に次の{n}{part}を(加える|加え)"),
    .init(.insertAtEnd, "{at}に次の{n}{part}を(加える|加え)"),
    .init(.delete, "{at}を(削る|削り)"),
    .init(.renumber, "{from}を{to}と(する|し)"),
    .init(.moveNumbers, "{from}を{n}{part}ずつ{way}"),
    .init(.rewriteLines, "{lines}[（{gloss}）]を次のように(改める|改め)"),
    .init(.replaceInLine, "{lines}中{old}を{new}に(改める|改め)"),
    .init(.deleteLines, "{lines}[（{gloss}）]を(削る|削り)"),
    .init(.insertLines, "{lines}[（{gloss}）]の{place}に次の{n}行を(加える|加え)"),
  ]

  /// The units that 第N… counts.
  package static let units: [Unicode.Scalar: ActPart] = [
    "編": .book, "章": .chapter, "節": .division, "条": .article, "項": .clause, "号": .item,
  ]

  package static let names: [ActPart: String] = [
    .book: "編", .chapter: "章", .division: "節", .article: "条", .clause: "項", .item: "号",
  ]

  /// What is said before the changes that are described by lines.
  package static let lineCount = "前各項による改正後の全文の行（空行を含む。）について、次のように改正する。"

  /// How the closing begins, behind which nothing amends.
  package static let closing = "附則"
}
