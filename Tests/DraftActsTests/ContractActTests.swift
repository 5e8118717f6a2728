import DraftActs
import DraftChange
import DraftDocument
import DraftText
import Testing

/// Acts on contracts, as a lawyer would write them: clauses that came, went and moved give others new numbers.
struct ContractActTests {
  private static let agreement = """
    SUPPLY AGREEMENT

    1. DEFINITIONS

    1.1 In this Agreement:

    "Fees" means the fees in Schedule 1.

    "Goods" means the goods ordered under clause 3.

    1.2 Headings have no meaning.

    2. SUPPLY

    2.1 The Seller shall deliver the Goods within 30 days.

    2.2 Risk passes on delivery under clause 2.1.

    3. ORDERS

    3.1 The Buyer orders in writing.

    3.2 The Seller may refuse an order under clause 4.2.

    4. GENERAL

    4.1 This Agreement is governed by the law of Scotland.

    4.2 Notices are given under clause 3.1 and section 7 of the Postal Act.

    SCHEDULE 1 FEES

    1. £90 a crate.

    2. £20 for each delivery.

    """

  /// The items of the act, which gives the new text.
  private func act(_ new: String, of old: String = agreement) -> [String] {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "agreement.txt")
    }
    let act = ActComposer.write(.between(drafts[0], drafts[1]))
    let result = amended(old, by: act)
    #expect(result.refused == [] && result.text == new, "\(act)\n\(result)")
    return act.split(separator: "\n").dropFirst().map(String.init)
  }

  private static let later = agreement.replacing("4. GENERAL", with: "5. GENERAL")
    .replacing("4.1 This", with: "5.1 This").replacing("4.2 Notices", with: "5.2 Notices")
    .replacing("3. ORDERS", with: "4. ORDERS").replacing("3.1 The", with: "4.1 The")
    .replacing("3.2 The", with: "4.2 The").replacing("under clause 4.2", with: "under clause 5.2")
    .replacing("under clause 3", with: "under clause 4")

  @Test func aClauseThatCame() {
    let came = "3. PRICE\n\n3.1 The Buyer pays the Fees.\n\n"
    let new = Self.later.replacing("4. ORDERS", with: came + "4. ORDERS")
      .replacing("may refuse an order", with: "may decline an order")
    #expect(
      act(new) == [
        "1. Clauses 3 and 4 are renumbered as clauses 4 and 5; and references to them are adjusted accordingly.",
        "2. After clause 2 insert—", "“3. PRICE", "“3.1 The Buyer pays the Fees.”.",
        "3. In clause 3.2 (now 4.2), for “refuse” substitute “decline”.",
      ])
  }

  @Test func aClauseThatWent() {
    let old = Self.later.replacing("4. ORDERS", with: "3. PRICE\n\n3.1 Free.\n\n4. ORDERS")
    #expect(
      act(Self.agreement, of: old) == [
        "1. Omit clause 3.",
        "2. Clauses 4 and 5 are renumbered as clauses 3 and 4; and references to them are adjusted accordingly.",
      ])
  }

  /// What moved stands where its number is.
  @Test func aClauseThatMoved() {
    let new = Self.agreement.replacing("2.1 The Seller", with: "2.3 The Seller")
      .replacing("2.2 Risk passes on delivery under clause 2.1.\n\n", with: "")
      .replacing("2.3 The", with: "2.1 Risk passes on delivery under clause 2.2.\n\n2.2 The")
    #expect(
      act(new) == [
        "1. Clause 2.1 is renumbered as clause 2.2; clause 2.2 as clause 2.1; and references to them are adjusted accordingly."
      ])
  }

  /// A reference that was not brought up to date is told, and not taken for one that follows.
  @Test func aReferenceThatStayed() {
    let new = Self.later.replacing("4. ORDERS", with: "3. PRICE\n\n3.1 Free.\n\n4. ORDERS")
      .replacing("under clause 5.2", with: "under clause 4.2")
    #expect(
      act(new).last == "3. In clause 3.2 (now 4.2), for “clause 5.2.” substitute “clause 4.2.”.")
  }

  @Test func definitions() {
    let new = Self.agreement
      .replacing("\"Goods\"", with: "\"Force Majeure\" means a flood.\n\n\"Goods\"")
      .replacing("the fees in Schedule 1", with: "the fees stated in Schedule 1")
    #expect(
      act(new) == [
        "1. In clause 1.1—",
        "(a) In the definition of “Fees”, for “in” substitute “stated in”.",
        "(b) After the definition of “Fees” insert—",
        "“\"Force Majeure\" means a flood.”.",
      ])
  }

  /// 1., 2., 3. alone number a lease, and it speaks of its sections.
  @Test func clausesWithoutADot() {
    let old = """
      LEASE

      1. Term. The term is five years, subject to Section 3.
      2. Use. The Tenant shall use the premises as a bakery.
      3. End. Either party may end the lease under Section 4.
      4. Notices. Notices are in writing.

      """
    let new = """
      LEASE

      1. Term. The term is five years, subject to Section 2.
      2. End. Either party may end the lease under Section 3.
      3. Notices. Notices are in writing.

      """
    #expect(
      act(new, of: old) == [
        "1. Section 2 is deleted.",
        "2. Sections 3 and 4 are renumbered as sections 2 and 3; and references to them are adjusted accordingly.",
      ])
  }

  /// Statutes say each reference, and their numbers after the act.
  @Test func sectionsOfALaw() {
    let old = """
      Riverside Moorings Bylaws
      Section 1. Permits
      (a) A permit is needed for each vessel, as section 3 says.
      Section 2. Fees
      (a) The fee is $40.
      Section 3. Renewal
      (a) A permit may be renewed once.

      """
    let new = old.replacing("Section 3. Renewal", with: "Section 4. Renewal")
      .replacing(
        "Section 2. Fees",
        with: "Section 2. Transfer\n(a) No permit is transferred.\nSection 3. Fees"
      )
      .replacing("as section 3 says", with: "as section 4 says").replacing("$40", with: "$45")
    #expect(
      act(new, of: old) == [
        "Sec. 1. Sections 2 and 3 are renumbered as sections 3 and 4.",
        "Sec. 2. Section 1(a) is amended by striking “section 3” and inserting “section 4” in its place.",
        "Sec. 3. The Act is amended by inserting after section 1 the following new section:",
        "“Section 2. Transfer", "“(a) No permit is transferred.”.",
        "Sec. 4. Section 3(a) (formerly section 2(a)) is amended by striking “$40.” and inserting “$45.” in its place.",
      ])
  }
}
