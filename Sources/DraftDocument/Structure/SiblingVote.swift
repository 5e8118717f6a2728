import DraftLanguage
import DraftText

/// Gives all sections of one list one kind: a single short sibling must not flip its own.
enum SiblingVote {
  /// `kinds` holds what each node looks like by itself. O(nodes).
  static func settle(_ nodes: inout [Node], kinds: [SectionKind]) {
    struct Group: Hashable {
      let parent: Int
      let key: ListKey
    }
    var votes: [Group: (heading: Int, runIn: Int, item: Int)] = [:]
    for index in nodes.indices where nodes[index].scheme != nil && nodes[index].formatLevel == 0 {
      let group = Group(parent: nodes[index].parent, key: nodes[index].listKey)
      switch kinds[index] {
      case .heading: votes[group, default: (0, 0, 0)].heading += 1
      case .runIn: votes[group, default: (0, 0, 0)].runIn += 1
      default: votes[group, default: (0, 0, 0)].item += 1
      }
    }
    for index in nodes.indices where nodes[index].scheme != nil && nodes[index].formatLevel == 0 {
      let group = Group(parent: nodes[index].parent, key: nodes[index].listKey)
      guard let vote = votes[group] else { continue }
      nodes[index].kind = winner(vote, scheme: nodes[index].scheme)
    }
  }

  private static func winner(
    _ vote: (heading: Int, runIn: Int, item: Int), scheme: LabelScheme?
  ) -> SectionKind {
    switch scheme {
    case .zhPart, .zhChapter, .zhSection, .enPart, .enArticle: return .heading
    case .zhAttachment, .enSchedule: return .attachment
    // An article holds all its paragraphs, however it is written.
    case .zhArticle: return vote.heading > vote.runIn + vote.item ? .heading : .runIn
    default: break
    }
    if vote.item >= vote.heading, vote.item >= vote.runIn { return .item }
    return vote.heading >= vote.runIn ? .heading : .runIn
  }
}
