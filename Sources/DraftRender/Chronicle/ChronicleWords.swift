import DraftChange
import DraftReview

/// The words of a history's page, in one language.
struct ChronicleWords {
  let code: StaticString
  let skip, rounds, figures, map, changes, text, theme, keys, legend: String
  let characters, sentences, sections, gone, unreadable, none: String
  let added, removed, moved, renumbered, retitled, relevelled, split, merged: String

  init(_ language: ReportLanguage) {
    self =
      switch language {
      case .chinese: .chinese
      case .english: .english
      case .japanese: .japanese
      case .german: .german
      }
  }

  private init(
    code: StaticString, parts: [String], sizes: [String], states: [String], marks: [String]
  ) {
    self.code = code
    (skip, rounds, figures, map) = (parts[0], parts[1], parts[2], parts[3])
    (changes, text, theme, keys, legend) = (parts[4], parts[5], parts[6], parts[7], parts[8])
    (characters, sentences, sections) = (sizes[0], sizes[1], sizes[2])
    (gone, unreadable, none, added, removed) =
      (states[0], states[1], states[2], states[3], states[4])
    (moved, renumbered, retitled) = (marks[0], marks[1], marks[2])
    (relevelled, split, merged) = (marks[3], marks[4], marks[5])
  }

  private static let chinese = ChronicleWords(
    code: "zh-Hans",
    parts: [
      "跳到正文", "各稿", "篇幅", "各节在各稿的改动", "改动详情", "正文及每句出处", "深色", "n 下一处 · p 上一处",
      "颜色越深，措辞越新",
    ],
    sizes: ["字", "句", "节"], states: ["已删", "不可读", "没有改动", "新增", "删去"],
    marks: ["移动", "改序号", "改标题", "改层级", "拆分", "合并"])

  private static let english = ChronicleWords(
    code: "en",
    parts: [
      "Skip to the text", "Rounds", "Size", "Sections by rounds", "Changes",
      "The text and where each sentence comes from", "Dark", "n next · p previous",
      "the darker, the younger the wording",
    ],
    sizes: ["characters", "sentences", "sections"],
    states: ["gone", "can't be read", "nothing changed", "added", "removed"],
    marks: ["moved", "renumbered", "retitled", "relevelled", "split", "merged"])

  private static let japanese = ChronicleWords(
    code: "ja",
    parts: [
      "本文へ", "各稿", "分量", "節ごと・稿ごとの変更", "変更の内容", "本文と各文の出典", "ダーク", "n 次へ · p 前へ",
      "色が濃いほど新しい表現",
    ],
    sizes: ["字", "文", "節"], states: ["削除済み", "読めません", "変更なし", "追加", "削除"],
    marks: ["移動", "番号変更", "題名変更", "階層変更", "分割", "統合"])

  private static let german = ChronicleWords(
    code: "de",
    parts: [
      "Zum Text", "Runden", "Umfang", "Abschnitte nach Runden", "Änderungen",
      "Der Text und woher jeder Satz kommt", "Dunkel", "n weiter · p zurück",
      "je dunkler, desto jünger der Wortlaut",
    ],
    sizes: ["Zeichen", "Sätze", "Abschnitte"],
    states: ["gestrichen", "nicht lesbar", "nichts geändert", "neu", "gestrichen"],
    marks: [
      "verschoben", "neu nummeriert", "umbenannt", "andere Ebene", "geteilt", "zusammengefasst",
    ])

  /// What happened to a section beside its sentences.
  func names(of marks: SectionMarks) -> [String] {
    [
      (SectionMarks.moved, moved), (.renumbered, renumbered), (.retitled, retitled),
      (.relevelled, relevelled), (.split, split), (.merged, merged),
    ].filter { marks.contains($0.0) }.map(\.1)
  }
}
