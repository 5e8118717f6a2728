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
}
