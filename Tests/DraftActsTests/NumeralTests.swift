import DraftActs
import Testing

@Suite struct NumeralTests {
  @Test(arguments: [
    ("三条", 3, 1), ("十二条", 12, 2), ("一百零五条", 105, 4), ("一〇五条", 105, 3), ("一千二百六十条", 1260, 6),
    ("廿一条", 21, 2), ("12条", 12, 2), ("１２条", 12, 2), ("1260条", 1260, 4), ("二○四条", 204, 3),
  ])
  func numbersOfArticles(_ text: String, _ value: Int, _ end: Int) {
    let number = ChineseNumerals.read(Letters(text), 0)
    #expect(number?.value == value)
    #expect(number?.end == end)
  }

  @Test(arguments: ["条", "", "第三"])
  func noNumbers(_ text: String) { #expect(ChineseNumerals.read(Letters(text), 0) == nil) }
}
