import DraftDocument
import Testing

struct PageFurnitureTests {
  private let first = "各村要在汛期安排专人值守，每天早晚各巡查一次堤坝，发现险情立即报"
  private let second = "告镇防汛办，并组织群众转移。\n每个村至少备足编织袋五百条。"

  @Test(
    "Numbers that count pages are no text",
    arguments: [
      ("3", "4"), ("3 / 9", "4 / 9"), ("[3]", "[4]"), ("- 3 -", "- 4 -"), ("\u{C}", "\u{C}"),
      ("Page 3 of 9", "Page 4 of 9"), ("Seite 3 von 9", "Seite 4 von 9"),
    ])
  func pages(_ marks: (String, String)) {
    let text = "\(first)\n\(marks.0)\n\(second)\n\(marks.1)\n完。"
    #expect(read(text).sentences.count == 3)
  }

  @Test("A number between lines that ends no line is text")
  func numbers() {
    #expect(read("苹果\n1\n梨\n2\n桃").paragraphs.count == 5)
    #expect(read("共有。\n3\n其余不计。").paragraphs.count == 3)
  }

  @Test("A running head stands behind each page's number")
  func heads() {
    let text = "滨江县文件\n\(first)\n— 1 —\n滨江县文件\n\(second)\n— 2 —\n滨江县文件\n完。"
    #expect(read(text).sentences.count == 4)
  }
}
