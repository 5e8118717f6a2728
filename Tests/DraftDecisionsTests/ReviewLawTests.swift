import DraftChange
import DraftDecisions
import DraftDocument
import DraftRender
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

/// What holds of every review, whatever the drafts and whatever keys are pressed.
@Suite struct ReviewLawTests {
  static let genres = ModelDraft.Genre.allCases

  private func plan(_ genre: ModelDraft.Genre, _ seed: UInt64) -> ReviewPlan {
    let round = EditingRound(genre, seed: seed, count: 14)
    return ReviewPlan(
      RenderedDraft(round.old).text, RenderedDraft(round.new).text,
      name: genre == .policy ? "draft.md" : "draft.txt")
  }

  private func desk(_ plan: ReviewPlan) -> ReviewDesk {
    ReviewDesk(ReviewSession(plan, ReviewMarks(plan)))
  }

  /// Of a section that moved the place is one item, and what was edited in it others, with an edit a part.
  @Test func editsOfAMovedSectionAreDecidedByThemselves() {
    let first = "## 审批\n\n市内用车由科室负责人审批，提前一天申请。跨市用车由领导审批。\n\n"
    let rest = "## 监督\n\n每季度通报一次。违反的给予批评。\n\n## 附则\n\n本办法自印发之日起施行。解释权归办公室。\n\n"
    let edited = first.replacing("科室负责人", with: "办公室主任").replacing("一天", with: "两天")
    let plan = ReviewPlan("# 办法\n\n" + first + rest, "# 办法\n\n" + rest + edited, name: "draft.md")
    let place = plan.items.first { $0.decidesPlaceAlone }
    let sentence = plan.items.first { !$0.decidesPlaceAlone && $0.subject != .layout }
    #expect(place != nil && sentence?.parts.count == 2)
    let parts = sentence?.parts ?? []
    #expect(parts.allSatisfy { if case .edit = $0.subject { true } else { false } })
  }

