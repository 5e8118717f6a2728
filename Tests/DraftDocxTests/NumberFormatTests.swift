import Testing

@testable import DraftDocx

struct NumberFormatTests {
  @Test(arguments: [
    (3, "decimalZero", "03"), (12, "decimalFullWidth", "１２"), (1994, "upperRoman", "MCMXCIV"),
    (4, "lowerRoman", "iv"), (28, "upperLetter", "BB"), (26, "lowerLetter", "z"),
    (22, "ordinal", "22nd"), (111, "ordinal", "111th"), (21, "cardinalText", "Twenty-one"),
    (12, "ordinalText", "Twelfth"), (20, "ordinalText", "Twentieth"), (255, "hex", "FF"),
    (5, "decimalEnclosedCircle", "⑤"), (36, "decimalEnclosedCircleChinese", "㊱"),
    (3, "decimalEnclosedParen", "⑶"), (10, "chineseCounting", "十"),
    (21, "chineseCounting", "二十一"), (105, "chineseCounting", "一○五"),
    (105, "chineseCountingThousand", "一百零五"), (10_010, "chineseCountingThousand", "一万零一十"),
    (30, "chineseLegalSimplified", "叁拾"), (15, "japaneseCounting", "十五"),
    (111, "japaneseCounting", "百十一"), (20, "ideographDigital", "二〇"),
    (3, "ideographTraditional", "丙"), (11, "ideographTraditional", "11"),
    (12, "ideographZodiac", "亥"), (61, "ideographZodiacTraditional", "61"),
    (2, "ganada", "나"), (1, "none", ""), (7, "unheardOf", "7"),
  ])
  func writesNumbers(_ number: Int, _ format: String, _ expected: String) {
    #expect(NumberFormat.text(number, format) == expected)
  }

  @Test func padsAsThePictureSays() {
    #expect(NumberFormat.text(7, "custom", custom: "001, 002, 003, ...") == "007")
  }
}
