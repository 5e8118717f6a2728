import DraftLanguage

/// The words of the report on an act, in two languages.
struct AmendmentWords {
  private let language: AmendmentReport.Language
  private let law: ActLanguage
  private var isChinese: Bool { language == .chinese }

  init(_ language: AmendmentReport.Language, law: ActLanguage) {
    self.language = language
    self.law = law
  }

  var comma: String { isChinese ? "、" : ", " }
  var silent: String {
    isChinese ? "说有修改而未说改了什么，无法执行" : "says that something is changed and not what"
  }

  func place(_ place: ActPlace) -> String {
    let item = place.name
    let line = language == .english ? "line \(place.line)" : "第\(place.line)行"
    return item.isEmpty ? line : "\(item) (\(line))"
  }

  func quoted(_ place: ActPlace) -> String {
    guard !place.words.isEmpty else { return "" }
    let words = String(place.words.prefix(60)) + (place.words.count > 60 ? "…" : "")
    return isChinese ? "｜\(words)" : " | \(words)"
  }

  /// In the language of the law, whatever that of the report.
  func address(_ address: Address) -> String {
    if address.steps.isEmpty { return language == .english ? "the whole text" : "全文" }
    return switch law {
    case .chinese: ChineseAddressWriter.text(address)
    case .japanese: JapaneseAddressWriter.text(address)
    case .english: EnglishAddressWriter.text(address)
    }
  }

  func done(_ kind: Outcome.Kind, _ count: Int) -> String {
    language == .japanese ? japanese(kind, count) : other(kind, count)
  }