  /// Every choice is decided by one item, and by one of its parts.
  @Test(arguments: genres, UInt64(1)...8)
  func itemsShareNothing(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    let plan = plan(genre, seed)
    let all = plan.items.flatMap(\.choices)
    #expect(Set(all) == Set(plan.engine.choices) && all.count == plan.engine.choices.count)
    for item in plan.items where !item.parts.isEmpty {
      let parts = item.parts.flatMap(\.choices)
      #expect(Set(parts) == Set(item.choices) && parts.count == item.choices.count)
    }
    for item in plan.items + plan.items.flatMap(\.parts) { #expect(!item.names.isEmpty) }
  }

  /// Whatever is decided under an item's names, it is this item that is decided and no other: in rounds, in every
  /// case of the project, in Markdown and in hostile text.
  @Test(arguments: UInt64(1)...30) func namesAreExact(_ seed: UInt64) throws {
    var hostile = HostileText(seed: seed)
    let old = hostile.text(60)
    let markdown = randomMarkdown(seed)
    var plans = [
      ReviewPlan(old, hostile.edited(old), name: "draft.txt"),
      ReviewPlan(markdown[0], markdown[3], name: "draft.md"),
    ]
    plans += Self.genres.map { plan($0, seed + 100) }
    for plan in plans { try expectExactness(plan, seed) }
  }

  @Test(arguments: DecisionLawTests.pairs) func soTheyAreInEveryCase(_ pair: [String]) throws {
    let texts = try pair.map { path in
      let bytes = try Data(contentsOf: DecisionLawTests.root.appending(path: path))
      return String(decoding: try TextDecoder.decode(Array(bytes)).bytes, as: UTF8.self)
    }
    let plan = ReviewPlan(texts[0], texts[1], name: pair[1])
    for seed in UInt64(1)...4 { try expectExactness(plan, seed) }
  }

  private func expectExactness(_ plan: ReviewPlan, _ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var desk = desk(plan)
    for _ in 0..<30 {
      _ = desk.press(.character(random.pick(["a", "r", "s", "J", "J", "s", "]"])))
      let session = desk.session
      let open = session.spots.filter { !session.isDecided($0) }.flatMap { plan[$0].choices }
      let resolution = try plan.engine.resolve([
        Decider(name: "李", decisions: plan.decisions(session.marks))
      ])
      #expect(Set(resolution.undecided).subtracting([.layout]) == Set(open).subtracting([.layout]))
      for spot in session.spots {
        guard let verdict = session.marks[spot].verdict else { continue }
        for choice in plan[spot].choices where choice != .layout {
          #expect(resolution.choices[choice] == verdict)
        }
      }
    }
  }

  /// Random keys of those that decide, say, take apart and go about.
  private func press(_ desk: inout ReviewDesk, _ count: Int, _ random: inout SplitMix64) {
    for _ in 0..<count {
      switch random.below(14) {
      case 0, 1: _ = desk.press(.character("a"))
      case 2, 3: _ = desk.press(.character("r"))
      case 4: type("c", "为什么？", &desk)
      case 5: type("e", "另一句。", &desk)
      case 6, 7: _ = desk.press(.character("s"))
      case 8: _ = desk.press(.character("x"))
      case 9: _ = desk.press(.character(["A", "R", "E"][random.below(3)]))
      default:
        _ = desk.press(.character(["j", "k", "J", "K", "]", "["][random.below(6)]))
      }
    }
  }

  private func type(_ key: Character, _ text: String, _ desk: inout ReviewDesk) {
    _ = desk.press(.character(key))
    guard case .typing = desk.view.mode else { return }
    _ = desk.press(.control("u"))
    _ = desk.press(.paste(text))
    _ = desk.press(.enter)
  }

  @Test(arguments: genres, UInt64(1)...6)
  func everythingIsTakenBack(_ genre: ModelDraft.Genre, _ seed: UInt64) {
    let plan = plan(genre, seed)
    var random = SplitMix64(seed: seed)
    var desk = desk(plan)
    press(&desk, 25, &random)
    let before = desk
    var states = [desk.session.marks]
    for _ in 0..<60 {
      press(&desk, 1, &random)
      if desk.session.marks != states[states.count - 1] { states.append(desk.session.marks) }
    }
    for state in states.dropLast().reversed() {
      #expect(desk.press(.character("u")) == .save)
      #expect(desk.session.marks == state)
    }
    #expect(desk.session.marks == before.session.marks)
    while desk.session.canUndo { _ = desk.press(.character("u")) }
    #expect(desk.session.marks == ReviewMarks(plan))
    #expect(desk.press(.character("u")) == .none)
  }

  /// What is saved and read again decides the same, undecided what was, and is saved as the same bytes.
  @Test(arguments: genres, UInt64(1)...8)
  func savedAndReadAgainIsTheSame(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let plan = plan(genre, seed)
    var random = SplitMix64(seed: seed * 7)
    var desk = desk(plan)
    for _ in 0..<4 {
      press(&desk, 15, &random)
      let session = desk.session
      let decisions = plan.decisions(session.marks)
      let bytes = saved(decisions)
      let read = try DecisionReader.read(bytes)
      #expect(read.decisions == decisions)
      let again = try plan.marks(of: read.decisions)
      let rewritten = plan.decisions(again)
      for (before, after) in zip(decisions, rewritten) where before != after {
        Issue.record("\(before)\n→ \(after)")
        break
      }
      #expect(rewritten.count == decisions.count)
      let open = session.spots.filter { !session.isDecided($0) }.flatMap { plan[$0].choices }
      let resolution = try plan.engine.resolve([Decider(name: "李", decisions: decisions)])
      #expect(resolution.contradictions.isEmpty)
      #expect(Set(resolution.undecided).subtracting([.layout]) == Set(open).subtracting([.layout]))
    }
  }

  private func saved(_ decisions: [Decision]) -> [UInt8] {
    let hash = String(repeating: "0a", count: 32)
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    DecisionsJSON.write(
      DecisionFile(
        by: "李", old: .init(name: "一稿.txt", sha256: hash),
        new: .init(name: "二\"稿\u{1}.txt", sha256: hash), decisions: decisions), to: sink)
    try? sink.finish()
    return bytes
  }

  @Test(arguments: genres, UInt64(1)...8)
  func oneKeyForAllGivesADraft(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let plan = plan(genre, seed)
    for (key, document) in [("a" as Character, plan.comparison.new), ("r", plan.comparison.old)] {
      var desk = desk(plan)
      for _ in desk.session.spots { _ = desk.press(.character(key)) }
      #expect(desk.session.openCount == 0)
      var resolution = try plan.engine.resolve([
        Decider(name: "李", decisions: plan.decisions(desk.session.marks))
      ])
      #expect(resolution.undecided.allSatisfy { $0 == .layout })
      resolution.decideRest(key == "a" ? .accept : .reject)
      #expect(plan.engine.text(resolution.choices).bytes == document.source.bytes)
    }
  }

  /// Files that others wrote, in whatever names, are handed on without a loss.
  @Test(arguments: genres, UInt64(1)...6)
  func decisionsOfOtherProgramsAreKept(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let plan = plan(genre, seed)
    var random = SplitMix64(seed: seed * 13)
    let ids = ChangeIDs(plan.comparison)
    let all = ids.sentences.elements + ids.edits.elements + ids.sections.elements
    let decisions = all.filter { _ in random.happens(60) }
      .map {
        Decision(
          change: .id($0), verdict: random.happens(50) ? .accept : .reject,
          comment: random.happens(20) ? "注" : nil)
      }
    let engine = plan.engine
    let written = plan.decisions(try plan.marks(of: decisions))
    let (before, after) = (
      try engine.resolve([Decider(name: "a", decisions: decisions)]),
      try engine.resolve([Decider(name: "a", decisions: written)])
    )
    #expect(
      before.choices.filter { $0.key != .layout } == after.choices.filter { $0.key != .layout })
    #expect(decisions.count { $0.comment != nil } == written.count { $0.comment != nil })
  }
}
