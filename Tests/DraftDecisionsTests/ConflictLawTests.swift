import DraftChange
import DraftDecisions
import DraftDocument
import DraftLaws
import DraftMerge
import DraftRender
import DraftText
import Foundation
import TestSupport
import Testing

/// What holds of deciding conflicts, whatever the drafts and whatever keys are pressed.
@Suite struct ConflictLawTests {
  private func document(_ text: String, _ name: String = "draft.txt") -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
  }

  private func plan(_ texts: [String], _ name: String = "draft.txt") -> ConflictPlan {
    let drafts = texts.map { document($0, name) }
    return ConflictPlan(
      Merge.of(drafts[0], Array(drafts.dropFirst())),
      names: (1..<drafts.count).map { "draft \($0)" }, draft: drafts[1])
  }

  /// Two or three rounds of editing from one draft.
  private func plan(_ seed: UInt64) -> ConflictPlan {
    let genre = ModelDraft.Genre.allCases[Int(seed) % ModelDraft.Genre.allCases.count]
    var texts: [String] = []
    for part in 0..<2 + Int(seed % 2) {
      let operations = EditingRound.Operation.allCases.dropFirst(part)
      let round = EditingRound(genre, seed: seed, count: 5 + part, of: Array(operations))
      if texts.isEmpty { texts.append(RenderedDraft(round.old).text) }
      texts.append(RenderedDraft(round.new).text)
    }
    return plan(texts, genre == .policy ? "draft.md" : "draft.txt")
  }

  private func desk(_ plan: ConflictPlan, _ marks: [ConflictMark]? = nil) -> ConflictDesk {
    ConflictDesk(
      ConflictSession(plan, marks ?? plan.items.map { _ in ConflictMark() }, by: "李"))
  }

  private func written(_ result: MergeResult) -> [UInt8] {
    ConflictMarkers(names: ["a", "b", "c"]).text(result)
  }

  @Test func thereIsSomethingToDecide() {
    #expect((UInt64(1)...24).contains { plan($0).items.count > 1 })
  }

  @Test(arguments: UInt64(1)...24) func nothingDecidedChangesNothing(_ seed: UInt64) {
    let plan = plan(seed)
    let none = plan.items.map { _ in ConflictMark(comment: "?") }
    #expect(plan.decided(none) == plan.result)
  }

  /// All drafts in an order hold what was moved once, and nothing twice.
  @Test(arguments: [
    // What else came to where it was moved to: nothing of the mover's, something before it, behind it.
    [[0, 3, 1, 2], [0, 4, 1, 2, 3]], [[0, 5, 3, 1, 2], [0, 4, 1, 2, 3]],
    [[0, 3, 5, 1, 2], [0, 4, 1, 2, 3]],
    // The text around it was taken out, or several put something in.
    [[0, 3, 1, 2], [2, 3]], [[0, 3, 1, 2], [0, 4, 1, 2, 3], [0, 5, 1, 2, 3]],
  ])
  func anOrderHoldsTextsOnce(_ sides: [[Int]]) {
    let lines = [
      "各单位要在三月底前报送年度计划。", "会议由办公室组织，每季度召开一次。", "经费由财政局安排，不得挪作他用。", "档案保存十年，到期后统一销毁。",
      "值班电话应当全天有人接听。", "车辆停放在指定区域内。",
    ]
    let drafts = ([[0, 1, 2, 3]] + sides).map {
      $0.map { lines[$0] }.joined(separator: "\n") + "\n"
    }
    let plan = plan(drafts)
    #expect(!plan.items.isEmpty)
    let all = Array(sides.indices)
    for order in [all, all.reversed()] + all.map({ [$0] }) {
      let marks = plan.items.map { item in
        let own = order.filter { item.variant(ofSide: $0) != nil }
        return ConflictMark(choice: own.isEmpty ? .base : .drafts(own))
      }
      let decided = String(decoding: plan.decided(marks).plainText(ofSide: 0), as: UTF8.self)
      let found = decided.split(separator: "\n").map(String.init)
      #expect(Set(found).count == found.count && found.contains(lines[3]), "\(order): \(decided)")
    }
  }

  /// Another item stands on a line of its own, though the variant before it ends inside one.
  @Test func itemsInAnOrderStartLines() {
    let garage = "The garage runs drills every year. Other matters follow."
    let plan = plan([
      "1. The theatre keeps a list of guests.\n\n2. \(garage)\n", "1. \(garage)\n",
      "1. The theatre keeps a list of guests.\n\n2. The museum is open on Sundays.\n\n3. \(garage)\n",
    ])
    #expect(!plan.items.isEmpty)
    let decided = plan.decided(plan.items.map { _ in ConflictMark(choice: .drafts([0, 1])) })
    let text = String(decoding: decided.plainText(ofSide: 0), as: UTF8.self)
    #expect(text.firstMatch(of: /[^\n]\d\. The/) == nil, "\(text)")
    #expect(text.contains("museum") && text.contains("theatre"), "\(text)")
  }

  /// Whoever takes one draft everywhere has what that draft has there.
  @Test(arguments: UInt64(1)...24) func oneDraftEverywhereIsThatDraft(_ seed: UInt64) {
    let plan = plan(seed)
    for side in plan.names.indices {
      let marks = plan.items.map { item in
        ConflictMark(
          choice: item.variant(ofSide: side) == nil ? .base : .drafts([side]))
      }
      let decided = plan.decided(marks)
      #expect(decided.isClean)
      let wanted = MergeLaws.words(plan.result.plainText(ofSide: side))
      #expect(MergeLaws.words(decided.plainText(ofSide: 0)) == wanted, "seed \(seed)")
    }
    let base = plan.decided(plan.items.map { _ in ConflictMark(choice: .base) })
    #expect(MergeLaws.words(written(base)) == MergeLaws.words(plan.result.textWithBase))
  }

  /// Whatever was pressed, as many steps taken back give what was before, and what is saved and read is the same.
  @Test(arguments: UInt64(1)...24) func keysAreTakenBackAndKept(_ seed: UInt64) throws {
    let plan = plan(seed)
    var desk = desk(plan)
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      for key in random.pick(Self.strokes) {
        _ = desk.press(key == "⏎" ? .enter : key == "⎋" ? .escape : .character(key))
      }
      let marks = desk.session.marks
      let file = ResolutionFile(
        base: Self.named, sides: [Self.named], output: Self.named,
        resolutions: plan.resolutions(marks, others: []))
      let read = try ResolutionReader.read(bytes(file))
      #expect(read == file)
      let again = try plan.marks(of: read.resolutions)
      #expect(again.marks == marks && again.others.isEmpty)
      #expect(written(plan.decided(again.marks)) == written(plan.decided(marks)))
      #expect(plan.decided(marks).conflicts.count == desk.session.openCount)
    }
    _ = desk.press(.escape)
    while case .save = desk.press(.character("u")) {}
    #expect(desk.session.marks.allSatisfy { $0.isEmpty })
  }

  private static let strokes = [
    "1", "2", "3", "o", "t", "0", "p", "b2⏎", "b⎋", "b31⏎", "bt", "x", "e⏎", "e!⏎", "cwhy⏎", "c⎋",
    "u", "O",
    "T", "P", "j", "k", "J", "K", "]", "[", "/的⏎", "gj⏎", "g⎋", "?x",
  ]
  private static let named = DecisionFile.Named(
    name: "稿.txt", sha256: String(repeating: "0a", count: 32))

  private func bytes(_ file: ResolutionFile) -> [UInt8] {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    ResolutionsJSON.write(file, to: sink)
    try? sink.finish()
    return bytes
  }

  /// What is written follows the schema that others read by.
  @Test func filesFollowTheSchema() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/DraftRender/Schemas/resolutions.schema.json")
    let schema = try JSONSchema(Array(Data(contentsOf: path)))
    let choices: [ConflictChoice?] = [nil, .base, .proposal, .text("x"), .drafts([1, 0])]
    let id = try #require(ChangeID("00vbexnf"))
    let file = ResolutionFile(
      base: Self.named, sides: [Self.named, Self.named],
      resolutions: choices.map {
        .init(conflict: id, mark: ConflictMark(choice: $0, comment: "?", by: "李"), quote: "q")
      })
    #expect(try schema.errors(in: bytes(file)).isEmpty)
    #expect(try ResolutionReader.read(bytes(file)) == file)
  }

  // MARK: What stands there then

  private func decided(_ keys: String, _ texts: [String], _ name: String = "draft.txt") -> String {
    let plan = plan(texts, name)
    var desk = desk(plan)
    for key in keys { _ = desk.press(key == "⏎" ? .enter : .character(key)) }
    return String(decoding: written(plan.decided(desk.session.marks)), as: UTF8.self)
  }

  private let english = [
    "Pay in five days. Keep the receipt.\n", "Pay in six days. Keep the receipt.\n",
    "Pay in nine days. Keep the receipt.\n",
  ]

  @Test func allOfThemInAnOrder() {
    #expect(
      decided("bt", english) == "Pay in nine days. Pay in six days. Keep the receipt.\n")
    let chinese = ["（一）三天内付。另报。\n", "（一）四天内付。另报。\n", "（一）五天内付。另报。\n"]
    // One item has one number.
    #expect(decided("b1", chinese) == "（一）四天内付。五天内付。另报。\n")
  }

  /// Paragraphs of Markdown stay paragraphs.
  @Test func linesDoNotRunTogether() {
    let base = "# T\n\nOne stays.\n\nTwo stays.\n"
    let ours = base.replacing("Two", with: "From us, new.\n\nTwo")
    let theirs = base.replacing("Two", with: "From them, also new.\n\nTwo")
    #expect(
      decided("b1", [base, ours, theirs], "draft.md")
        == base.replacing("Two", with: "From us, new.\n\nFrom them, also new.\n\nTwo"))
  }

  /// An own text needs no blanks and line ends around it, and an empty one leaves none.
  @Test func ownTextsKeepTheirEdges() {
    let plan = plan(english)
    for (text, wanted) in [
      ("Pay soon.", "Pay soon. Keep the receipt.\n"),
      ("Pay soon. ", "Pay soon. Keep the receipt.\n"),
      ("", "Keep the receipt.\n"),
    ] {
      let marks = [ConflictMark(choice: .text(text))]
      #expect(String(decoding: written(plan.decided(marks)), as: UTF8.self) == wanted)
    }
  }

  /// A sentence that stands whole beside a conflict has no sign of a cut, however much follows in other sections.
  @Test func theContextIsCutWhereItIs() {
    let long = (1...40).map { "Clause \($0) goes on about it at some length. " }.joined()
    func context(_ before: String, _ behind: String) -> [[String]] {
      let plan = plan(
        ["five", "ten", "six"].map { "\(before)Pay in \($0) days. \(behind)\n" }, "draft.md")
      let marks = plan.items.map { _ in ConflictMark() }
      return [true, false].map { plan.context(of: plan.items[0], marks, isBefore: $0) }
    }
    let whole = context("# A\n\n\(long)\n\n# B\n\nHear this. ", "All are told.\n\n# C\n\n\(long)")
    #expect(whole == [["Hear this."], ["All are told."]])
    let endless = String(repeating: "word ", count: 400)
    let cut = context("\(endless). ", "And \(endless).")
    #expect(cut[0].last?.hasPrefix("…") == true && cut[1].first?.hasSuffix("…") == true, "\(cut)")
  }

  /// What is undecided is in conflict still, and nothing else is.
  @Test func undecidedStaysBetweenMarkers() {
    let base = "One is old.\n\nTwo is old.\n"
    let texts = [base, base.replacing("old", with: "mine"), base.replacing("old", with: "theirs")]
    #expect(
      decided("J2", texts) == """
        <<<<<<< a
        One is mine.
        ||||||| base
        One is old.
        =======
        One is theirs.
        >>>>>>> b

        Two is theirs.

        """)
  }

  // MARK: Files

  /// A file speaks of texts: the same conflict is found again in other drafts, what is gone is kept.
  @Test func resolutionsFindTheirConflicts() throws {
    let first = plan(english)
    let file = first.resolutions([ConflictMark(choice: .drafts([1]))], others: [])
    let more = plan(english.map { "Something before.\n\n" + $0 })
    let found = try more.marks(of: file)
    #expect(found.marks == [ConflictMark(choice: .drafts([1]))] && found.others.isEmpty)
    let other = try plan(english.map { $0.replacing("Pay", with: "Pay me") }).marks(of: file)
    #expect(other.marks.allSatisfy { $0.isEmpty } && other.others == file)
  }

  @Test func whatAConflictDoesNotOfferIsSaid() {
    let plan = plan(english)
    for choice: ConflictChoice in [.drafts([2]), .drafts([]), .drafts([0, 0]), .proposal] {
      let file = [
        ResolutionFile.Resolution(
          conflict: plan.items[0].id, mark: ConflictMark(choice: choice), quote: "")
      ]
      #expect(throws: UnofferedChoice.self) { try plan.marks(of: file) }
    }
  }

  /// Each conflict has a name of its own, also where texts come again.
  @Test func equalConflictsAreTold() {
    let texts = english.map { $0 + "\nThat stays.\n\n" + $0 }
    let plan = plan(texts)
    #expect(plan.items.count == 2 && plan.items[0].id != plan.items[1].id)
    #expect(plan.items.map(\.id) == self.plan(texts).items.map(\.id))
  }
}
