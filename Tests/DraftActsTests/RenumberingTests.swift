import DraftActs
import Testing

/// What lawyers say of numbers, references, definitions and schedules, and what becomes of it.
struct RenumberingTests {
  static let base = """
    BERTH AGREEMENT

    1. BERTH

    1.1 In this Agreement "Fee" and "Fees" mean the fee in clause 2.1:

    “Boat” means:

    (a) a yacht; or

    (b) a dinghy.

    “Fee” means £90.

    1.2 The Owner pays the Fee under clauses 2.1 and 3.1 and section 2 of the Harbour Act.

    2. RENT

    2.1 The rent is the Fee.

    3. GENERAL

    3.1 This clause 3 ends with the Boat.

    SCHEDULE 1 EQUIPMENT

    1. Two cleats for the Boat.

    SCHEDULE 2 RATES

    1. £90 a month.

    """

  @Test(arguments: [
    AmendEnglishTests.Case(
      "1. Clauses 2 and 3 are renumbered as clauses 3 and 4 (and references to them adjusted accordingly).",
      "-1.1 In this Agreement \"Fee\" and \"Fees\" mean the fee in clause 2.1:",
      "-1.2 The Owner pays the Fee under clauses 2.1 and 3.1 and section 2 of the Harbour Act.",
      "-2. RENT", "-2.1 The rent is the Fee.", "-3. GENERAL",
      "-3.1 This clause 3 ends with the Boat.",
      "+1.1 In this Agreement \"Fee\" and \"Fees\" mean the fee in clause 3.1:",
      "+1.2 The Owner pays the Fee under clauses 3.1 and 4.1 and section 2 of the Harbour Act.",
      "+3. RENT", "+3.1 The rent is the Fee.", "+4. GENERAL",
      "+4.1 This clause 4 ends with the Boat."),
    AmendEnglishTests.Case(
      "1. After clause 2, a new clause 3 is inserted as follows:\n\"3. TAX\n\"3.1 Tax is extra.\" and the remaining clauses shall be renumbered accordingly.",
      "-3. GENERAL", "-3.1 This clause 3 ends with the Boat.", "+3. TAX", "+3.1 Tax is extra.",
      "+4. GENERAL", "+4.1 This clause 3 ends with the Boat."),
    AmendEnglishTests.Case(
      "1. Clause 2 is deleted and the subsequent clauses are renumbered accordingly. All cross-references in the Agreement shall be updated accordingly.",
      "-1.2 The Owner pays the Fee under clauses 2.1 and 3.1 and section 2 of the Harbour Act.",
      "-2. RENT", "-2.1 The rent is the Fee.", "-3. GENERAL",
      "-3.1 This clause 3 ends with the Boat.",
      "+1.2 The Owner pays the Fee under clauses 2.1 and 2.1 and section 2 of the Harbour Act.",
      "+2. GENERAL", "+2.1 This clause 2 ends with the Boat."),
    AmendEnglishTests.Case(
      "1. Clause 3 is renumbered as clause 4.\n2. In clause 3.1 (now 4.1), for “ends” substitute “expires”.",
      "-3. GENERAL", "-3.1 This clause 3 ends with the Boat.", "+4. GENERAL",
      "+4.1 This clause 3 expires with the Boat."),
    AmendEnglishTests.Case(
      "1. After the definition of “Boat” insert:\n“Day” means a weekday.", "+“Day” means a weekday."
    ),
    AmendEnglishTests.Case(
      "1. In clause 1.1, omit the definition of “Boat”.", "-“Boat” means:", "-(a) a yacht; or",
      "-(b) a dinghy."),
    AmendEnglishTests.Case(
      "1. For the definition of “Fee” in clause 1.1 substitute: \"“Fee” means £95.\"",
      "-“Fee” means £90.", "+“Fee” means £95."),
    AmendEnglishTests.Case(
      "1. In the definition of “Fee”, replace “£90” with “£95”.", "-“Fee” means £90.",
      "+“Fee” means £95."),
    AmendEnglishTests.Case(
      "1. All references to “Boat” shall be replaced by references to “Vessel”.", "-“Boat” means:",
      "-3.1 This clause 3 ends with the Boat.", "-1. Two cleats for the Boat.",
      "+“Vessel” means:", "+3.1 This clause 3 ends with the Vessel.",
      "+1. Two cleats for the Vessel."),
    AmendEnglishTests.Case(
      "1. “Owner” is replaced by “Holder” wherever it appears in the Agreement.",
      "-1.2 The Owner pays the Fee under clauses 2.1 and 3.1 and section 2 of the Harbour Act.",
      "+1.2 The Holder pays the Fee under clauses 2.1 and 3.1 and section 2 of the Harbour Act."),
    AmendEnglishTests.Case(
      "1. Schedule 2 is replaced by the Schedule attached.\n\nSCHEDULE 2 RATES\n\n1. £99 a month.",
      "-1. £90 a month.", "+1. £99 a month."),
    AmendEnglishTests.Case(
      "1. Schedule 2 shall be deleted and replaced with the schedule set out in Appendix 1 to this Amendment.\n\nAPPENDIX 1\n\n1. £99 a month.",
      "-1. £90 a month.", "+1. £99 a month."),
    AmendEnglishTests.Case(
      "1. For clause 2 substitute:\n“2. PRICE\n“2.1 The price is the Fee.\n“2.2 It is due in May.”",
      "-2. RENT", "-2.1 The rent is the Fee.", "+2. PRICE", "+2.1 The price is the Fee.",
      "+2.2 It is due in May."),
    AmendEnglishTests.Case(
      "1. Rent. In clause 2.1, for “rent” substitute “price”.", "-2.1 The rent is the Fee.",
      "+2.1 The price is the Fee."),
  ])
  func wording(_ one: AmendEnglishTests.Case) {
    let result = amended(Self.base, by: one.act + "\n")
    #expect(result.refused == [])
    #expect(changedLines(Self.base, result.text) == one.changes)
  }

  /// Nothing is guessed: a schedule that is not there, numbers that two clauses would have, words inside others.
  @Test(arguments: [
    "1. Schedule 2 is replaced by the Schedule attached.",
    "1. Schedule 2 is replaced by the Schedule attached.\n\nSCHEDULE 3\n\nOne.\n\nSCHEDULE 4\n\nTwo.",
    "1. Clause 2 is renumbered as clause 3.",
    "1. Clauses 2 and 3 are renumbered as clause 4.",
    "1. After clause 2 insert: “3. TAX”",
    "1. Omit the definition of “Ship”.",
    "1. All references to the Boat shall be replaced by references to the Vessel.",
  ])
  func refused(_ clause: String) {
    let result = amended(Self.base, by: clause + "\n")
    #expect(result.refused.count == 1)
    #expect(result.text == Self.base)
  }

  @Test func wordsInsideOthersAreNamed() {
    let result = amended(
      Self.base, by: "1. All references to “Fee” shall be replaced by references to “Charge”.\n")
    #expect(result.refused.count == 1)
    #expect(result.text.contains("\"Charge\" and \"Fees\" mean"))
  }
}
