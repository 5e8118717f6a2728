import DraftLanguage
import DraftText

/// The kinds of label that number the provisions of an English section: (1), (a), (A), (i), (I), (aa).
enum LabelKind: Hashable {
  case digits, lower, upper, roman, upperRoman, doubled, upperDoubled

  /// What a label may be, the most likely first: (i) is Roman before it is a letter.
  static func all(of name: String) -> [LabelKind] {
    let stem = stem(name)
    guard let first = stem.first, !first.isNumber else { return [.digits] }
    let isLower = first.isLowercase
    var kinds: [LabelKind] = []
    let isShortRoman = stem.count > 1 || "ivxIVX".contains(first)
    if isShortRoman, roman(stem) != nil { kinds.append(isLower ? .roman : .upperRoman) }
    if stem.count == 1 {
      kinds.append(isLower ? .lower : .upper)
    } else if stem.count == 2, stem.first == stem.last {
      kinds += isLower ? [.doubled, .lower] : [.upperDoubled, .upper]
    } else if kinds.isEmpty {
      kinds.append(isLower ? .lower : .upper)
    }
    return kinds
  }

  /// The place of a label among others of its kind, and what is behind its number: 14 and A, 1 and -1.
  func value(of name: String) -> (number: Int, suffix: String) {
    let stem = LabelKind.stem(name)
    let suffix = String(name.dropFirst(stem.count))
    switch self {
    case .digits: return (Int(stem) ?? 0, suffix)
    case .roman, .upperRoman: return (LabelKind.roman(stem) ?? 99, suffix)
    case .doubled, .upperDoubled: return (LabelKind.letter(stem), suffix)
    case .lower, .upper: return ((stem.count - 1) * 26 + LabelKind.letter(stem), suffix)
    }
  }

  private static func letter(_ stem: String) -> Int {
    stem.utf8.first?.letterNumber ?? 0
  }

  /// The digits or the letters that a label begins with.
  private static func stem(_ name: String) -> String {
    guard let first = name.first else { return "" }
    return String(name.prefix { first.isNumber ? $0.isNumber : $0.isLetter })
  }

  private static func roman(_ stem: String) -> Int? {
    stem.withView { bytes in
      Numeral.roman(bytes, 0, bytes.count).flatMap { $0.end == bytes.count ? $0.value : nil }
    }
  }
}
