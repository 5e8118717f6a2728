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

  /// Whether it is one of the labels of Chinese texts.
  package var isZh: Bool { rawValue.utf8.starts(with: "zh.".utf8) }
}
