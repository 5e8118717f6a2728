import DraftChange
import DraftDocument
import DraftText
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

  @Test func aDraftIsNeither() {
    #expect(marks(Self.apart, Self.apart).allSatisfy { $0.isEmpty })
  }
}
