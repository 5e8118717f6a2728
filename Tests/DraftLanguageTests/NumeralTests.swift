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
    #expect(numbers("3 May").map(\.kind) == [.date, .date])
    #expect(numbers("3. März").map(\.kind) == [.date, .date])
  }
}
