/// The law that each line of a Chinese act refers to.
struct LawNames {
  /// That of the act as a whole: 决定对《某法》作如下修改.
  private var whole: String?
  /// Those of the items that are open, from the outside.
  private var open: [String?] = []

  /// Takes a line in, and answers the law that it amends.
  mutating func law(of line: ActLine) -> String? {
    let own = LawNames.amended(in: line.letters)
    guard !line.item.isEmpty else {
      whole = own ?? whole
      return whole
    }
    if line.hasLabel {
      open = Array(open.prefix(line.item.count - 1))
      while open.count < line.item.count - 1 { open.append(nil) }
      open.append(own)
    } else if let own, !open.isEmpty {
      open[open.count - 1] = own
    }
    return open.last(where: { $0 != nil }).flatMap(\.self) ?? whole
  }

  /// The name between 《 and 》 that a line begins with, where a part of that law or a change of it follows.
  private static func amended(in line: Letters) -> String? {
    guard let open = line.prefix(24).firstIndex(of: "《"), isBeginning(line[..<open]),
      let close = closing(line, open)
    else { return nil }
    let name = line[(open + 1)..<close].string
    let rest = Letters(line[(close + 1)...])
    let isChange = ["作", "进行", "的修改", "予以", "修改"].contains { rest.hasPrefix($0) }
    let isPart = ["第", "的第", "题目", "标题", "名称", "引言", "附件", "中的", "增加", "删去"].contains {
      rest.hasPrefix($0)
    }
    return isLaw(name) && (isChange || isPart) ? name : nil
  }

  private static func isBeginning(_ words: ArraySlice<Letter>) -> Bool {
    let text = Letters(words).trimmed.string
    let starts = ["", "将", "对", "在", "把", "删去", "删除", "修改", "决定对", "现对", "现决定对"]
    return starts.contains(text) || text.hasSuffix("决定对")
  }

  private static func closing(_ line: Letters, _ open: Int) -> Int? {
    var depth = 0
    for place in open..<line.count {
      if line[place] == "《" { depth += 1 } else if line[place] == "》" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// Whether a name is that of a law, and not of a list or a form in it.
  private static func isLaw(_ name: String) -> Bool {
    [
      "法", "条例", "办法", "规定", "决定", "细则", "规则", "章程", "解释", "准则", "意见", "通知", "法典", "制度", "批复", "规程",
    ].contains { name.hasSuffix($0) || name.contains($0 + "（") }
  }
}
