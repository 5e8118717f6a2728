import DraftChange
import DraftDecisions
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Decisions by name, of one person and of several.
@Suite struct ResolutionTests {
  private func comparison(_ old: String, _ new: String, _ name: String = "a.txt") -> Comparison {
    let read = { (text: String) in
      DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
    }
    return .between(read(old), read(new))
  }

  private func text(_ engine: DecisionEngine, _ people: [Decider]) throws -> String {
    let resolution = try engine.resolve(people)
    #expect(resolution.contradictions.isEmpty)
    #expect(resolution.undecided.isEmpty)
    return String(decoding: engine.text(resolution.choices).bytes, as: UTF8.self)
  }

  private func problem(_ engine: DecisionEngine, _ decision: Decision) -> DecisionsError? {
    do throws(DecisionsError) {
      _ = try engine.resolve([Decider(name: "李", decisions: [decision])])
      return nil
    } catch {
      return error
    }
  }

  /// The id of the sentence change whose new (or, where it is gone, old) text begins so.
  private func id(_ comparison: Comparison, _ start: String) -> ChangeKey {
    let ids = ChangeIDs(comparison)
    for (index, change) in comparison.sentences.indexed() {
      let (document, first) =
        change.new.isEmpty
        ? (comparison.old, change.old.lowerBound) : (comparison.new, change.new.lowerBound)
      if document.text.string(document.sentences[first].range).hasPrefix(start) {
        return .id(ids.sentences[index])
      }
    }
    Issue.record("no \(start)")
    return .layout
  }

  private func decide(_ verdicts: [(ChangeKey, Decision.Verdict)], by name: String = "李") -> Decider
  {
    Decider(name: name, decisions: verdicts.map { Decision(change: $0.0, verdict: $0.1) })
  }

