import DraftDocument
import Testing

struct WrapTests {
  @Test("A line that breaks in the middle of a sentence goes on in the next")
  func midSentence() {
    #expect(read("It was a cold\nnight in the city.").sentences.count == 1)
    #expect(read("フフーの\n主たる債務").sentences.count == 1)
  }

  @Test(
    "Lists, verse and headings stay lines",
    arguments: [
      "apples\npears\nplums", "Shopping\nmilk", "一、加强领导\n二、抓好落实", "Dear Sir,\nthank you.",
      "2.1 This Agreement is governed by the laws of England.\n2.2 The courts of London decide.",
    ])
  func lines(_ text: String) {
    #expect(read(text).paragraphs.count == text.split(separator: "\n").count)
  }

  @Test("Paragraphs that only their indent sets off", arguments: ["    ", "　　"])
  func indented(_ indent: String) {
    let whole = [
      "各乡镇要发动群众投工投劳，对辖区内的支渠、斗渠、毛渠进行全面清理，做到渠道畅通。",
      "一、保护水源。要加强水源地保护，完善净化消毒设施。",
    ]
    let wrapped = whole.map { line in
      var rest = Substring(indent + line)
      var lines: [Substring] = []
      while !rest.isEmpty {
        let first = lines.isEmpty && indent.count == 4
        lines.append(rest.prefix(first ? 20 : 18))
        rest = rest.dropFirst(first ? 20 : 18)
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
    #expect(read("通知\n\n" + wrapped).paragraphs.count == 3)
    // A paragraph a line stays one.
    #expect(read(whole.map { indent + $0 }.joined(separator: "\n") + "\n落款").paragraphs.count == 3)
  }

  @Test(
    "Text broken at a number of characters, whose digits are half as wide",
    arguments: [22, 24, 25, 27, 30])
  func characters(_ width: Int) {
    let text =
      "调查显示，2024年全市新栽果树3.6万株，同比增长12.5%，实现产值4.2亿元，增长8.1%，冷库容量达到9.8万吨，"
      + "带动农户1.3万户，户均增收2600元，其中山区乡镇增收3100元，成效超出预期。"
    var rest = Substring(text)
    var lines: [Substring] = []
    while !rest.isEmpty {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    #expect(read(lines.joined(separator: "\n")).sentences.count == 1)
    let headed = "一、果业\n" + lines.joined(separator: "\n") + "\n" + lines.joined(separator: "\n")
    #expect(read(headed).paragraphs.count == 3)
  }

  @Test(
    "Fields of a form and rows of a table stay lines",
    arguments: [
      "乙方（供应商）：平川市云山信息技术服务有限公司\n统一社会信用代码：91330108MA2ABCDE1X\n法定代表人：王　强",
      "出席：王　强　刘　洋　赵　明　孙　丽　吴　刚　郑　华　冯　涛　何　平\n请假：钱　进",
      "Purchaser: The Greenfield Water Supply Company\nAddress: 12 Mill Lane, Oakham",
      "1\t完善果品质量追溯体系和检验检测网络\t平川市农业农村局\t2025年9月\n2\t建设冷库\t市商务局\t2025年6月",
      "序号  服务项目      频次      单价（元）      备注\n1     日常巡检      每日      20,000          含节假日\n2     应急演练      每半年    50,000",
      "Revenue from contracts with customers      1,200\nCosts      900\nProfit      300",
    ])
  func rows(_ text: String) {
    #expect(read(text).paragraphs.count == text.split(separator: "\n").count)
  }

  @Test("A label with a colon, two blanks and a list of names may stand in wrapped text")
  func noRows() {
    let prose =
      "会议强调：要把果业发展作为乡村振兴的重要抓手，坚持因地制宜、\n分类施策，统筹推进各项工作，确保取得实效。"
    #expect(read(prose).paragraphs.count == 1)
    let english =
      "The pipeline was laid in May.  It was filled with water in\nJune.  It has been leaking since."
    #expect(read(english).paragraphs.count == 1)
  }

  @Test("Each line is a sentence where that is asked for")
  func byLines() {
    var options = ReadingOptions()
    options.sentences = .lines
    #expect(read("甲。乙。\n\n丙", options).sentences.count == 2)
  }
}
