extension Language {
  static let french = Language(
    code: "fr",
    abbreviations: AbbreviationWords(
      // "me", "al" and "bd" are words elsewhere.
      always: "mgr mlles mmes n° éd p.ex",
      unlessCapital: "env hab tél",
      beforeNumbers: "art chap n° fig p pp"),
    headings: HeadingWords(styles: ["titre"]))
}
