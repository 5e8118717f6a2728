import Testing

/// Sentences of languages beside English and Chinese; a bar marks each border.
struct ForeignSentenceTests {
  @Test(
    "German abbreviations in parts, streets, ordinals and dates",
    arguments: [
      "Wir kaufen u. a. Mehl und Öl.| Das gilt d. h. immer.",
      "Er wohnt in der Bahnhofstr. 5.| Wir auch.",
      "Der 1. Platz ging an Anna.| Am 24. 12. ist zu.", "Er kommt i. d. R. spät.| Sie nicht.",
    ])
  func german(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "French sets a blank inside its quotation marks",
    arguments: [
      "Il a dit : « Attention ! » et il est parti.| Elle reste.",
      "« Pourquoi ? », demanda-t-elle.| Il se tut.", "Elle arrive à 8 h.| « Enfin ! »| Il rit.",
    ])
  func french(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "Russian abbreviations and initials",
    arguments: [
      "В г. Туле живёт А. С. Иванов.| Он стар.", "Он родился в 1999 г.| Потом уехал.",
      "См. рис. 3 и ст. 5.| Дом на ул. Мира, д. 5 стоит.", "Это стоит 3 тыс. руб. в год.| Дорого.",
    ])
  func russian(_ text: String) { #expect(reading(text) == text) }

  @Test(
    "Citations of courts",
    arguments: ["He cites Fed. R. Civ. P. 56.| The code (Cal. Civ. Code § 17) is old."])
  func courts(_ text: String) { #expect(reading(text) == text) }
}