  private func japanese(_ kind: Outcome.Kind, _ count: Int) -> String {
    switch kind {
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

  private func other(_ kind: Outcome.Kind, _ count: Int) -> String {
    switch kind {
    case .rewritten: isChinese ? "改写" : "rewritten"
    case .replaced: isChinese ? "词句替换\(count)处" : "words replaced, \(count)×"
    case .wordsInserted: isChinese ? "增加词句\(count)处" : "words inserted, \(count)×"
    case .inserted: isChinese ? "新增" : "inserted"
    case .deleted: isChinese ? "删去" : "deleted"
    case .renumbered: isChinese ? "改变序号" : "renumbered"
    case .merged: isChinese ? "合并" : "joined"
    case .divided: isChinese ? "拆分" : "divided"
    case .moved: isChinese ? "移动" : "moved"
    case .checked: isChinese ? "与修改结果核对一致" : "checked against the text restated"
    case .alreadySo: isChinese ? "已经如此" : "already so"
    }
  }

  func reason(_ reason: Refusal) -> String {
    switch language {
    case .chinese: chinese(reason)
    case .japanese: japanese(reason)
    case .english: english(reason)
    }
  }

  private func japanese(_ reason: Refusal) -> String {
    switch reason {
    case .noSuchPart(let at, let nearest):
      "\(address(at))がない" + (nearest.map { "（最も近いもの：\(address($0))）" } ?? "")
    case .noPartNamed: "改正する箇所が示されていない"
    case .wordsNotThere(let words, let at, let nearest):
      "\(address(at))に「\(words)」がない" + (nearest.map { "（最も近いもの：「\($0.words)」）" } ?? "")
    case .wordsThereOften(let words, let at, let count): "\(address(at))に「\(words)」が\(count)箇所ある"
    case .oldTextDiffers(let at, let text): "\(address(at))の現行の規定が異なる：「\(text)」"
    case .restatementDiffers(let at, let text): "\(address(at))の改正後の規定が異なる：「\(text)」"
    case .listsDiffer(let one, let other): "数が一致しない：\(one)と\(other)"
    case .placeOutOfRange(let at, let count): "\(address(at))とすることができない（現在\(count)）"
    case .numberNotReached(let at, _): "\(address(at))に達しない"
    case .numberGivenTwice(let at): "\(address(at))が重複する"
    case .toldTwice(let at): "\(address(at))が二度改正されている"
    case .linesUncertain: "前の改正規定が適用できず、行を数えられない"
    case .noText: "改正後の規定がない"
    case .notListed(let at): "\(address(at))の規定と一致しない"
    case .listedWithoutText(let at): "\(address(at))の規定がない"
    case .quotationOpen: "かぎ括弧が閉じていない"
    case .tooVague: "改正の内容が示されていない"
    case .notUnderstood: "理解できない"
    }
  }

  private func chinese(_ reason: Refusal) -> String {
    switch reason {
    case .noSuchPart(let at, let nearest):
      "没有\(address(at))" + (nearest.map { "，最接近的是\(address($0))" } ?? "")
    case .noPartNamed: "没有说明修改何处"
    case .wordsNotThere(let words, let at, let nearest):
      "\(address(at))中没有“\(words)”" + elsewhere(nearest, words)
    case .wordsThereOften(let words, let at, let count): "\(address(at))中“\(words)”有\(count)处"
    case .oldTextDiffers(let at, let text): "\(address(at))原文与所引不同：“\(text)”"
    case .restatementDiffers(let at, let text):
      "\(address(at))按各项修改所得与所列修改结果不同，已采用所列结果；按各项所得：“\(text)”"
    case .listsDiffer(let one, let other): "前后数目不一致：\(one)与\(other)"
    case .placeOutOfRange(let at, let count): "不能作为\(address(at))，现有\(count)"
    case .numberNotReached(let at, let counted):
      "按顺序推算得不出\(address(at))" + (counted.map { "，应为\(address($0))" } ?? "") + "，条文序号均未调整"
    case .numberGivenTwice(let at): "两处都作为\(address(at))，条文序号均未调整"
    case .toldTwice(let at): "\(address(at))被两次修改"
    case .linesUncertain: "前列各项未能全部执行，行数无从计算"
    case .noText: "没有给出新的文字"
    case .notListed(let at): "\(address(at))的文字与前言所列不符"
    case .listedWithoutText(let at): "前言列有\(address(at))，而没有给出文字"
    case .quotationOpen: "引号没有结束"
    case .tooVague: "没有说明具体改法"
    case .notUnderstood: "不能理解"
    }
  }

  private func elsewhere(_ place: WordsElsewhere?, _ words: String) -> String {
    guard let place else { return "" }
    if isChinese {
      return place.words == words ? "，\(address(place.address))中有" : "，最接近的是“\(place.words)”"
    }
    return place.words == words
      ? "; \(address(place.address)) has them" : "; the nearest is “\(place.words)”"
  }

  private func english(_ reason: Refusal) -> String {
    switch reason {
    case .noSuchPart(let at, let nearest):
      "there is no \(address(at))" + (nearest.map { "; the nearest is \(address($0))" } ?? "")
    case .noPartNamed: "it does not say what it amends"
    case .wordsNotThere(let words, let at, let nearest):
      "“\(words)” is not in \(address(at))" + elsewhere(nearest, words)
    case .wordsThereOften(let words, let at, let count):
      "“\(words)” is in \(address(at)) \(count) times; say which, or “in each place”"
    case .oldTextDiffers(let at, let text): "\(address(at)) reads otherwise: “\(text)”"
    case .restatementDiffers(let at, let text):
      "\(address(at)) as restated is not what the edits give, and was taken; they give “\(text)”"
    case .listsDiffer(let one, let other): "the lists differ in length: \(one) and \(other)"
    case .placeOutOfRange(let at, let count): "there is no place for \(address(at)) among \(count)"
    case .numberNotReached(let at, let counted):
      "counting does not give \(address(at))" + (counted.map { " but \(address($0))" } ?? "")
        + "; no number was changed"
    case .numberGivenTwice(let at): "\(address(at)) is given twice; no number was changed"
    case .toldTwice(let at): "\(address(at)) is changed twice"
    case .linesUncertain: "items before were refused, so the lines can’t be counted"
    case .noText: "it gives no new text"
    case .notListed(let at): "the lead does not list \(address(at)) so"
    case .listedWithoutText(let at): "the lead lists \(address(at)), and its text is missing"
    case .quotationOpen: "a quotation is never closed"
    case .tooVague: "it does not say how"
    case .notUnderstood: "it is not understood"
    }
  }
}
