import DraftDocument
import Testing

struct InlineListTests {
  @Test(
    "A run of numbers upwards from one is a list",
    arguments: [
      "We agreed. 1. Pay now| 2. Leave later", "It is so.| 1) Pay now| 2) Leave later",
      "Hello.| • 9. Pay now| • 10. Leave later", "It is. a. one| b. two| c. three",
    ])
  func lists(_ text: String) {
    let expected = text.replacing(". 1.", with: ".| 1.").replacing(". a.", with: ".| a.")
    #expect(reading(expected) == expected)
  }

  @Test(
    "A list may begin in the label of its paragraph, or right behind it",
    arguments: ["Section 3: 1、甲，|2、乙", "1. One thing| 2. Another"])
  func listsBehindLabels(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "Numbers that are no run are none",
    arguments: [
      "1. As set out in clause 2. The rest stands.", "1. A rise of 2. The rest stands.",
      "See Table 1. Results are in Table 2.", "There are 1) pears, 2) apples.",
      "He took 3. Then 5 more.",
    ])
  func prose(_ text: String) { #expect(read(text).sentences.count <= 2) }
}
