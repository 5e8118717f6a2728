extension AnnouncementWords {
  static let english = AnnouncementWords(
    things: """
      points steps reasons things conditions requirements recommendations principles measures questions issues \
      parts sections items proposals suggestions tasks goals documents cases options ways rules changes
      """,
    vagueWords: "least most than to any or of first last other every", ends: ["as follows"])
}
