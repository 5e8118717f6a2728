import DraftActs
import DraftDocument
import DraftLanguage
import DraftLaws
import DraftText
import TestSupport
import Testing

/// Rows of the tables of English schedules and sections, by their first cells.
struct EnglishTableTests {
  private static let law = """
    # The Harbour Fees Act

    ## Section 1. Purpose

    This Act sets fees.

    ## Section 2. Fees

    (a) The fees are those of Schedule 1.

    (b) They are due within ten days.

    ## Schedule 1: Fees

    | Item | Fee | Unit |
    |------|-----|------|
    | Berth fee | 100 | day |
    | Crane fee | 20 | ton |
    | Water | 5 | m3 |

    ## Schedule 2: Forms

    | Form | Use |
    |---|---|
    | A | entry |
    | B | exit |

    """

  private static func document(_ text: String) -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "law.md")
  }

  private static func applied(_ act: String, to law: String = law) -> (
    text: String, refused: [Refusal]
  ) {
    let result = Amendment.apply(act, to: document(law))
    return (String(decoding: result.text, as: UTF8.self), result.refusals.map(\.reason))
  }

  @Test(arguments: [
    (
      "Schedule 1 is amended in the row for “Berth fee” by striking “100” and inserting “130”.",
      "100", "130"
    ),
    ("In SCHEDULE 1, in the entry for “Berth fee”, for “100” substitute “130”.", "100", "130"),
    (
      "The row for “Crane fee” in Schedule 1 is amended to read as follows: “| Crane fee | 25 | tonne |”.",
      "| 20 | ton |", "| 25 | tonne |"
    ),
    (
      "After the entry for “Water” in Schedule 1 insert—\n“| Gas | 1 | m3 |\n“| Waste | 2 | bag |”.",
      "| Water | 5 | m3 |\n", "| Water | 5 | m3 |\n| Gas | 1 | m3 |\n| Waste | 2 | bag |\n"
    ),
    ("Omit the entry for “B” in Schedule 2.", "| B | exit |\n", ""),
  ])
  func rowsAreKnownByTheirFirstCells(_ act: String, _ old: String, _ new: String) {
    let (text, refused) = Self.applied(act + "\n")
    #expect(refused.isEmpty)
    // Behind the last row there is one line end, whichever row that is.
    #expect(
      text.split(separator: "\n") == Self.law.replacing(old, with: new).split(separator: "\n"))
  }

  @Test func whatDoesNotFitIsRefused() {
    let table = Address([.init(.attachment, "Schedule 1")])
    let (text, refused) = Self.applied(
      """
      1 Omit the entry for “Crane fees” in Schedule 1.
      2 Omit Schedule 7.

      """)
    #expect(text == Self.law)
    #expect(
      refused == [
        .wordsNotThere(
          "Crane fees", table, nearest: WordsElsewhere(address: table, words: "Crane fee")),
        .noSuchPart(Address([.init(.attachment, "Schedule 7")]), nearest: nil),
      ])
    let twice = Self.law.replacing("| Water |", with: "| Crane fee |")
    let answer = Self.applied("1 Omit the entry for “Crane fee” in Schedule 1.\n", to: twice)
    #expect(
      answer.text == twice && answer.refused == [.wordsThereOften("Crane fee", table, count: 2)])
  }

  @Test func halfOfAReplacementIsNone() {
    let (text, refused) = Self.applied(
      "Sec. 1. Section 2(b) is amended by striking “ten days” and inserting “five days\n")
    #expect(text == Self.law && refused == [.notUnderstood])
    let whole = Self.applied(
      "Sec. 1. Section 2(b) is amended by striking “ten days” and inserting the following: “five days”.\n"
    )
    #expect(whole.refused.isEmpty && whole.text.contains("due within five days."))
  }

  @Test func aRowOfACodeGoesWhole() {
    let code = "§ 1. Fees.\n\n| Item | Fee |\n|---|---|\n| A | 1 |\n| B | 2 |\n"
    let (text, _) = Self.applied("Sec. 1. The row for “B” in section 1 is repealed.\n", to: code)
    #expect(
      text == code.replacing("| B | 2 |\n", with: "")
        || text == code.replacing("\n| B | 2 |", with: ""))
  }

  @Test func rowsAreWrittenAsTheTableHasThem() {
    let tabs = "Section 1. Fees\nSee Schedule 1.\nSchedule 1\nItem\tFee\nA\t1\nB\t2\n"
    let act = """
      1 After the entry for “A” in Schedule 1 insert—
      “| New | 7 |”.
      2 The row for “B” in Schedule 1 is amended to read as follows: “| B | 3 |”.

      """
    let (text, refused) = Self.applied(act, to: tabs)
    #expect(refused.isEmpty)
    #expect(text == tabs.replacing("A\t1\nB\t2", with: "A\t1\nNew\t7\nB\t3"))
    let bars = Self.applied("1 After the entry for “Water” in Schedule 1 insert—\n“Gas\t1\tm3”.\n")
    #expect(bars.text.contains("| Water | 5 | m3 |\n| Gas | 1 | m3 |\n"))
    #expect(
      amended(
        "甲办法\n第一条 见附件1。\n附件1\n| 项目 | 金额 |\n|---|---|\n| 甲 | 1 |\n",
        by: "一、在附件1中的“甲”一行后增加一行：“乙\t2”。\n"
      )
      .text.hasSuffix("| 甲 | 1 |\n| 乙 | 2 |\n"))
  }

  /// Rows that came, went and changed come back, in both styles, between bars and between tabs.
  @Test(arguments: UInt64(1)...40) func tablesComeBack(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var rows = (1...Int.random(in: 4...9, using: &random)).map {
      ["Item \($0)", "\($0 * 10)", "day"]
    }
    let old = rows
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = rows.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: rows.remove(at: place)
      case 1: rows.insert(["New \(seed) \(rows.count)", "7", "ton"], at: place)
      case 2: rows[place][1] += "5"
      default: rows[place][2] = "ship and day"
      }
    }
    let hasBars = seed.isMultiple(of: 2)
    let documents = [old, rows].map { rows in
      Self.document(
        Self.law.replacing(
          "| Berth fee | 100 | day |\n| Crane fee | 20 | ton |\n| Water | 5 | m3 |\n",
          with: rows.map { row in
            hasBars ? "| \(row.joined(separator: " | ")) |\n" : row.joined(separator: "\t") + "\n"
          }.joined()))
    }
    for style in [ActStyle.us, .uk] {
      let broken = ActLaws(documents[0], documents[1], style).roundTrip()
      #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
    }
  }
}
