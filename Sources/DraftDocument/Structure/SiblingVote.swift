import DraftLanguage
import DraftText

/// Gives all sections of one list one kind: a single short sibling must not flip its own.
enum SiblingVote {
  private struct Group: Hashable {
    let parent: Int
    let key: ListKey
  }

  private typealias Votes = (heading: Int, runIn: Int, item: Int)

  /// The kind of each node; `kinds` holds what each looks like by itself. O(nodes).
  static func settled(_ nodes: [Node], _ kinds: [SectionKind]) -> [SectionKind] {
    let groups = groups(nodes)
    var votes = [Votes](repeating: (0, 0, 0), count: groups.count)
    for (index, group) in groups.ofNode.enumerated() where group >= 0 {
      switch kinds[index] {
      case .heading: votes[Int(group)].heading += 1
      case .runIn: votes[Int(group)].runIn += 1
      default: votes[Int(group)].item += 1
      }
    }
    return nodes.indices.map { index in
      let group = groups.ofNode[index]
      return group < 0
        ? nodes[index].kind : winner(votes[Int(group)], scheme: nodes[index].scheme)
    }
  }

  /// By node the number of its list, -1 where it is in none; the members of a list stand together mostly.
  private static func groups(_ nodes: [Node]) -> (ofNode: [Int32], count: Int) {
    var numbers: [Group: Int32] = [:]
    var last: (group: Group, number: Int32)?
    let ofNode = nodes.map { node -> Int32 in
      guard node.scheme != nil, node.formatLevel == 0 else { return -1 }
      let group = Group(parent: node.parent, key: node.listKey)
      if let last, last.group == group { return last.number }
      let number = numbers[group] ?? Int32(truncatingIfNeeded: numbers.count)
      numbers[group] = number
      last = (group, number)
      return number
    }
    return (ofNode, numbers.count)
  }

  private static func winner(_ vote: Votes, scheme: LabelScheme?) -> SectionKind {
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
