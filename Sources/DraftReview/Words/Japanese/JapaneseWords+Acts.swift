extension JapaneseWords {
  func actLine(_ number: Int) -> String { "第\(number)行" }
  func actItem(_ name: String, _ line: String) -> String { "\(name) (\(line))" }
  var beforeActWords: String { " | " }
  var saysNoChange: String { "改正があるとするが、その内容が示されていない" }
  var noKeptAct: String { "（改正文は保存されていない。次の改正文によってこの稿になる）" }

  func done(_ effect: ActEffect, count: Int) -> String {
    switch effect {
    case .rewritten: "全部改正"
    case .replaced: "字句の改正\(count)箇所"
    case .wordsInserted: "字句の追加\(count)箇所"
    case .inserted: "追加"
    case .deleted: "削除"
    case .renumbered: "番号の変更"
    case .merged: "統合"
    case .divided: "分割"
    case .moved: "移動"
    case .checked: "改正後の規定と一致"
    case .alreadySo: "変更なし"
    }
  }

  func reason(_ fault: ActFault) -> String {
    switch fault {
    case .noSuchPart(let at, let nearest): "\(at)がない" + (nearest.map { "（最も近いもの：\($0)）" } ?? "")
    case .noPartNamed: "改正する箇所が示されていない"
    case .wordsNotThere(let words, let at, let nearest): "\(at)に「\(words)」がない" + said(nearest)
    case .wordsThereOften(let words, let at, let count): "\(at)に「\(words)」が\(count)箇所ある"
    case .insideWord(let words, let word): "他の「\(words)」は改めたが、「\(word)」の中のものはそのまま"
    case .oldTextDiffers(let at, let text): "\(at)の現行の規定が異なる：「\(text)」"
    case .restatementDiffers(let at, let text): "\(at)の改正後の規定が異なる：「\(text)」"
    case .listsDiffer(let one, let other): "数が一致しない：\(one)と\(other)"
    case .placeOutOfRange(let at, let count): "\(at)とすることができない（現在\(count)）"
    case .numberNotReached(let at, let counted):
      "\(at)に達しない" + (counted.map { "（数えると\($0)）" } ?? "")
    case .numberGivenTwice(let at): "\(at)が重複する"
    case .toldTwice(let at): "\(at)が二度改正されている"
    case .linesUncertain: "前の改正規定が適用できず、行を数えられない"
    case .noText: "改正後の規定がない"
    case .notListed(let at): "\(at)の規定と一致しない"
    case .listedWithoutText(let at): "\(at)の規定がない"
    case .quotationOpen: "かぎ括弧が閉じていない"
    case .tooVague: "改正の内容が示されていない"
    case .notUnderstood: "理解できない"
    }
  }

  private func said(_ nearest: ActNearest?) -> String {
    switch nearest {
    case .part(let at): "（\(at)にある）"
    case .words(let words): "（最も近いもの：「\(words)」）"
    case nil: ""
    }
  }
}
