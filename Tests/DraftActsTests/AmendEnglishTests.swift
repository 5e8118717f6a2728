import DraftLanguage
import DraftActs
import Testing

/// What each wording of an English act does to small acts of our own.
struct AmendEnglishTests {
  static let act = """
    Harbour Moorings Act
    1 Moorings
    (1) The harbour master may grant a mooring to a person who—
    (a) owns a boat, and
    (b) pays the fee.
    (2) A mooring may not be sold.
    2 Fees
    (1) The fee is £50 a year.
    (2) The fee for a boat of more than ten metres is £90 a year, and the fee for a tender is nil.
    3 Commencement
    This Act comes into force on 1 May 2024.

    """

  static let code = """
    § 7-101. Boats.
    (a)(1) A boat shall be registered; and
    (2) A registered boat shall carry lights.
    (b) The Mayor shall issue rules.
    (c) This section shall expire on June 1, 2030.
    § 7-102. Rules.
    The Mayor may issue rules.

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let act: String
    let changes: [String]
    var testDescription: String { act }

    init(_ act: String, _ changes: String...) {
      self.act = act
      self.changes = changes
    }
  }

  static let british: [Case] = [
    Case(
      "1 In section 2(1), for “£50” substitute “£60”.", "-(1) The fee is £50 a year.",
      "+(1) The fee is £60 a year."),
    Case(
      "1 In section 1(2), after “not be” insert “let or”.", "-(2) A mooring may not be sold.",
      "+(2) A mooring may not be let or sold."),
    Case(
      "1 In section 2(2), omit “, and the fee for a tender is nil”.",
      "-(2) The fee for a boat of more than ten metres is £90 a year, and the fee for a tender is nil.",
      "+(2) The fee for a boat of more than ten metres is £90 a year."),
    Case("1 Omit section 1(2).", "-(2) A mooring may not be sold."),
    Case(
      "1 In section 1, after subsection (1) insert—\n“(1A) A mooring is granted for a year.”",
      "+(1A) A mooring is granted for a year."),
    Case(
      "1 In section 1, for subsection (2) substitute—\n“(2) A mooring may be sold.”",
      "-(2) A mooring may not be sold.", "+(2) A mooring may be sold."),
    Case(
      "1 In section 2(2), for the words from “and the fee” to “nil” substitute “payable in advance”.",
      "-(2) The fee for a boat of more than ten metres is £90 a year, and the fee for a tender is nil.",
      "+(2) The fee for a boat of more than ten metres is £90 a year, payable in advance."),
    Case(
      "1 In the heading of section 2, for “Fees” substitute “Fees and charges”.", "-2 Fees",
      "+2 Fees and charges"),
    Case(
      "1 After section 2 insert—\n“2A Refunds\n“(1) Fees are not refunded.”", "+2A Refunds",
      "+(1) Fees are not refunded."),
    Case(
      "1 In section 1(1)—\n(a) in paragraph (a), for “owns” substitute “keeps”;\n(b) omit paragraph (b).",
      "-(a) owns a boat, and", "-(b) pays the fee.", "+(a) keeps a boat, and"),
  ]

  static let american: [Case] = [
    Case(
      "Sec. 2. Section 4(b) of the Boats Act of 1990, effective May 1, 1990 (Town Code § 7-101(b)), is amended by striking the word \"shall\" and inserting the word \"may\" in its place.",
      "-(b) The Mayor shall issue rules.", "+(b) The Mayor may issue rules."),
    Case(
      "Sec. 2. Section 7-101 of the Town Code is amended as follows:\n(a) Subsection (a) is amended as follows:\n(1) Paragraph (1) is amended by striking the phrase \"; and\" and inserting a semicolon in its place.\n(2) Paragraph (2) is amended by striking the period and inserting the phrase \"; and\" in its place.\n(3) A new paragraph (3) is added to read as follows:\n\"(3) A boat shall carry an anchor.\".",
      "-(a)(1) A boat shall be registered; and", "-(2) A registered boat shall carry lights.",
      "+(a)(1) A boat shall be registered;",
      "+(2) A registered boat shall carry lights; and", "+(3) A boat shall carry an anchor."),
    Case(
      "Sec. 2. Section 7-101(c) is repealed.", "-(c) This section shall expire on June 1, 2030.",
      "+(c) Repealed."),
    Case(
      "Sec. 2. Section 7-101 is amended by redesignating subsections (b) and (c) as subsections (c) and (d), respectively, and by inserting after subsection (a) the following:\n\"(b) Boats shall be inspected.\".",
      "-(b) The Mayor shall issue rules.", "-(c) This section shall expire on June 1, 2030.",
      "+(b) Boats shall be inspected.",
      "+(c) The Mayor shall issue rules.", "+(d) This section shall expire on June 1, 2030."),
    Case(
      "Sec. 2. Section 7-102 is amended as follows:\n(a) The existing text is designated as subsection (a).\n(b) A new subsection (b) is added to read as follows:\n\"(b) Rules shall be published.\".",
      "-The Mayor may issue rules.", "+(a) The Mayor may issue rules.",
      "+(b) Rules shall be published."),
    Case(
      "Sec. 2. Section 7-101 is amended by inserting after section 7-101 the following new section:\n\"Sec. 7-101a. Anchors.\n\"A boat shall carry an anchor.\".",
      "+§ 7-101a. Anchors.", "+A boat shall carry an anchor."),
  ]

  @Test(arguments: british)
  func britishWording(_ one: Case) {
    let result = amended(Self.act, by: one.act + "\n")
    #expect(result.refused == [])
    #expect(changedLines(Self.act, result.text) == one.changes)
  }

  @Test(arguments: american)
  func americanWording(_ one: Case) {
    let result = amended(Self.code, by: one.act + "\n")
    #expect(result.refused == [])
    #expect(changedLines(Self.code, result.text) == one.changes)
  }

  /// Words that stand twice are refused unless the act says which.
  @Test func wordsThatStandTwice() {
    let twice = amended(Self.act, by: "1 In section 2(2), for “the fee” substitute “the charge”.\n")
    #expect(twice.refused == [])
    let often = amended(Self.act, by: "1 In section 2, for “fee” substitute “charge”.\n")
    #expect(often.text == Self.act)
    #expect(
      often.refused.map(\.reason) == [
        .wordsThereOften("fee", Address([.init(.article, "2")]), count: 3)
      ])
    let all = amended(
      Self.act, by: "1 In section 2, for “fee”, wherever it occurs, substitute “charge”.\n")
    #expect(all.refused == [])
    #expect(!all.text.contains("fee is"))
  }

  @Test(arguments: [
    "1 In section 9, for “a” substitute “b”.", "1 In section 1(4), omit “a”.",
    "1 In section 2(1), after “metres” insert “long”.",
    "1 In section 1, the rules about boats are omitted in part.",
  ])
  func refused(_ clause: String) {
    let result = amended(
      Self.act, by: clause + "\n2 In section 2(1), for “£50” substitute “£60”.\n")
    #expect(result.refused.count == 1)
    #expect(changedLines(Self.act, result.text).count == 2)
  }
}
