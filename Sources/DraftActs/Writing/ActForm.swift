public import DraftLanguage

/// How an act is worded and framed that is written from a comparison.
public struct ActForm: Hashable, Sendable {
  /// The house style of an office.
  public typealias Style = ActStyle

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
}
