import DraftChange
import DraftDecisions
import DraftDiffKit
import TestSupport
import Testing

/// Decisions on Word documents give a Word document of exactly the decided text, or none.
@Suite struct DecidedWordTests {
  private func word(_ text: String, _ name: String, _ isMarkdown: Bool) throws -> Draft {
    let draft = Draft(text: text, name: isMarkdown ? "draft.md" : "draft.txt")
    return try Draft(bytes: draft.wordDocument(), name: name)
  }

  @Test(arguments: ModelDraft.Genre.allCases, UInt64(1)...4)
  func theTextIsWhatWasDecided(_ genre: ModelDraft.Genre, _ seed: UInt64) throws {
    let round = EditingRound(genre, seed: seed, count: 8)
    let comparison = DraftComparison(
      from: try word(RenderedDraft(round.old).text, "old.docx", genre == .policy),
      to: try word(RenderedDraft(round.new).text, "new.docx", genre == .policy))
    var random = SplitMix64(seed: seed)
    let ids = ChangeIDs(comparison.comparison).sentences
    let entries = ids.map {
      "{\"change\":\"\($0)\",\"decision\":\"\(random.happens(50) ? "accept" : "reject")\"}"
    }
    let hash = String(repeating: "0a", count: 32)
    let json =
      "{\"format\":\"draftdiff.decisions\",\"version\":1,\"old\":{\"name\":\"a\",\"sha256\":\"\(hash)\"},"
      + "\"new\":{\"name\":\"b\",\"sha256\":\"\(hash)\"},\"decisions\":[\(entries.joined(separator: ","))]}"
    let file = try DraftDecisionFile(bytes: Array(json.utf8), name: "decisions.json")
    let engine = DecisionEngine(comparison.comparison)
    var resolution = try engine.resolve([
      Decider(name: "a", decisions: DecisionReader.read(Array(json.utf8)).decisions)
    ])
    resolution.decideRest(.accept)
    let wanted = engine.text(resolution.choices).bytes
    do {
      let decided = try comparison.decided(by: [file], undecided: .accept) { _ in true }
      let read = try Draft(bytes: decided.bytes, name: "decided.docx")
      #expect(read.text == wanted && !read.hasTrackedChanges)
    } catch let error as DecisionsError {
      #expect(error == .word(file: "new.docx"))
    }
    for (undecided, side) in [
      (DraftComparison.Undecided.accept, comparison.new), (.reject, comparison.old),
    ] {
      let whole = try comparison.decided(by: [], undecided: undecided) { _ in true }
      #expect(try Draft(bytes: whole.bytes, name: "whole.docx").text == side.text)
    }
  }
}
