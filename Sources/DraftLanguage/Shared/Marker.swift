package import DraftText

/// A label found at the start of a paragraph, before it is known whether it numbers a section.
package struct Marker {
  package var scheme: LabelScheme
  /// The label as written.
  package var label: ByteRange
  package var ordinal: [Int]
  /// Where the text behind the label starts, white space skipped.
  package var rest: Int
  /// Keeps lists apart that share a scheme: `1.` and `1)`, `(a)` and `a.`.
  package var style: UInt8 = 0
  /// Whether the shape alone says that this is a label; otherwise the sequence has to.
  package var isCertain = true
  /// Whether a list may start with it though it is not the first: the next one follows.
  package var opensList = false
  /// The other reading of `(i)`: roman or letter.
  package var alternative: (scheme: LabelScheme, ordinal: [Int])?

  package init(
    scheme: LabelScheme, label: ByteRange, ordinal: [Int], rest: Int, style: UInt8 = 0,
    isCertain: Bool = true
  ) {
    self.scheme = scheme
    self.label = label
    self.ordinal = ordinal
    self.rest = rest
    self.style = style
    self.isCertain = isCertain
  }

  /// What it adds to the style that a Roman numeral is in capitals.
  package static let upperRoman: UInt8 = 8

  /// The style of a heading's number without a dot: 1 Introduction.
  package static let bare: UInt8 = 4
  package var isBare: Bool { scheme == .enDecimal && style & Self.bare != 0 }

  package var last: Int { ordinal.last ?? 0 }

  /// `A. Smith` and the pronoun look like the first label of a list; a list has a second one.
  package var isInitial: Bool {
    // A number without a dot is a heading's where the next one follows.
    if isBare { return last == 1 }
    guard !isCertain, ordinal.count == 1,
      scheme == .enUpperAlpha || scheme == .enAlpha || scheme == .enRoman
    else {
      return false
    }
    return last == 1 || alternative?.ordinal == [1]
  }

  /// Whether this is the label after `first` in some reading of both.
  package func follows(_ first: Marker) -> Bool {
    guard style & 7 == first.style & 7 else { return false }
    let readings = [(scheme, last)] + (alternative.map { [($0.scheme, $0.ordinal[0])] } ?? [])
    let firsts =
      [(first.scheme, first.last)] + (first.alternative.map { [($0.scheme, $0.ordinal[0])] } ?? [])
    return firsts.contains { one in
      readings.contains { $0.0 == one.0 && $0.1 == one.1 + 1 }
    }
  }
}

extension LabelScheme {
  /// The fixed rank of the families whose order no draft changes: 编 › 章 › 节 › 条. Others nest
  /// as they come.
  package var fixedRank: Int? {
    switch self {
    case .zhAttachment, .enSchedule: return 0
    case .zhPart, .enPart, .enArticle: return 1
    case .zhChapter: return 2
    case .zhSection: return 3
    case .enSection: return 3
    case .zhArticle: return 4
    default: return nil
    }
  }
}
