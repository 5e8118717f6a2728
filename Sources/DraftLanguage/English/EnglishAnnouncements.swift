extension AnnouncementWords {
  static let english = AnnouncementWords(
    things: """
      points steps reasons things conditions requirements recommendations principles measures questions issues \
      parts sections items proposals suggestions tasks goals documents cases options ways rules changes
      """,
    ends: ["as follows"])
}
