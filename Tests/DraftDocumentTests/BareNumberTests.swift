import DraftDocument
import DraftText
import Testing

struct BareNumberTests {
  @Test("A list of headings may start anywhere, where the first part of one follows")
  func anywhere() {
    let text =
      "3 Protocol\n\n3.1 General\n\nAll is well.\n\n3.2 Names\n\n3.2.1 http URL\n\nOne.\n\n4 End\n\nDone."
    #expect(read(text).labels == ["3", "3.1", "3.2", "3.2.1", "4"])
    #expect(read("12 members came.\n\n14 members had come before.").labels.isEmpty)
  }

  @Test("Headings of standards stand before wide blanks, and may begin with a measure")
  func standards() {
    let text = "1　范围\n本标准规定了分级。\n2　术语\n2.1　毛茶\n未经精制。\n3　分级\n3.1　特级\n芽叶完整。"
    #expect(read(text).labels == ["1", "2", "2.1", "3", "3.1"])
    #expect(read("1 个苹果\n2 个梨\n3 个桃").labels.isEmpty)
  }

  @Test("Section 4 before a capital is a heading where Section 5 follows")
  func sections() {
    let text = "Section 4 Swimmers.\nSwimmers keep left.\n\nSection 5 Rowers.\nRowers keep right."
    #expect(read(text).titles == ["Swimmers.", "Rowers."])
    #expect(read("Section 5 Rowers keep right, says the board.").labels.isEmpty)
  }

  @Test("Blanks that a scanner set into a label")
  func scanned() {
    #expect(read("第 十 二 条　车辆按月检修。\n第 十 三 条　费用自理。").sections[2].ordinal == [13])
    #expect(read("1 ． 购置设备\n设备共三台。\n2 ． 培训人员\n人员共五人。").sections.count == 3)
  }

  @Test("Short headings of letters between paragraphs")
  func small() {
    let paragraph = "He had walked this road for many years, and knew each of its bends by heart."
    let text = "The post\n\nThe first letter\n\n\(paragraph)\n\nA cup of tea\n\n\(paragraph)"
    #expect(read(text).titles == ["The first letter", "A cup of tea"])
    #expect(read("The post\n\nAda Moss\nBen Reed\n\n\(paragraph)").titles.isEmpty)
  }
}
