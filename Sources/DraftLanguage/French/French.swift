extension Language {
  static let french = Language(
    abbreviations: AbbreviationWords(
      always: "mgr mlles mmes me drs n° al chap éd p.ex cf",
      unlessStarter: "mm bd av fbg sté",
      unlessCapital: "env etc hab kg tél",
      beforeNumbers: "art chap al n° fig p pp t"))
}
