import DraftActs
import DraftLanguage

/// How an act is worded and framed that is written from a comparison.
public struct ActForm: Hashable, Sendable {
  /// The house style of an office.
  public enum Style: String, CaseIterable, Sendable {
    /// Decisions of the National People's Congress, and what follows their form.
    case npc
    /// Local rules: new articles without quotation marks.
    case local
    /// Articles of association: 原第三条：“…”现修改为：“…”.
    case company
    /// Acts of Taiwan: the articles that change, whole, below a lead that counts them.
    case taiwan
    /// Japanese acts (改め文): 第三条中「A」を「B」に改める。
    case japan
    /// Schedules of amendments of the United Kingdom.
    case uk
    /// Acts of the United States and associations' bylaws.
    case us
  }

  /// `nil` takes that of the text's language: npc, taiwan where articles are counted by 條, japan or us.
  public var style: Style?
  /// Of the act; made from the text's title by default.
  public var title: String?
  /// From when it is in force, as it is to be written.
  public var date: String?
  /// Who decides or enacts.
  public var authority: String?
  /// The title is a Markdown heading, and blank lines stand between the items.
  public var isMarkdown = false

  /// A form that leaves everything to the text.
  public init() {}

  var options: ActOptions {
    var options = ActOptions()
    options.style = style.flatMap { ActStyle(rawValue: $0.rawValue) }
    options.title = title
    options.date = date
    options.authority = authority
    options.isMarkdown = isMarkdown
    return options
  }
}

extension ActForm {
  /// Says no to a style whose acts amend texts of another language.
  func check(for draft: Draft) throws(ReportError) {
    guard let style else { return }
    let language = ActLanguage(of: draft.document)
    guard ActStyle(rawValue: style.rawValue)?.language != language else { return }
    let fitting = Style.allCases.filter { ActStyle(rawValue: $0.rawValue)?.language == language }
    throw .styleOfAnotherLanguage(style, fitting: fitting)
  }
}
