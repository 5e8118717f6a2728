extension [StageWord] {
  static let english = [StageWord("draft", .sketch), StageWord("final", .final)]
}
