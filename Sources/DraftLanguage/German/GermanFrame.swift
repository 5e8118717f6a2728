extension FrameWords {
  static let german = FrameWords(
    farewells: ["Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Hochachtungsvoll"],
    signingLabels: ["Unterschrift:"],
    betweenParties: ["zwischen", "und"])
}
