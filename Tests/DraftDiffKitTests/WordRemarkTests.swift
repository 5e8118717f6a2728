import DraftChange
import DraftDiffKit
import DraftText
import Testing

/// Decisions and comments in a Word document with tracked changes.
@Suite struct WordRemarkTests {
  private let old = """
    # 用车办法

    市内用车由科室负责人审批。跨市用车由分管领导审批。

    每季度通报一次。违反的给予批评。

    """
  private var new: String {
    old.replacing("科室负责人", with: "办公室主任").replacing("每季度", with: "每月")
      .replacing("违反的给予批评。", with: "")
  }

  private func word(_ text: String, _ name: String) throws -> Draft {
    try Draft(bytes: Draft(text: text, name: "draft.md").wordDocument(), name: name)
  }

  private struct Said {
    var decision: String?
    var comment: String
    var by = "李"
  }

  /// The redline with what was said of the changes, in their order.
  private func redline(_ old: Draft, _ new: Draft, _ said: [Said]) throws -> [UInt8] {
    let comparison = DraftComparison(from: old, to: new)
    let ids = ChangeIDs(comparison.comparison).sentences
    let changed = comparison.comparison.sentences.indices
      .filter { comparison.comparison.sentences[$0].kind != .same }
    let files = DecidedFiles(old: [1], oldName: "a", new: [2], newName: "b")
    let entries = zip(changed, said).map { index, said in
      "{\"change\":\"\(ids[index])\","
        + (said.decision.map { "\"decision\":\"\($0)\"," } ?? "")
        + "\"comment\":\"\(said.comment)\"}"
    }
    let hashes = (
      "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
      "dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986"
    )
    let json =
      "{\"format\":\"draftdiff.decisions\",\"version\":1,\"by\":\"李\","
      + "\"old\":{\"name\":\"a\",\"sha256\":\"\(hashes.0)\"},"
      + "\"new\":{\"name\":\"b\",\"sha256\":\"\(hashes.1)\"},"
      + "\"decisions\":[\(entries.joined(separator: ","))]}"
    var options = ReportOptions()
    options.decisions = [try DraftDecisionFile(bytes: Array(json.utf8), name: "d.json")]
    options.decidedFiles = files
    var bytes: [UInt8] = []
    try comparison.write(as: .docx, options: options) { bytes += $0 }
    return bytes
  }

  private func text(_ bytes: [UInt8], _ state: DraftOptions.Revisions) throws -> String {
    var options = DraftOptions()
    options.revisions = state
    return String(
      decoding: try Draft(bytes: bytes, name: "r.docx", options: options).text, as: UTF8.self)
  }

  private func comments(_ bytes: [UInt8]) throws -> String {
    var said: [UInt8] = []
    try Draft(bytes: bytes, name: "r.docx").writeComments(as: .text) { said += $0 }
    return String(decoding: said, as: UTF8.self)
  }

  /// Comments alone change no text, and stand on the sentence that they are about.
  @Test func commentsStandOnTheirSentences() throws {
    let drafts = (try word(old, "old.docx"), try word(new, "new.docx"))
    let bytes = try redline(
      drafts.0, drafts.1,
      [Said(comment: "请法务<核对>&"), Said(comment: "太密\\n再议"), Said(comment: "不宜删")])
    #expect(try text(bytes, .accepted) == String(decoding: drafts.1.text, as: UTF8.self))
    #expect(try text(bytes, .rejected) == String(decoding: drafts.0.text, as: UTF8.self))
    let said = try comments(bytes)
    for words in ["请法务<核对>&", "太密", "再议", "不宜删", "市内用车由办公室主任审批。"] {
      #expect(said.contains(words), "\(said)")
    }
    #expect(said.count { $0 == "李" } == 3)
  }

  /// What was accepted is in both states, what was rejected in none, and the rest is tracked.
  @Test func decisionsAreCarriedOut() throws {
    let drafts = (try word(old, "old.docx"), try word(new, "new.docx"))
    let bytes = try redline(
      drafts.0, drafts.1,
      [
        Said(decision: "accept", comment: "同意"), Said(decision: "reject", comment: "不同意"),
        Said(comment: "待定"),
      ])
    let (accepted, rejected) = (try text(bytes, .accepted), try text(bytes, .rejected))
    for state in [accepted, rejected] {
      #expect(state.contains("办公室主任") && state.contains("每季度"), "\(state)")
    }
    #expect(!accepted.contains("违反") && rejected.contains("违反"))
    let said = try comments(bytes)
    #expect(said.contains("不同意") && said.contains("每季度通报一次。") && said.contains("待定"))
  }

  /// Texts give the same comments, and comments that a document has stay beside new ones.
  @Test func commentsAddUp() throws {
    let bytes = try redline(
      Draft(text: old, name: "old.md"), Draft(text: new, name: "new.md"), [Said(comment: "甲")])
    #expect(try comments(bytes).contains("甲"))
    let commented = try Draft(bytes: bytes, name: "new.docx")
    let more = try redline(
      try word(new, "old.docx"),
      commented, [])
    #expect(try comments(more).contains("甲"))
    let later = try word(new.replacing("每月", with: "每周"), "old.docx")
    let both = try comments(redline(later, commented, [Said(comment: "乙")]))
    #expect(both.contains("甲") && both.contains("乙"), "\(both)")
  }
}
