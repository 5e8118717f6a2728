/// What an element does to the text inside it.
enum HTMLElement: Sendable {
  /// It is a part of its paragraph: emphasis, links.
  case inline
  /// It begins and ends a paragraph.
  case block
  case heading(level: Int)
  case list(isOrdered: Bool)
  case item
  case quotation
  case row
  case cell
  /// Its lines stay as they are.
  case code
  case lineBreak
  case rule
  case image
  /// Digits in it are raised: 10².
  case raised
  /// A reader of the page does not see it: styles, scripts, what stands in for a page without them.
  case hidden

  /// Whether a paragraph ends where it begins. A row does so only where it is in no cell.
  var isBlock: Bool {
    switch self {
    case .block, .heading, .list, .item, .quotation, .code, .rule: true
    case .inline, .row, .cell, .lineBreak, .image, .raised, .hidden: false
    }
  }

  /// By its name in small letters.
  init(_ name: String) { self = Self.named[name] ?? .inline }

  private static let named: [String: HTMLElement] = {
    var named: [String: HTMLElement] = [
      "ol": .list(isOrdered: true), "li": .item, "blockquote": .quotation, "tr": .row,
      "br": .lineBreak,
      "hr": .rule, "img": .image, "sup": .raised,
    ]
    for level in 1...6 { named["h\(level)"] = .heading(level: level) }
    for (element, names) in several {
      for name in names { named[name] = element }
    }
    return named
  }()

  private static let several: [(HTMLElement, [String])] = [
    (.list(isOrdered: false), ["ul", "menu", "dir"]),
    (.cell, ["td", "th"]),
    (.code, ["pre", "textarea", "xmp", "listing"]),
    (
      .hidden,
      [
        "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "select",
        "audio", "video", "canvas", "title",
      ]
    ),
    (
      .block,
      [
        "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address",
        "figure", "figcaption", "dl", "dt", "dd", "form", "fieldset", "legend", "details",
        "summary", "center", "table", "caption", "thead", "tbody", "tfoot", "body", "html",
        "hgroup",
        "dialog",
      ]
    ),
  ]
}
