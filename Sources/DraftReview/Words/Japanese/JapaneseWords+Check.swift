extension JapaneseWords {
  func name(of kind: FindingKind) -> String {
    switch kind {
    case .danglingReference, .staleReference: "参照先がない"
    case .danglingNote: "該当する注・文献がない"
    case .unusedNote: "この注はどこからも参照されていない"
    case .danglingLink: "該当する見出しがない"
    case .placeholder: "未記入"
    case .conflictMarker: "マージの衝突が未解決"
    case .numberSkipped: "番号の飛び"
    case .numberRepeated: "番号の重複"
    case .numberOutOfOrder: "番号の順序違い"
    case .announcedCount: "予告した数と違う"
    case .tableTotal: "合計が合わない"
    case .amountMismatch: "文字と数字が合わない"
    case .impossibleDate: "この日は存在しない"
    case .termVariant: "定義した用語と違う"
    case .termRedefined: "用語の重複定義"
    }
  }
  var missingPart: String { "その条に該当する項・号がない" }
  var missingAttachment: String { "該当する附属書がない" }
  func comes(after label: String, _ said: String) -> String { "\(said)：直前は\(label)" }
  func counted(announced: Int, found: Int) -> String {
    "\(announced)とあるが\(found)ある"
  }
  func total(stated: String, sum: String) -> String {
    "合計は\(stated)、足すと\(sum)"
  }
  func amounts(words: String, figures: String) -> String {
    "文字では\(words)、数字では\(figures)"
  }
  func definedOtherwise(line: Int) -> String { "\(line)行目で別に定義済み" }
  func defined(as term: String, line: Int) -> String { "\(line)行目で「\(term)」と定義済み" }
}
