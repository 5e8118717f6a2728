import DraftDocument
import DraftText
import Testing

@testable import DraftMerge

/// Lines that stand for what was moved come back as they were, or not at all.
@Suite struct StandInTests {
  private func parts(_ text: String) -> [StandIn.Part]? {
    StandIn.parts(of: Array(text.utf8), 0..<2)
  }

  private let one = String(decoding: StandIn.line(1), as: UTF8.self)

  @Test func linesAreCutOut() {
    let parts = parts("a\n" + one + "b 3\n")
    #expect(parts == [.text([0x61, 0x0A]), .block(1), .text([0x62, 0x20, 0x33, 0x0A])])
  }

  /// Where lines of a paragraph were joined, digits behind a stand-in are none of its number.
  @Test(arguments: ["x", "5 May", ""]) func whatIsNoLineIsNone(_ tail: String) {
    #expect(parts(one.dropLast() + tail) == nil)
    #expect(parts("a " + one) == nil)
  }

  @Test func unknownBlocksAreNone() {
    #expect(parts(String(decoding: StandIn.line(2), as: UTF8.self)) == nil)
  }

  /// A proposal has the block where it was proposed; where what became of the block is in conflict itself, there is none.
  @Test(arguments: [false, true]) func proposalsHaveBlocks(_ isDisputed: Bool) throws {
    let text = { (text: String) in Array(text.utf8) }
    let inner = MergeConflict(base: text("d\n"), sides: [text("e\n"), text("f\n")])
    let conflicts = MovedConflicts(blocks: [
      .init(
        pieces: isDisputed ? [.conflict(inner)] : [.text(text("d\n"))], gap: 0, isDisputed: false)
    ])
    let standIn = StandIn.line(0)
    let pieces = try #require(
      conflicts.restored(
        MergeConflict(
          base: text("a\n"), sides: [text("a\n") + standIn, text("b\n")],
          proposal: text("b\n") + standIn)))
    guard case .conflict(let conflict)? = pieces.first, pieces.count == 1 else {
      Issue.record("\(pieces)")
      return
    }
    #expect(conflict.proposal == (isDisputed ? nil : text("b\nd\n")))
    #expect(conflict.sides[1] == text(isDisputed ? "b\nf\n" : "b\nd\n"))
    #expect(conflict.base == text("a\nd\n"))
  }

  /// A number that was broken over two lines, and has another draft's text with its sign, is on one: the lines behind it
  /// are others than in the draft.
  @Test func brokenNumbersShiftLines() throws {
    let paragraphs = [
      "The rent follows what clause 2 says of it.", "The keys were handed over in the hall.",
      "The deposit was paid to the agent in cash.",
      "The parties read this lease before they signed.",
    ]
    func draft(_ order: [Int], _ number: String) -> (document: Document, signed: AlteredDraft) {
      let text = order.map { paragraphs[$0] }.joined(separator: "\n\n") + "\n"
      let bytes = Array(text.replacing("clause 2", with: number).utf8)
      let document = DraftReader.read(DecodedText(bytes: bytes), name: "draft.txt")
      let start = Array("The rent follows what ".utf8).count
      let place = NumberSign.Place(
        range: start..<start + number.utf8.count, number: 0, text: Array("clause 2".utf8))
      return (document, NumberSign.set([place], in: document))
    }
    let all = [draft([0, 1, 2, 3], "clause 2"), draft([0, 2, 3, 1], "clause\n2")]
    let drafts = [all[0], all[1], all[0]]
    let numbering = Signed(drafts: drafts.map(\.signed))
    let comparisons = SideComparisons(
      of: SideComparisons(drafts.map { AlteredDraft($0.document) }), numbering: numbering)
    let pieces = try #require(MovedBlocks.pieces(comparisons, options: MergeOptions()))
    #expect(pieces == [.text(draft([0, 2, 3, 1], "clause 2").signed.bytes)])
  }

  private struct Signed: SignedNumbering {
    var drafts: [AlteredDraft]
    var labels: Set<Int> { [] }

    func restored(_ pieces: [MergePiece]) -> [MergePiece]? { pieces }
  }
}