  /// An article that is not taken leaves no gap, and references follow.
  @Test func numbersAreCountedOnAndReferencesFollow() throws {
    let old = """
      第一条　为了加强管理，制定本办法。
      第二条　市财政局负责监督检查工作。
      第三条　违反第二条规定的，责令改正。

      """
    let new = """
      第一条　为了加强管理，制定本办法。
      第二条　本办法所称机构，是指依法登记的单位。
      第三条　登记的期限为三十日。
      第四条　市财政局负责监督检查工作。
      第五条　违反第四条规定的，责令改正并公告。

      """
    let comparison = comparison(old, new)
    let engine = DecisionEngine(comparison)
    let decider = decide([
      (id(comparison, "本办法所称"), .reject), (id(comparison, "登记的期限"), .accept),
      (id(comparison, "违反第四条"), .accept),
    ])
    #expect(
      try text(engine, [decider]) == """
        第一条　为了加强管理，制定本办法。
        第二条　登记的期限为三十日。
        第三条　市财政局负责监督检查工作。
        第四条　违反第三条规定的，责令改正并公告。

        """)
  }

  @Test func aReferenceToWhatWasNotTakenIsSaid() throws {
    let old = "第一条　各单位应当加强管理。\n第二条　本办法自发布之日起施行。\n"
    let new =
      "第一条　各单位应当加强管理。\n第二条　经费由市财政局统一安排和拨付。\n第三条　违反第二条规定的，责令限期改正。\n第四条　本办法自发布之日起施行。\n"
    let comparison = comparison(old, new)
    let engine = DecisionEngine(comparison)
    let resolution = try engine.resolve([
      decide([(id(comparison, "经费由"), .reject), (id(comparison, "违反"), .accept)])
    ])
    let decided = engine.text(resolution.choices)
    #expect(
      String(decoding: decided.bytes, as: UTF8.self)
        == "第一条　各单位应当加强管理。\n第二条　违反第二条规定的，责令限期改正。\n第三条　本办法自发布之日起施行。\n")
    #expect(
      decided.notices == [
        .referenceGone(
          line: 2, text: "第二条", section: "第二条 经费由市财政局统一安排和拨付。", isRejected: true)
      ])
  }

  @Test func aMoveIsOneDecisionAndItsWordsAnother() throws {
    let old =
      "# A\n\nThe council meets every Monday in the hall. Tea is served. Notes are kept by the clerk.\n"
    let new =
      "# A\n\nTea is served. Notes are kept by the clerk. The council meets every Friday in the hall.\n"
    let comparison = comparison(old, new, "a.md")
    let engine = DecisionEngine(comparison)
    let moved = id(comparison, "The council")
    let decider = Decider(
      name: "Li",
      decisions: [
        Decision(change: moved, part: .place, verdict: .reject),
        Decision(change: moved, part: .words, verdict: .accept),
      ])
    #expect(
      try text(engine, [decider])
        == "# A\n\nThe council meets every Friday in the hall. Tea is served. Notes are kept by the clerk.\n"
    )
  }

  @Test func anOwnTextStandsInThePlaceOfTheNew() throws {
    let old = "We meet on Monday at noon. Bring the tea.\n"
    let new = "We meet on Friday at night. Bring the tea. Be early.\n"
    let comparison = comparison(old, new)
    let engine = DecisionEngine(comparison)
    let (meet, early) = (id(comparison, "We meet"), id(comparison, "Be early"))
    #expect(
      try text(
        engine, [decide([(meet, .text("We do not meet.")), (early, .text("Be there."))])])
        == "We do not meet. Bring the tea. Be there.\n")
    let edits = Decider(
      name: "Li",
      decisions: [
        Decision(change: meet, part: .edit(1), verdict: .text("Sunday")),
        Decision(change: meet, part: .edit(2), verdict: .reject),
        Decision(change: early, verdict: .reject),
      ])
    #expect(try text(engine, [edits]) == "We meet on Sunday at noon. Bring the tea.\n")
  }

  @Test func aNewSectionIsOneDecisionAndItsPartsOthers() throws {
    let old = "# Rules\n\n## Opening\n\nWe open at nine.\n\n## Closing\n\nWe close at five.\n"
    let new =
      "# Rules\n\n## Opening\n\nWe open at nine.\n\n## Tickets\n\nTickets are sold at the gate. Children enter free.\n\n## Closing\n\nWe close at five.\n"
    let comparison = comparison(old, new, "a.md")
    let engine = DecisionEngine(comparison)
    let section = try #require(
      comparison.sections.firstIndex { $0.old == nil && $0.new != nil })
    let key = ChangeKey.id(ChangeIDs(comparison).sections[section])
    #expect(try text(engine, [decide([(key, .accept)])]) == new)
    #expect(try text(engine, [decide([(key, .reject)])]) == old)
    let children = id(comparison, "Children")
    #expect(
      try text(engine, [decide([(key, .accept), (children, .reject)])])
        == new.replacing(" Children enter free.", with: ""))
    // Without its heading the text goes on under the section before, and that is said.
    let decided = engine.text(
      try engine.resolve([decide([(key, .accept), (id(comparison, "Tickets"), .reject)])]).choices)
    #expect(decided.notices.contains(.headingGone(title: "Tickets")))
  }

  @Test func twoPeopleJoinAndContradictionsAreListed() throws {
    let comparison = comparison(
      "We meet on Monday. Bring the tea. Doors open at nine.\n",
      "We meet on Friday. Bring the cake. Doors open at ten.\n")
    let engine = DecisionEngine(comparison)
    let (meet, bring, doors) = (
      id(comparison, "We meet"), id(comparison, "Bring"), id(comparison, "Doors")
    )
    let li = decide([(meet, .accept), (bring, .reject)], by: "李")
    let wang = decide([(bring, .reject), (doors, .reject)], by: "王")
    let wanted = "We meet on Friday. Bring the tea. Doors open at nine.\n"
    #expect(try text(engine, [li, wang]) == wanted)
    #expect(try text(engine, [wang, li]) == wanted)
    let zhao = decide([(meet, .reject)], by: "赵")
    let resolution = try engine.resolve([li, wang, zhao])
    #expect(resolution.contradictions.map(\.name.change) == [meet])
    #expect(resolution.contradictions.first?.verdicts.map(\.by) == ["李", "赵"])
    let twice = decide([(meet, .accept), (meet, .reject)])
    #expect(try !engine.resolve([twice]).contradictions.isEmpty)
    #expect(try engine.resolve([li]).undecided.count == 1)
  }

  @Test func whatIsNoChangeIsRefused() throws {
    let comparison = comparison("We meet on Monday.\n", "We meet on Friday.\n")
    let engine = DecisionEngine(comparison)
    let meet = id(comparison, "We meet")
    let unknown = try #require(ChangeKey("00000000"))
    let problems = [
      Decision(change: unknown, verdict: .accept),
      Decision(change: meet, part: .edit(2), verdict: .accept),
      Decision(change: meet, part: .place, verdict: .text("x")),
      Decision(change: .layout, verdict: .text("x")),
    ].map { problem(engine, $0) }
    #expect(
      problems == [
        .unknownChange(change: "00000000", part: "all", by: "李"),
        .unknownChange(change: meet.description, part: "edit:2", by: "李"),
        .noPlaceForText(change: meet.description, part: "place", by: "李"),
        .noPlaceForText(change: "layout", part: "all", by: "李"),
      ])
  }

  /// Decisions are found again in a later round by what they were made on.
  @Test func decisionsAreFoundAgainInOtherDrafts() throws {
    let first = comparison("We meet on Monday. Bring tea.\n", "We meet on Friday. Bring tea.\n")
    let later = comparison(
      "Welcome. We meet on Monday at noon. Bring tea.\n", "Welcome. We meet on Friday. Bring tea.\n"
    )
    let decision = Decision(
      change: id(first, "We meet"), verdict: .reject, quote: Quote(exact: "We meet on Friday."))
    let found = DecisionEngine(later).found([decision])
    #expect(found.missing.isEmpty)
    #expect(found.here.map(\.change) == [id(later, "We meet")])
    let gone = comparison("Bring tea.\n", "Bring cake.\n")
    #expect(DecisionEngine(gone).found([decision]).missing == [decision])
  }

  /// Saved or not, in whatever order: the same bytes.
  @Test(arguments: ModelDraft.Genre.allCases, UInt64(1)...4)
  func orderDecidesNothing(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let round = EditingRound(genre, seed: seed, count: 10)
    let comparison = comparison(
      RenderedDraft(round.old).text, RenderedDraft(round.new).text,
      genre == .policy ? "a.md" : "a.txt")
    let engine = DecisionEngine(comparison)
    var random = SplitMix64(seed: seed)
    let ids = ChangeIDs(comparison)
    let decisions = (ids.sentences.elements + ids.edits.elements).map {
      Decision(change: .id($0), verdict: random.happens(50) ? .accept : .reject)
    }
    let halves = [
      Decider(name: "a", decisions: Array(decisions[..<ids.sentences.count])),
      Decider(name: "b", decisions: Array(decisions[ids.sentences.count...])),
    ]
    let whole = try text(engine, [Decider(name: "a", decisions: decisions)])
    #expect(
      try text(engine, [Decider(name: "a", decisions: decisions.reversed())]) == whole)
    let (one, other) = (try engine.resolve(halves), try engine.resolve(halves.reversed()))
    #expect(one.contradictions.map(\.name.change) == other.contradictions.map(\.name.change))
    #expect(one.undecided == other.undecided)
  }
}
