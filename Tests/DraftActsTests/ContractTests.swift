import DraftActs
import Testing

/// Amendments of contracts, whose clauses are numbered 4, 4.1, 4.2.
struct ContractTests {
  static let base = """
    BERTH AGREEMENT

    1. BERTH

    1.1 The Harbour lets berth 12 to the Owner.

    1.2 The Owner shall:

    (a) keep the berth clean; and

    (b) moor one boat only.

    2. RENT

    2.1 The rent is £90 a month.

    2.2 The Owner shall pay within 30 days of the invoice.

    3. GENERAL

    3.1 Clause headings have no meaning.

    SCHEDULE 1 EQUIPMENT

    1. Two cleats.

    2. One ladder.

    """

  @Test(arguments: [
    AmendEnglishTests.Case(
      "1. Section 2.2 is amended by striking \"30 days\" and inserting \"60 days\".",
      "-2.2 The Owner shall pay within 30 days of the invoice.",
      "+2.2 The Owner shall pay within 60 days of the invoice."),
    AmendEnglishTests.Case(
      "1. In clause 2.1, \"£90\" is replaced by \"£95\".", "-2.1 The rent is £90 a month.",
      "+2.1 The rent is £95 a month."),
    AmendEnglishTests.Case(
      "1. In paragraph 2.1, replace “£90” with “£95”.", "-2.1 The rent is £90 a month.",
      "+2.1 The rent is £95 a month."),
    AmendEnglishTests.Case(
      "1. In clause 1.2(b), delete “one boat” and insert “two boats”.", "-(b) moor one boat only.",
      "+(b) moor two boats only."),
    AmendEnglishTests.Case(
      "1. In Article 2.1, for “£90” there shall be substituted “£95”.",
      "-2.1 The rent is £90 a month.", "+2.1 The rent is £95 a month."),
    AmendEnglishTests.Case(
      "1. Clause 2.2 is deleted.", "-2.2 The Owner shall pay within 30 days of the invoice."),
    AmendEnglishTests.Case("1. Omit clause 3.1.", "-3.1 Clause headings have no meaning."),
    AmendEnglishTests.Case(
      "1. Clause 2.1 shall be deleted and replaced with: “2.1 The berth is free.”",
      "-2.1 The rent is £90 a month.", "+2.1 The berth is free."),
    AmendEnglishTests.Case(
      "1. Clause 2.1 is hereby replaced in its entirety by the following: “2.1 The berth is free.”",
      "-2.1 The rent is £90 a month.", "+2.1 The berth is free."),
    AmendEnglishTests.Case(
      "1. After clause 2.2 insert: “2.3 Late rent bears interest.”",
      "+2.3 Late rent bears interest."),
    AmendEnglishTests.Case(
      "1. A new clause 1.3 is added: “1.3 The Owner may not sublet.”",
      "+1.3 The Owner may not sublet."),
    AmendEnglishTests.Case(
      "1. Clause 2.1 is amended and restated as follows: “2.1 The berth is free.”",
      "-2.1 The rent is £90 a month.", "+2.1 The berth is free."),
    AmendEnglishTests.Case(
      "1. The following new clause 1.3 is inserted after clause 1.2: “1.3 The Owner may not sublet.”",
      "+1.3 The Owner may not sublet."),
    AmendEnglishTests.Case(
      "1. Insert the following as a new clause 1.3: “1.3 The Owner may not sublet.”",
      "+1.3 The Owner may not sublet."),
    AmendEnglishTests.Case(
      "1. The words “£90” in clause 2.1 are deleted and replaced by “£95”.",
      "-2.1 The rent is £90 a month.", "+2.1 The rent is £95 a month."),
    AmendEnglishTests.Case(
      "1. In clause 2.2, the words “30 days” shall be deleted and the words “60 days” shall be inserted in their place.",
      "-2.2 The Owner shall pay within 30 days of the invoice.",
      "+2.2 The Owner shall pay within 60 days of the invoice."),
    AmendEnglishTests.Case(
      "1. The words “a month” in clause 2.1 are deleted.", "-2.1 The rent is £90 a month.",
      "+2.1 The rent is £90."),
    AmendEnglishTests.Case(
      "1. In paragraph 1 of Schedule 1, replace “Two” with “Three”.", "-1. Two cleats.",
      "+1. Three cleats."),
    AmendEnglishTests.Case(
      "1. After paragraph 2 of Schedule 1 insert “3. One crane.”", "+3. One crane."),
    AmendEnglishTests.Case(
      "1. Clause 2 is deleted in its entirety.", "-2. RENT", "-2.1 The rent is £90 a month.",
      "-2.2 The Owner shall pay within 30 days of the invoice."),
  ])
  func wording(_ one: AmendEnglishTests.Case) {
    let result = amended(Self.base, by: one.act + "\n")
    #expect(result.refused == [])
    #expect(changedLines(Self.base, result.text) == one.changes)
    #expect(result.text.hasPrefix("BERTH AGREEMENT\n\n1. BERTH\n\n1.1 The"))
  }

  /// A block can't take the place of clauses that it doesn't name, nor a clause come without its number.
  @Test(arguments: [
    "1. In clause 2.2, the words “30 days” are deleted and instead inserted is “60 days”.",
    "1. In paragraph 3 of Schedule 1, replace “Two” with “Three”.",
    "1. Clause 2 is replaced by: “2. RENT AND TAX”", "1. Clause 4.1 is deleted.",
    "1. After clause 2.2 insert: “Late rent bears interest.”",
  ])
  func refused(_ clause: String) {
    let result = amended(Self.base, by: clause + "\n")
    #expect(result.refused.count == 1)
    #expect(result.text == Self.base)
  }
}
