/// Edits of words inside a part: found in all its lines first, then made from the end.
struct WordEdits {
  /// Whose marks close the gap that deleted words leave.
  enum Marks { case chinese, english, none }

  /// The lines, in order.
  let lines: [Provision]
  private let marks: Marks
  /// How many lines are searched.
  private let searched: Int
  private var edits: [(line: Int, range: Range<Int>, new: Letters, isDeletion: Bool)] = []

  /// - Parameter own: Only the part's own words, without what is numbered below it.
  /// - Parameter leavesOut: A line that is looked at last: a heading.
  init(
    _ part: Provision, own: Bool = false, leavesOut: Provision? = nil, marks: Marks = .chinese
  ) {
    var lines: [Provision] = []
    if own { lines = [part] } else { part.visit { if $0 !== leavesOut { lines.append($0) } } }
    self.lines = lines + (leavesOut.map { [$0] } ?? [])
    searched = self.lines.count - (leavesOut == nil ? 0 : 1)
    self.marks = marks
  }

  /// How often the words stand in the text of the base; where they do not, in what the act brought.
  func places(of words: Letters) -> [(line: Int, range: Range<Int>)] {
    for includingBrought in [false, true] {
      let found = lines.indices.prefix(searched).flatMap { line in
        lines[line].text.places(of: words, includingBrought: includingBrought)
          .map { (line: line, range: $0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  mutating func replace(_ places: [(line: Int, range: Range<Int>)], with new: Letters) {
    for place in places {
      edits.append((place.line, place.range, new.brought, new.isEmpty))
    }
  }

  /// Longer words win over words inside them: both were read in the text as it was before.
  mutating func make() {
    let order = edits.indices.sorted {
      (edits[$0].range.count, $1) > (edits[$1].range.count, $0)
    }
    var taken: [Int] = []
    for index in order {
      let edit = edits[index]
      let isFree = !taken.contains {
        edits[$0].line == edit.line && edits[$0].range.overlaps(edit.range)
      }
      if isFree { taken.append(index) }
    }
    let sorted = taken.sorted {
      (edits[$0].line, edits[$0].range.lowerBound) > (edits[$1].line, edits[$1].range.lowerBound)
    }
    for index in sorted {
      let edit = edits[index]
      lines[edit.line].text.replaceSubrange(edit.range, with: edit.new)
      guard edit.isDeletion else { continue }
      switch marks {
      case .chinese: ChineseMarks.close(&lines[edit.line].text, at: edit.range.lowerBound)
      case .english: EnglishMarks.close(&lines[edit.line].text, at: edit.range.lowerBound)
      case .none: break
      }
    }
    edits = []
  }
}

/// What marks do where words come or go in Chinese text.
enum ChineseMarks {
  /// Closes the gap that deleted words left at `place`: the mark that is left over goes with them.
  static func close(_ text: inout Letters, at place: Int) {
    guard place < text.count else { return }
    let after = text[place].scalar
    guard place > 0 else {
      if "，、；".unicodeScalars.contains(after) { text.remove(at: 0) }
      return
    }
    let before = text[place - 1].scalar
    let isMark = "，、；。".unicodeScalars.contains(after)
    if "，、；".unicodeScalars.contains(before), isMark {
      // 、X， is the end of a list: what follows goes on with ，.
      text.remove(at: before == "、" || after == "。" || before == after ? place - 1 : place)
    } else if before == "。", after == "。" {
      text.remove(at: place)
    } else if before == "、",
      ["和", "或者", "以及", "及"].contains(where: { text.starts(with: $0, at: place) })
    {
      text.remove(at: place - 1)
    }
  }

  /// The mark between new words and an anchor behind them: a clause before a clause has its comma.
  static func joint(_ text: Letters, before anchor: Range<Int>, _ words: Letters) -> Letters {
    let marks = "，、；。：".unicodeScalars
    guard anchor.lowerBound > 0, marks.contains(text[anchor.lowerBound - 1].scalar),
      text[anchor].contains("，"), let last = words.last, !marks.contains(last.scalar)
    else { return [] }
    return [Letter("，")]
  }

  /// New words behind an anchor, with the mark that stands between them and is in neither quotation.
  ///
  /// Acts leave it out: 在“商业秘密”后增加“个人隐私” is 商业秘密、个人隐私 in a list and 商业秘密，个人隐私 before a comma.
  static func joint(_ text: Letters, behind anchor: Range<Int>, _ words: Letters) -> Letters {
    guard let last = text[anchor].last, let first = words.first else { return [] }
    let marks = "，、；。：".unicodeScalars
    if marks.contains(last.scalar) || marks.contains(first.scalar) { return [] }
    if words.hasPrefix("并") { return [Letter("，")] }
    let connectives = [
      "和", "或", "及", "与", "的", "等", "以", "在", "对", "由", "向", "按", "经", "通过", "依法", "可以", "应当",
      "（",
    ]
    if connectives.contains(where: { words.hasPrefix($0) }) { return [] }
    let functions = [
      "应当", "可以", "不得", "必须", "能够", "的", "地", "得", "将", "由", "在", "对", "向", "按照", "依照", "经", "并",
      "依法", "及时",
      "为", "与", "和", "或者", "以及", "是",
    ]
    if functions.contains(where: { text[anchor].hasSuffix($0) }) { return [] }
    let next = anchor.upperBound < text.count ? text[anchor.upperBound] : nil
    guard let next, "，。；：".unicodeScalars.contains(next.scalar) else { return [Letter("、")] }
    let isInList = anchor.lowerBound > 0 && text[anchor.lowerBound - 1] == "、"
    return [Letter(isInList ? "、" : "，")]
  }
}
