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

  @Test("Each line is a sentence where that is asked for")
  func byLines() {
    var options = ReadingOptions()
    options.sentences = .lines
    #expect(read("甲。乙。\n\n丙", options).sentences.count == 2)
  }
}
