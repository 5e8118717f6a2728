/// Tells the items of a list without labels from the 款 of an article:
///
///     第三条 评审委员会由下列人员组成：
///     馆长，
///     志愿者代表。
package struct UnlabelledList {
  private var isOpen = false

  package init() {}

  /// Longer paragraphs are text of their own.
  private static let longestItem = 40

  /// A 款 comes that ends in `last`: behind ： a list may follow.
  package mutating func begin(endingIn last: Unicode.Scalar?) {
    isOpen = last == "：" || last == ":"
  }

  /// A labelled item comes: what follows it without a label is the next 款.
  package mutating func end() { isOpen = false }

  /// Whether a paragraph without a label is an item of the list. The one that ends in 。 is the last.
  /// O(length) while a list is open.
  package mutating func takes<Text: BidirectionalCollection>(_ paragraph: @autoclosure () -> Text)
    -> Bool where Text.Element == Unicode.Scalar
  {
    guard isOpen else { return false }
    let text = paragraph()
    guard let last = text.last, text.count < Self.longestItem, Self.endsItem(last),
      !text.dropLast().contains(where: { $0 == "。" || $0 == "；" })
    else { return false }
    isOpen = last != "。"
    return true
  }

  private static func endsItem(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", "、", "。": true
    default: false
    }
  }
}
