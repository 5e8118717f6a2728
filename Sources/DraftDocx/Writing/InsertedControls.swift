/// The content controls around blocks that came, of which nothing was there before: rejecting would leave them,
/// empty, so they are tracked, too.
struct InsertedControls {
  private(set) var marks: [(place: Int, bytes: [UInt8])] = []
  private let pair: PartPair
  /// By new block whether it came whole.
  private var came: [Int: Bool] = [:]

  /// The marks for a story's controls by their places in the new part, in order.
  init(_ blocks: [RedlineBlock], in story: Int, _ pair: PartPair) {
    self.pair = pair
    for block in blocks {
      guard let anchor = block.anchor else { continue }
      came[anchor] = (came[anchor] ?? true) && block.kind == .inserted
    }
    collect(story)
  }

  private mutating func collect(_ node: Int) {
    let tree = pair.new
    for child in tree.children(node) {
      switch tree.tag(child) {
      case .contentControl:
        guard let content = tree.child(child, .contentControlContent) else { continue }
        control(child, content)
      case .customXML, .smartTag: collect(child)
      default: break
      }
    }
  }

  private mutating func control(_ control: Int, _ content: Int) {
    let tree = pair.new
    let blocks = BlockWalk.blocks(tree, content)
    guard !blocks.isEmpty, blocks.allSatisfy({ came[$0] ?? false }) else {
      return collect(content)
    }
    let (start, end) = (pair.controlMarks(), pair.controlMarks())
    marks.append((tree.range(control).lowerBound, start.before))
    marks.append((tree.content(content).lowerBound, start.behind))
    collect(content)
    marks.append((tree.content(content).upperBound, end.before))
    marks.append((tree.range(control).upperBound, end.behind))
  }
}
