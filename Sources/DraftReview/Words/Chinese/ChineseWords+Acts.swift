extension ChineseWords {
  func actLine(_ number: Int) -> String { "第\(number)行" }
  func actItem(_ name: String, _ line: String) -> String { "\(name) (\(line))" }
  var beforeActWords: String { "｜" }
  var saysNoChange: String { "说有修改而未说改了什么，无法执行" }
  var noKeptAct: String { "（未存修改决定；以下决定可得此稿）" }

  func done(_ effect: ActEffect, count: Int) -> String {
    switch effect {
    case .rewritten: "改写"
    case .replaced: "词句替换\(count)处"
    case .wordsInserted: "增加词句\(count)处"
    case .inserted: "新增"
    case .deleted: "删去"
    case .renumbered: "改变序号"
    case .merged: "合并"
    case .divided: "拆分"
    case .moved: "移动"
    case .checked: "与修改结果核对一致"
    case .alreadySo: "已经如此"
    }
  }

  func reason(_ fault: ActFault) -> String {
    switch fault {
    case .noSuchPart(let at, let nearest): "没有\(at)" + (nearest.map { "，最接近的是\($0)" } ?? "")
    case .noPartNamed: "没有说明修改何处"
    case .wordsNotThere(let words, let at, let nearest): "\(at)中没有“\(words)”" + said(nearest)
    case .wordsThereOften(let words, let at, let count): "\(at)中“\(words)”有\(count)处"
    case .insideWord(let words, let word): "其余“\(words)”已替换，“\(word)”中的未动"
    case .oldTextDiffers(let at, let text): "\(at)原文与所引不同：“\(text)”"
    case .restatementDiffers(let at, let text):
      "\(at)按各项修改所得与所列修改结果不同，已采用所列结果；按各项所得：“\(text)”"
    case .listsDiffer(let one, let other): "前后数目不一致：\(one)与\(other)"
    case .placeOutOfRange(let at, let count): "不能作为\(at)，现有\(count)"
    case .numberNotReached(let at, let counted):
      "按顺序推算得不出\(at)" + (counted.map { "，应为\($0)" } ?? "") + "，条文序号均未调整"
    case .numberGivenTwice(let at): "两处都作为\(at)，条文序号均未调整"
    case .toldTwice(let at): "\(at)被两次修改"
    case .linesUncertain: "前列各项未能全部执行，行数无从计算"
    case .noText: "没有给出新的文字"
    case .notListed(let at): "\(at)的文字与前言所列不符"
    case .listedWithoutText(let at): "前言列有\(at)，而没有给出文字"
    case .quotationOpen: "引号没有结束"
    case .tooVague: "没有说明具体改法"
    case .notUnderstood: "不能理解"
    }
  }

  private func said(_ nearest: ActNearest?) -> String {
    switch nearest {
    case .part(let at): "，\(at)中有"
    case .words(let words): "，最接近的是“\(words)”"
    case nil: ""
    }
  }
}
