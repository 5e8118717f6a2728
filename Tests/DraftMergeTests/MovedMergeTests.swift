import DraftDocument
import DraftMerge
import DraftText
import Testing

/// Merges where one side put a paragraph elsewhere.
struct MovedMergeTests {
  private static let lines = [
    "各单位要在三月底前报送年度计划。", "会议由办公室组织，每季度召开一次。", "经费由财政局安排，不得挪作他用。",
    "档案保存十年，到期后统一销毁。", "本办法自公布之日起施行。",
  ]
  private static let new = "值班电话应当全天有人接听。"

  /// A text of some lines of these, in an order, with empty lines between or without.
  private static func text(_ lines: [String], isApart: Bool) -> String {
    lines.joined(separator: isApart ? "\n\n" : "\n") + "\n"
  }

  private func pieces(_ drafts: [[String]], isApart: Bool) -> [MergePiece] {
    let documents = drafts.map {
      DraftReader.read(
        DecodedText(bytes: Array(Self.text($0, isApart: isApart).utf8)), name: "draft.txt")
    }
    return Merge.of(documents[0], Array(documents.dropFirst())).pieces
  }

  /// The lines of the text with what a side has in conflicts; the base with `nil`.
  private func lines(_ pieces: [MergePiece], taking side: Int?) -> [String] {
    let bytes = pieces.flatMap { piece -> [UInt8] in
      switch piece {
      case .text(let text): text
      case .conflict(let conflict): side.map { conflict.sides[$0] } ?? conflict.base
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("\n\n\n"))
    return text.split(separator: "\n").map(String.init)
  }

  private func conflicts(_ pieces: [MergePiece]) -> Int {
    pieces.count { if case .conflict = $0 { true } else { false } }
  }

  /// Of paragraphs that leave the end of a text no blank line is left.
  @Test(arguments: [false, true]) func whatMovesFromTheEndTakesItsBlankLines(_ isApart: Bool) {
    let all = Self.lines
    var edited = all
    edited[2] += Self.new
    let swapped = [all[0], all[1], all[4], all[3], edited[2]]
    let orders = [[all[0], all[1], all[4], all[3], all[2]], edited]
    for sides in [orders, orders.reversed()] {
      let pieces = pieces([all] + sides, isApart: isApart)
      #expect(pieces == [.text(Array(Self.text(swapped, isApart: isApart).utf8))])
    }
  }

  /// Nobody knows which goes first, and whoever takes one draft loses neither.
  @Test(arguments: [(3, 0), (3, 1), (3, 2), (1, 3), (0, 4)], [false, true])
  func theOrderBesideAnInsertionIsAsked(_ move: (from: Int, to: Int), _ isApart: Bool) {
    let (all, place) = (Self.lines, move.to)
    let block = all[move.from]
    let rest = all.filter { $0 != block }
    let moved = rest[..<place] + [block] + rest[place...]
    var own = Array(rest[..<place] + [Self.new] + rest[place...])
    own.insert(block, at: place <= move.from ? move.from + 1 : move.from)
    for mover in 0..<2 {
      let sides = mover == 0 ? [Array(moved), own] : [own, Array(moved)]
      let pieces = pieces([all] + sides, isApart: isApart)
      #expect(conflicts(pieces) == 1)
      let both = [[block, Self.new], [Self.new, block]]
      for side in 0..<2 {
        let order = both[side == mover ? 0 : 1]
        #expect(lines(pieces, taking: side) == rest[..<place] + order + rest[place...])
      }
      #expect(lines(pieces, taking: nil) == Array(moved))
    }
  }

  /// What one took out beside the place is gone, and what the other moved there stands.
  @Test(arguments: [0, 1], [false, true])
  func aDeletionBesideIsNoQuestion(_ gone: Int, _ isApart: Bool) {
    let all = Self.lines
    let moved = [all[0], all[3], all[1], all[2], all[4]]
    let own = all.filter { $0 != all[gone] }
    for sides in [[moved, own], [own, moved]] {
      let pieces = pieces([all] + sides, isApart: isApart)
      #expect(conflicts(pieces) == 0)
      #expect(lines(pieces, taking: nil) == moved.filter { $0 != all[gone] })
    }
  }

  /// Who took out what stands around the place did not know that something would stand there.
  @Test(arguments: [false, true])
  func insideADeletionNothingIsLost(_ isApart: Bool) {
    let all = Self.lines
    let moved = [all[0], all[3], all[1], all[2], all[4]]
    let own = [all[2], all[3], all[4]]
    let pieces = pieces([all, moved, own], isApart: isApart)
    #expect(conflicts(pieces) == 1)
    #expect(lines(pieces, taking: 0) == moved)
    #expect(lines(pieces, taking: 1) == [all[3], all[2], all[4]])
    #expect(lines(pieces, taking: nil) == moved)
  }

  /// What went before the place leaves the empty line that parts the block from the text before it.
  @Test func gapsStayBesideADeletion() {
    let all = Self.lines
    let moved = [all[0], all[1], all[3], all[4], all[2]]
    let pieces = pieces([all, Array(all.dropLast()), moved], isApart: true)
    #expect(conflicts(pieces) == 0)
    let kept = [all[0], all[1], all[3], all[2]]
    #expect(pieces == [.text(Array(Self.text(kept, isApart: true).utf8))])
  }

  /// Who takes the base, as who takes either draft, has what two moved to different places once.
  @Test(arguments: [false, true])
  func whatTwoMovedElsewhereStandsOnce(_ isApart: Bool) {
    let all = Self.lines
    let first = [all[0], all[3], all[1], all[2], all[4]]
    let second = [all[3], all[0], all[1], all[2], all[4]]
    let pieces = pieces([all, first, second], isApart: isApart)
    #expect(lines(pieces, taking: 0) == first)
    #expect(lines(pieces, taking: 1) == second)
    #expect(lines(pieces, taking: nil).sorted() == all.sorted())
    // Also beside what one of them put in.
    let more = [all[3], all[0], Self.new, all[1], all[2], all[4]]
    let beside = self.pieces([all, first, more], isApart: isApart)
    #expect(lines(beside, taking: nil).filter { $0 == all[3] }.count == 1)
    #expect(lines(beside, taking: 1) == more)
  }

  @Test(arguments: [false, true])
  func whatTwoMovedToOnePlaceIsAskedFor(_ isApart: Bool) {
    let all = Self.lines
    let first = [all[0], all[3], all[1], all[2], all[4]]
    let second = [all[0], all[4], all[1], all[2], all[3]]
    let pieces = pieces([all, first, second], isApart: isApart)
    for side in 0..<2 { #expect(Set(lines(pieces, taking: side)) == Set(all)) }
    for side in 0..<2 { #expect(lines(pieces, taking: side).count == all.count) }
  }

  /// Of three people one does not care.
  @Test func whoDidNothingKeepsAll() {
    let all = Self.lines
    let moved = [all[0], all[3], all[1], all[2], all[4]]
    let own = [all[0], Self.new, all[1], all[2], all[3], all[4]]
    let pieces = pieces([all, moved, own, all], isApart: true)
    #expect(lines(pieces, taking: 0) == [all[0], all[3], Self.new, all[1], all[2], all[4]])
    #expect(lines(pieces, taking: 1) == [all[0], Self.new, all[3], all[1], all[2], all[4]])
    #expect(lines(pieces, taking: 2) == moved)
  }

  /// What the others made of a block is in each variant of a conflict beside it.
  @Test func editsOfABlockStandInConflictsBesideIt() {
    let all = Self.lines
    let moved = [all[0], all[3], all[1], all[2], all[4]]
    let edited = all[3].replacing("十年", with: "三十年")
    let own = [all[0], Self.new, all[1], all[2], edited, all[4]]
    let pieces = pieces([all, moved, own], isApart: true)
    #expect(lines(pieces, taking: 0) == [all[0], edited, Self.new, all[1], all[2], all[4]])
    #expect(lines(pieces, taking: 1) == [all[0], Self.new, edited, all[1], all[2], all[4]])
  }

  /// A sentence that one moved into another article, or made an article of, and the other edited: both places are asked
  /// for, or joined, and whoever takes one draft has it once.
  @Test(arguments: [
    (
      "第一条　甲方应当付款。\n第二条　丙方应当验收并签字。\n第三条　丁方应当监督。\n第四条　戊方应当存档。乙方应当在三日内交货。\n",
      "第一条　甲方应当付款。乙方应当在五日内交货。\n第二条　丙方应当验收。\n第三条　丁方应当监督。\n第四条　戊方应当存档。\n"
    ),
    (
      "第一条　甲方应当付款。\n第二条　乙方应当在三日内交货。\n第三条　丙方应当验收。\n第四条　丁方应当监督。\n第五条　戊方应当存档。\n",
      "第一条　甲方应当每月付款。乙方应当在五日内交货。\n第二条　丙方应当验收。\n第三条　丁方应当监督。\n第四条　戊方应当存档。\n"
    ),
    (
      "第一条　甲方应当付款。\n第二条　丙方应当验收。乙方应当在三日内交货。\n第三条　丁方应当监督。\n第四条　戊方应当存档。\n",
      "第一条　甲方应当付款，乙方应当在五日内交货。\n第二条　丙方应当验收。\n第三条　丁方应当监督。\n第四条　戊方应当存档。\n"
    ),
  ])
  func aMovedSentenceThatIsEditedStandsOnce(_ ours: String, _ theirs: String) {
    let base = "第一条　甲方应当付款。乙方应当在三日内交货。\n第二条　丙方应当验收。\n第三条　丁方应当监督。\n第四条　戊方应当存档。\n"
    for sides in [[ours, theirs], [theirs, ours]] {
      let result = merge(base, sides)
      for side in 0..<2 {
        let taken = String(decoding: result.plainText(ofSide: side), as: UTF8.self)
        #expect(taken.ranges(of: "日内交货").count == 1, "\(taken)")
      }
      let kept = String(decoding: result.textWithBase, as: UTF8.self)
      #expect(kept.ranges(of: "日内交货").count == 1, "\(kept)")
    }
  }

  /// Who dispute a sentence that one of them moved dispute nothing of what stands between its places.
  @Test func theTextBetweenBothPlacesIsNoConflict() {
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    let all = names.map { "\($0)单位应当在三日内报送材料。" }
    var ours = all
    ours.append(ours.remove(at: 1))
    var theirs = all
    theirs[1] = "乙单位应当在五日内报送材料和说明。"
    theirs[5] = "己单位应当在十日内报送材料。"
    for sides in [[ours, theirs], [theirs, ours]] {
      let result = merge(all.joined() + "\n", sides.map { $0.joined() + "\n" })
      #expect(result.conflicts.allSatisfy { $0.base.count < all[0].utf8.count * 3 })
      for side in 0..<2 {
        let taken = String(decoding: result.plainText(ofSide: side), as: UTF8.self)
        #expect(taken.ranges(of: "乙单位").count == 1, "\(taken)")
        #expect(taken.contains(theirs[5]))
      }
    }
  }
}
