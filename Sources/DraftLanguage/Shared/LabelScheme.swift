/// The family of labels that a label belongs to; the raw value is the name in JSON.
package enum LabelScheme: String, Sendable {
  case zhPart = "zh.part"
  case zhChapter = "zh.chapter"
  case zhSection = "zh.section"
  case zhArticle = "zh.article"
  case zhL1 = "zh.L1"
  case zhL2 = "zh.L2"
  case zhL3 = "zh.L3"
  case zhL4 = "zh.L4"
  case zhL5 = "zh.L5"
  case zhL6 = "zh.L6"
  case zhPoint = "zh.point"
  case zhAttachment = "zh.attachment"
  case enArticle = "en.article"
  case enPart = "en.part"
  case enSection = "en.section"
  case enDecimal = "en.dec"
  case enAlpha = "en.alpha"
  case enRoman = "en.roman"
  case enUpperAlpha = "en.ALPHA"
  case enSchedule = "en.sched"

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Whether it is one of the labels of Chinese texts.
  package var isZh: Bool { rawValue.utf8.starts(with: "zh.".utf8) }
}

extension LabelScheme {
  /// One more than the largest key.
  package static let keys = 20

  /// A number of its own. Schemes are named by strings, which are slower where each label asks.
  package var key: Int {
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
