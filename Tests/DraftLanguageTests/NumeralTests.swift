import DraftLanguage
import DraftText
import Testing

/// One reader of numbers: what a label, a date and a figure say is asked of the same tables.
@Suite struct NumeralTests {
  private func numbers(_ text: String) -> [WrittenNumber] {
    DecodedText(bytes: Array(text.utf8)).withView {
      WrittenNumbers($0, ByteRange(0, $0.count)).numbers
    }
  }

  @Test(arguments: ["二〇二四年", "二○二四年", "二零二四年", "2024年", "２０２４年"])
  func oneYear(_ text: String) {
    #expect(numbers(text).map(\.value) == [.whole(2024)])
    #expect(numbers(text).map(\.kind) == [.date])
  }

  @Test(arguments: [("一○五", 105), ("廿一", 21), ("一百〇五", 105), ("十二", 12), ("１２", 12)])
  func label(_ text: String, _ value: Int) {
    let found = DecodedText(bytes: Array(text.utf8)).withView {
      Numeral.chineseOrArabic($0, 0, $0.count)
    }
    #expect(found?.value == value && found?.end == text.utf8.count)
  }

  /// 伍 and 陆 are names of persons and number no section.
  @Test func financialNumeralsAreNoLabel() {
    let found = DecodedText(bytes: Array("伍、陆".utf8)).withView { Numeral.chinese($0, 0, $0.count) }
    #expect(found == nil)
  }

  @Test func unitsOfAllLanguages() {
    #expect(numbers("30 days").map(\.unit) == [.day])
    #expect(numbers("30 Tage").map(\.unit) == [.day])
    #expect(numbers("30天").map(\.unit) == [.day])
    #expect(numbers("5 Werktagen").map(\.unit) == [.workingDay])
  }

  @Test func referencesOfAllLanguages() {
    #expect(numbers("Section 5").map(\.kind) == [.reference])
    #expect(numbers("§ 5 Absatz 2").map(\.kind) == [.reference, .reference])
    #expect(numbers("附件2").map(\.kind) == [.reference])
  }

  @Test func datesOfAllLanguages() {
    #expect(numbers("3 May").map(\.kind) == [.date])
    #expect(numbers("3. März").map(\.kind) == [.date])
  }

  /// What says the same, however it is written.
  @Test(arguments: [
    [
      "9 June 2022", "June 9, 2022", "9th of June 2022", "Jun 9, 2022", "2022-06-09", "2022/6/9",
      "9.6.2022",
      "2022年6月9日", "2022 年 6 月 9 日", "二〇二二年六月九日", "9. Juni 2022",
    ],
    ["12 November", "Nov. 12", "November 12th", "11月12日"],
    ["6 p.m.", "6 PM", "18:00", "6:00 pm", "18.00", "18时00分"],
    ["12 a.m.", "0:00"],
    ["3 000", "3000", "3,000", "3'000", "3’000", "3\u{202F}000"],
    ["1½", "1.5"],
    ["½", "0.5", "1/2"],
    ["−5", "-5"],
    ["5%", "5 %", "5\u{A0}%"],
    ["2.6亿元", "2.6 亿元"],
  ])
  func sameValue(_ texts: [String]) {
    for text in texts.dropFirst() {
      let (first, other) = (numbers(texts[0]), numbers(text))
      #expect(first.count == 1 && other.count == 1, "\(text)")
      #expect(zip(first, other).allSatisfy { $0.equals($1) && $1.equals($0) }, "\(text)")
    }
  }

  @Test(arguments: [
    ("9.00", "9.30"), ("9:00", "9:30"), ("6 am", "6 pm"), ("1 2", "12"), ("10 00", "1000"),
    ("½", "⅓"),
    ("5 May 2022", "6 May 2022"), ("May 2022", "5 May 2022"), ("2nd", "2"), ("9.00 kg", "9:00"),
    ("-5", "5"), ("3/5/2022", "5/3/2022"),
  ])
  func otherValue(_ text: String, _ other: String) {
    let (a, b) = (numbers(text), numbers(other))
    #expect(a.count != b.count || !zip(a, b).allSatisfy { $0.equals($1) })
  }
}
