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
  private var labelled: Int32?
  private var belongs: Int32 = 0
  private var titled: Int32?

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
    get { labelled.map(Int.init) }
    set { labelled = newValue.map { Int32(truncatingIfNeeded: $0) } }
  }

  /// The node that the text belongs to; 0 is the document.
  var owner: Int {
    get { Int(belongs) }
    set { belongs = Int32(truncatingIfNeeded: newValue) }
  }

  /// The node with a label only whose title this block is.
  var titles: Int? {
    get { titled.map(Int.init) }
    set { titled = newValue.map { Int32(truncatingIfNeeded: $0) } }
  }
}

/// A section on its way: its place in the tree is known, its kind may still be voted on.
struct Node {
  var parent: Int
  var kind: SectionKind
  var scheme: LabelScheme?
  var markup: Markup?
  var listKey: ListKey
  var label = ByteRange.none
  var ordinal: [Int] = []
  var title = ByteRange.none
  /// The entry that carries its label; `nil` for the document.
  var entry: Int?
  var start: Int
  /// Level of a heading that its format marks (`##`), 0 for others.
  var formatLevel = 0
}

/// What list a section is a member of: those with the same key may be neighbours.
enum ListKey: Hashable {
  case document
  /// A heading that its format sets apart.
  case format(level: Int)
  /// A heading in capitals.
  case capitals
  /// A label, by its scheme and how it is written.
  case labels(Int)
}

extension Marker {
  /// `1.` before Han and before Latin text is one list.
  var listKey: ListKey { .labels(listNumber) }

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

extension LabelScheme {
  /// A number of its own. Comparing schemes, which are named by strings, is slower where each label asks.
  var key: Int {
    switch self {
    case .zhPart: 0
    case .zhChapter: 1
    case .zhSection: 2
    case .zhArticle: 3
    case .zhL1: 4
    case .zhL2: 5
    case .zhL3: 6
    case .zhL4: 7
    case .zhL5: 8
    case .zhL6: 9
    case .zhPoint: 10
    case .enArticle: 11
    case .enPart: 12
    case .enSection: 13
    case .enDecimal: 14
    case .enAlpha: 15
    case .enRoman: 16
    case .enUpperAlpha: 17
    case .enSchedule: 18
    case .zhAttachment: 19
    }
  }
}
