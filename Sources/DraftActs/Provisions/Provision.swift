/// A part of a law that can be addressed: an article, a 款, a chapter's heading, the document itself.
///
/// The text of the document is what the provisions hold from first to last: of each what stands before it
/// (line ends, blank lines, indents), its label, what parts the label from the text, the text, the children.
/// A provision that no one touches gives back its bytes.
final class Provision {
  /// Where it stood first.
  enum Origin {
    case base, act
  }

  let level: Address.Level
  /// White space and markup before it; without a line end where it goes on with its parent's line.
  var lead: Letters
  /// As written: 第三条, （一）, (a), § 12.
  var label: Letters
  var gap: Letters
  var text: Letters
  /// The text in the base, or as the act brought it.
  let baseText: Letters
  var children: [Provision] = []
  /// The number that it has now, in the notation of addresses.
  var name: String
  /// The number in the base; `nil` where the act brought it.
  let oldName: String?
  var origin: Origin { oldName == nil ? .act : .base }
  /// The number that the act gives it.
  var newName: String?
  /// Byte offset of `text` in the draft that it was read from.
  var start: Int?
  /// References that followed new numbers: where they were in the text before, and what they are now.
  var followed: [(range: Range<Int>, new: Letters)] = []
  /// The article of the base that it stood in, for a 款 that left it.
  var home: String?

  init(
    _ level: Address.Level, name: String = "", from origin: Origin = .base, lead: Letters = [],
    label: Letters = [], gap: Letters = [], text: Letters = [], start: Int? = nil
  ) {
    self.start = start
    self.level = level
    self.name = name
    oldName = origin == .base ? name : nil
    self.lead = lead
    self.label = label
    self.gap = gap
    self.text = text
    baseText = text
  }

  /// It and all below it, in reading order.
  func visit(_ body: (Provision) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }

  /// What it says, without its own label: lines parted by line feeds.
  var content: Letters {
    var out = text
    for child in children {
      if !out.isEmpty { out.append("\n") }
      out += child.label + child.gap + child.content
    }
    return out
  }

  /// Its last line.
  var last: Provision { children.last?.last ?? self }

  /// Whether it begins a line.
  var beginsLine: Bool { lead.contains("\n") }

  func write(to out: inout Letters) {
    out += lead
    out += label
    out += gap
    out += text
    for child in children { child.write(to: &out) }
  }

  var number: ArticleNumber? { ArticleNumber(name) }
}
