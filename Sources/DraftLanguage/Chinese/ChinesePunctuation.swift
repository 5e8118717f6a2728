extension PunctuationWords {
  static let chinese = PunctuationWords(
    negations: "不未没非无莫", attributes: "的", exceptions: ["除外", "另有"])
}
