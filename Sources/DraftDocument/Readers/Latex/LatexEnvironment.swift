import DraftText

/// What an environment of LaTeX does with what is inside it.
enum LatexEnvironment {
  /// Its lines are compared as they are: code, formulas, tables.
  case opaque
  /// It is a comment, and no text.
  case comment
  case list(isOrdered: Bool)
  case quotation
  /// Its text is text as elsewhere.
  case other

  init(_ name: ByteRange, _ bytes: TextView) {
    var end = name.end
    if end > name.start, bytes[end - 1] == "*" { end -= 1 }
    func isOne(of names: [StaticString]) -> Bool {
      names.contains { $0.utf8CodeUnitCount == end - name.start && bytes.has($0, at: name.start) }
    }
    if isOne(of: Self.opaqueNames) {
      self = .opaque
    } else if isOne(of: ["comment"]) {
      self = .comment
    } else if isOne(of: ["itemize", "description"]) {
      self = .list(isOrdered: false)
    } else if isOne(of: ["enumerate"]) {
      self = .list(isOrdered: true)
    } else if isOne(of: ["quote", "quotation", "verse"]) {
      self = .quotation
    } else {
      self = .other
    }
  }

  private static let opaqueNames: [StaticString] = [
    "verbatim", "Verbatim", "lstlisting", "minted", "equation", "align", "alignat", "gather",
    "multline",
    "eqnarray", "displaymath", "math", "flalign", "tabular", "tabularx", "longtable", "array",
    "tikzpicture",
    "picture", "thebibliography", "filecontents",
  ]
}
