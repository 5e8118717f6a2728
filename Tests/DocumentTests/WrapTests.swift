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

  @Test("Each line is a sentence where that is asked for")
  func byLines() {
    var options = ReadingOptions()
    options.sentences = .lines
    #expect(read("甲。乙。\n\n丙", options).sentences.count == 2)
  }
}
