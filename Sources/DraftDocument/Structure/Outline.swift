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
  private var labelled: Int32 = -1
  private var belongs: Int32 = 0
  private var titled: Int32 = -1

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

  /// The node whose label this block carries, or -1.
  var node: Int {
    get { Int(labelled) }
    set { labelled = Int32(truncatingIfNeeded: newValue) }
  }

  /// The node that the text belongs to; 0 is the document.
  var owner: Int {
    get { Int(belongs) }
    set { belongs = Int32(truncatingIfNeeded: newValue) }
  }

  /// The node with a label only whose title this block is, or -1.
  var titles: Int {
    get { Int(titled) }
    set { titled = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A section on its way: its place in the tree is known, its kind may still be voted on.
struct Node {
  var parent: Int
  var kind: SectionKind
  var scheme: LabelScheme?
  var markup: Markup?
  var listKey: Int
  var label = ByteRange.none
  var ordinal: [Int] = []
  var title = ByteRange.none
  /// The entry that carries its label, or -1 for the document.
  var entry: Int
  var start: Int
  /// Level of a heading that its format marks (`##`), 0 for others.
  var formatLevel = 0

  /// The list key of all headings in capitals.
  static let capitalsKey = -100
}

extension Marker {
  /// Labels with the same key may be neighbours in one list. `1.` before Han and before Latin
  /// text is one list.
  var listKey: Int {
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
  private static let order: [LabelScheme] = [
    .zhPart, .zhChapter, .zhSection, .zhArticle, .zhL1, .zhL2, .zhL3, .zhL4, .zhL5, .zhL6, .zhPoint,
    .enArticle, .enPart, .enSection, .enDecimal, .enAlpha, .enRoman, .enUpperAlpha, .enSchedule,
    .zhAttachment,
  ]

  var key: Int { Self.order.firstIndex(of: self) ?? Self.order.count }
}
