extension FrameWords {
  static let german = FrameWords(
    farewells: ["Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Hochachtungsvoll"],
    signingLabels: ["Unterschrift:"],
    betweenParties: ["zwischen", "und"],
    contents: ["Inhalt", "Inhaltsverzeichnis", "INHALT"],
    pages: ["Seite "],
    pageJoints: ["von"])
}

extension HeadingWords {
  static let german = HeadingWords(
    beforeNumber: ["Teil", "Kapitel", "Abschnitt", "Artikel", "Anlage", "Anhang"],
    styles: ["überschrift"])
}
