import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// 第四十一条、第四十二条合并: two articles in one, and the way back.
@Suite struct SectionReshapingTests {
  private static let apart = """
    第一条　为了加强公园管理，制定本办法。
    第二条　游人应当爱护园内花草树木，不得攀折采摘。
    第三条　园内经营者应当明码标价，不得强迫交易。
    第四条　本办法自发布之日起施行。
    """
  private static let together = """
    第一条　为了加强公园管理，制定本办法。
    第二条　游人应当爱护园内花草树木，不得攀折采摘。园内经营者应当明码标价，不得强迫交易。
    第三条　本办法自发布之日起施行。
    """

  private func marks(_ old: String, _ new: String) -> [SectionMarks] {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "办法.txt")
    }
    return Comparison.between(drafts[0], drafts[1]).sections.map(\.marks)
  }

  @Test func anArticleThatTookInAnotherIsMerged() {
    #expect(marks(Self.apart, Self.together).contains { $0.contains(.merged) })
  }

  @Test func anArticleThatGaveOneOffIsSplit() {
    #expect(marks(Self.together, Self.apart).contains { $0.contains(.split) })
  }

  private func ties(_ old: String, _ new: String) -> [SectionTie] {
    Comparison.between(read(old), read(new)).ties
  }

  @Test func tiesNameTheTwoSections() {
    #expect(ties(Self.apart, Self.together) == [SectionTie(kind: .merged, old: 3, new: 2)])
    #expect(ties(Self.together, Self.apart) == [SectionTie(kind: .split, old: 2, new: 3)])
    #expect(ties(Self.apart, Self.apart).isEmpty)
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func tiesAreMirrored(_ genre: ModelDraft.Genre) {
    let mirror: [SectionTie.Kind: SectionTie.Kind] = [
      .split: .merged, .merged: .split, .cameOutOf: .wentInto, .wentInto: .cameOutOf,
    ]
    for seed in UInt64(0)..<50 {
      let (old, new) = pair(genre, seed)
      let forth = Comparison.between(old, new)
      let back = Comparison.between(new, old).ties.map {
        SectionTie(kind: mirror[$0.kind] ?? $0.kind, old: $0.new, new: $0.old)
      }
      #expect(Set(forth.ties) == Set(back), "\(genre) \(seed)")
      for tie in forth.ties where tie.kind == .split || tie.kind == .merged {
        let isSplit = tie.kind == .split
        let change = forth.sections.first { isSplit ? $0.old == tie.old : $0.new == tie.new }
        #expect(change?.marks.contains(isSplit ? .split : .merged) == true)
      }
    }
  }

  /// No sentence of the new article stood in the old one: its subject is said again.
  private static let joinedInOneSentence = """
    第一条　为了加强公园管理，制定本办法。
    第二条　公园管理机构应当建立健全安全管理制度，配备必要的安全设施；并应当按照规定公示游园须知和收费标准。
    第三条　游人应当爱护花草树木，不得攀折采摘。
    """
  private static let cutInTwo = """
    第一条　为了加强公园管理，制定本办法。
    第二条　公园管理机构应当建立健全安全管理制度，配备必要的安全设施。
    第三条　公园管理机构应当按照规定公示游园须知和收费标准。
    第四条　游人应当爱护花草树木，不得攀折采摘。
    """

  @Test func anArticleThatWasCutInItsSentenceIsSplit() {
    #expect(marks(Self.joinedInOneSentence, Self.cutInTwo).contains { $0.contains(.split) })
    #expect(marks(Self.cutInTwo, Self.joinedInOneSentence).contains { $0.contains(.merged) })
  }

  @Test func anArticleOfOtherWordsBesideAShortenedOneIsNew() {
    let other = Self.cutInTwo.replacing(
      "公园管理机构应当建立健全安全管理制度，配备必要的安全设施。",
      with: "公园管理机构应当设立医疗救助点，配备急救药品，培训救护人员。")
    #expect(marks(Self.joinedInOneSentence, other).allSatisfy { !$0.contains(.split) })
  }

  @Test func aDraftIsNeither() {
    #expect(marks(Self.apart, Self.apart).allSatisfy { $0.isEmpty })
  }
}
