import DraftDocument
import DraftMerge
import DraftText
import TestSupport
import Testing

/// Markers, and what stays when somebody takes one side between them.
struct ConflictMarkerTests {
  private func marked(_ texts: [String], _ name: String) -> String {
    let documents = texts.map { DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name) }
    let result = Merge.of(documents[0], Array(documents.dropFirst()))
    let markers = ConflictMarkers(names: ["ours", "theirs"])
    return String(decoding: markers.text(result), as: UTF8.self)
  }

  /// Takes one side at all markers, as an editor does: 0 ours, 1 theirs.
  private func taken(_ text: String, _ side: Int) -> String {
    var part: Int?
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line.prefix(7) {
      case "<<<<<<<": part = 0
      case "|||||||": part = -1
      case "=======": part = 1
      case ">>>>>>>": part = nil
      default: if part == nil || part == side { result += line + "\n" }
      }
    }
    return String(result.dropLast())
  }

  private let base = """
    # T

    - One item is 64 KiB.
      - Sub item.
    - Two.

    First sentence stays. Second sentence is old. Third stays.

    End.

    """

  private func edited(_ size: String, _ word: String) -> String {
    base.replacing("64", with: size).replacing("is old", with: "is \(word)")
  }

  /// A list stays tight, and a line stays one.
  @Test func conflictsAreWholeLines() {
    let text = marked([base, edited("96", "ours"), edited("128", "theirs")], "a.md")
    #expect(text.contains(">>>>>>> theirs\n  - Sub item.\n"))
    #expect(
      text.contains(
        "=======\nFirst sentence stays. Second sentence is theirs. Third stays.\n>>>>>>>"))
    #expect(taken(text, 0) == edited("96", "ours"))
    #expect(taken(text, 1) == edited("128", "theirs"))
  }

  /// What one side alone did in a line with a conflict is in both variants.
  @Test func theRestOfALineIsAsItWasJoined() {
    let base = "各单位要重视。三月底前完成。成立专班。按季通报。\n"
    let ours = base.replacing("三月底", with: "四月底").replacing("按季", with: "按月")
    let text = marked([base, ours, base.replacing("三月底", with: "五月底")], "a.txt")
    #expect(taken(text, 0) == ours)
    #expect(taken(text, 1) == base.replacing("三月底", with: "五月底").replacing("按季", with: "按月"))
  }

  /// Each word that both change in their own way is a conflict, whatever stands around it.
  @Test(arguments: UInt64(1)...12) func takingOneSideGivesItsBytes(_ seed: UInt64) {
    let draft = RenderedDraft(EditingRound(.statute, seed: seed, count: 1, of: [.figure]).old).text
    var random = SplitMix64(seed: seed)
    let marks = draft.indices.filter { draft[$0] == "。" }
    let places = Set((0..<4).map { _ in random.pick(marks) })
    func side(_ words: String) -> String {
      var text = ""
      for index in draft.indices {
        if places.contains(index) { text += words }
        text.append(draft[index])
      }
      return text
    }
    let sides = [side("并予以公布"), side("且不得拖延")]
    let text = marked([draft] + sides, "draft.txt")
    #expect(text.contains("<<<<<<< ours"))
    for index in sides.indices { #expect(taken(text, index) == sides[index], "seed \(seed)") }
  }
}
