import DraftDiffKit
import Testing

/// Reports on German drafts, in their language.
@Suite struct GermanTests {
  private let rules =
    "Hausordnung\n\n§ 1 Ruhe\n\nDie Mieter sollen die Ruhe der anderen nicht stören.\n\n§ 2 Müll\n\nDer Müll ist zu trennen. Näheres regelt § 1.\n"

  private func comparison(_ new: String) -> DraftComparison {
    DraftComparison(
      from: Draft(text: rules, name: "alt.txt"), to: Draft(text: new, name: "neu.txt"))
  }

  @Test func amendments() {
    let memo = comparison(rules.replacing("sollen", with: "dürfen")).report(as: .memo)
    #expect(memo.contains("„sollen“ wird durch „dürfen“ ersetzt"), "\(memo)")
    #expect(memo.contains("## Änderungen"))
  }

  @Test func staleReferences() {
    let new = rules.replacing("§ 2", with: "§ 3").replacing("§ 1 Ruhe", with: "§ 2 Ruhe")
      .replacing(
        "Hausordnung\n\n", with: "Hausordnung\n\n§ 1 Geltung\n\nDie Ordnung gilt für alle.\n\n")
    let text = comparison(new).report(as: .text)
    #expect(text.contains("verweist auf „§ 1“, jetzt § 2"), "\(text)")
  }

  @Test func table() {
    let table = comparison(rules.replacing("sollen", with: "dürfen")).report(as: .table)
    #expect(table.contains("| Nr. | Bisherige Fassung | Neue Fassung | Änderung |"), "\(table)")
  }

  @Test func languageOfTheDraft() { #expect(comparison(rules).language == .german) }

  /// A German title or quotation does not make a German draft.
  @Test func englishStaysEnglish() {
    let text = "The rules of the house\n\nThe book “Die Zeit und der Raum” is to be read by all.\n"
    let comparison = DraftComparison(
      from: Draft(text: text, name: "a.txt"), to: Draft(text: text, name: "b.txt"))
    #expect(comparison.language == .english)
  }

  /// Every language that reports have words in is one that they can be asked for, and the other way round.
  @Test(arguments: ReportOptions.Language.allCases)
  func hasWords(_ language: ReportOptions.Language) {
    var options = ReportOptions()
    options.language = language
    let memo = comparison(rules.replacing("sollen", with: "dürfen"))
      .report(as: .memo, options: options)
    let isGerman = memo.contains("wird durch")
    #expect(isGerman == (language == .german), "\(memo)")
  }
}
