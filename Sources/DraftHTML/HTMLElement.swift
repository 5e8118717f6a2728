/// What an element does to the text inside it.
enum HTMLElement {
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

  init(_ name: String) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading(level: Int(name.dropFirst()) ?? 1)
    case "ul", "menu", "dir": self = .list(isOrdered: false)
    case "ol": self = .list(isOrdered: true)
    case "li": self = .item
    case "blockquote": self = .quotation
    case "tr": self = .row
    case "td", "th": self = .cell
    case "pre", "textarea", "xmp", "listing": self = .code
    case "br": self = .lineBreak
    case "hr": self = .rule
    case "img": self = .image
    case "sup": self = .raised
    case "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "select",
      "audio", "video", "canvas", "title":
      self = .hidden
    case "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address",
      "figure", "figcaption", "dl", "dt", "dd", "form", "fieldset", "legend", "details", "summary",
      "center", "table", "caption", "thead", "tbody", "tfoot", "body", "html", "hgroup", "dialog":
      self = .block
    default: self = .inline
    }
  }
}
