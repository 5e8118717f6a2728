import DraftLanguage
import DraftText

/// A block with what was found in it, on its way to becoming a paragraph.
///
/// There is one for every paragraph of a draft, so its numbers are kept in 32 bits.
struct Entry {
  var block: Block
  var role = SentenceRole.body
  private var text: UInt32
  private var firstSentence: UInt32
  private var lastSentence: UInt32
  private var labelled = OptionalIndex.none
  private var belongs: Int32 = 0
  private var titled = OptionalIndex.none

  init(block: Block, textStart: Int, sentences: Range<Int>) {
    self.block = block
    text = UInt32(truncatingIfNeeded: textStart)
    firstSentence = UInt32(truncatingIfNeeded: sentences.lowerBound)
    lastSentence = UInt32(truncatingIfNeeded: sentences.upperBound)
  }

  /// Where the text behind the label starts.
  var textStart: Int {
    get { Int(text) }
    set { text = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Indexes into the sentences.
  var sentences: Range<Int> {
    get { Int(firstSentence)..<Int(lastSentence) }
    set {
      firstSentence = UInt32(truncatingIfNeeded: newValue.lowerBound)
      lastSentence = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// The node whose label this block carries.
  var node: Int? {
    get { labelled.value }
    set { labelled = OptionalIndex(newValue) }
  }

  /// The node that the text belongs to; 0 is the document.
  var owner: Int {
    get { Int(belongs) }
    set { belongs = Int32(truncatingIfNeeded: newValue) }
  }

  /// The node with a label only whose title this block is.
  var titles: Int? {
    get { titled.value }
    set { titled = OptionalIndex(newValue) }
  }
}

/// A section on its way: its place in the tree is known, its kind may still be voted on.
///
/// There may be one for every line of a draft, so its numbers are kept in 32 bits, too.
struct Node {
  private var holder: Int32
  private var carrier: OptionalIndex
  private var begin: UInt32
  private var level: Int16 = 0
  var kind: SectionKind
  var scheme: LabelScheme?
  var markup: Markup?
  var listKey: ListKey
  var label: ByteRange
  var title: ByteRange
  var ordinal: [Int]

  init(
    parent: Int, kind: SectionKind, scheme: LabelScheme? = nil, markup: Markup? = nil,
    listKey: ListKey, label: ByteRange = .none, ordinal: [Int] = [], title: ByteRange = .none,
    entry: Int?, start: Int
  ) {
    holder = Int32(truncatingIfNeeded: parent)
    carrier = OptionalIndex(entry)
    begin = UInt32(truncatingIfNeeded: start)
    self.kind = kind
    self.scheme = scheme
    self.markup = markup
    self.listKey = listKey
    self.label = label
    self.title = title
    self.ordinal = ordinal
  }

  /// The node around it.
  var parent: Int {
    get { Int(holder) }
    set { holder = Int32(truncatingIfNeeded: newValue) }
  }

  /// The entry that carries its label; `nil` for the document.
  var entry: Int? { carrier.value }

  var start: Int { Int(begin) }

  /// Level of a heading that its format marks (`##`), 0 for others.
  var formatLevel: Int {
    get { Int(level) }
    set { level = Int16(clamping: newValue) }
  }
}

/// What list a section is a member of: those with the same key may be neighbours.
enum ListKey: Hashable {
  case document
  /// A heading that its format sets apart.
  case format(level: Int32)
  /// A heading in capitals.
  case capitals
  /// A label, by its scheme and how it is written.
  case labels(Int32)
}

extension Marker {
  /// `1.` before Han and before Latin text is one list.
  var listKey: ListKey { .labels(Int32(truncatingIfNeeded: listNumber)) }

  private var listNumber: Int {
    if scheme == .enDecimal {
      return ordinal.count == 1 && style == 0
        ? LabelScheme.zhL3.key << 4 : scheme.key << 4 | min(ordinal.count, 7) << 1 | Int(style & 1)
    }
    if scheme == .enUpperAlpha, ordinal.count > 1 {
      return LabelScheme.enUpperAlpha.key << 8 | min(ordinal.count, 7)
    }
    // The spellings 一、 and 一． are one list, 1） and ① are not.
    return scheme == .zhL1 ? scheme.key << 4 : scheme.key << 4 | Int(style)
  }
}
