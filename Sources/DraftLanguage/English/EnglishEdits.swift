extension EditWords {
  static let english = EditWords(
    conjunctions: ["and ", "or "],
    sentenceJoints: ["and", "but", "so", "then"],
    modals: ["shall", "may", "must", "should", "will", "can"])
}
