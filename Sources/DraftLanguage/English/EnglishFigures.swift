extension FigureWords {
  static let english = FigureWords(
    trailing: [
      "$", "exceed", "exceeds", "least", "most", "within", "than", "about", "over", "under", "from",
      "until", "for", "of", "by", "to", "at", "in", "on", "is", "are", "was", "were", "be", "the",
      "a",
      "an", "not", "only", "more", "less", "up", "no", "and", "or", "may", "must", "shall", "will",
      "should", "every", "after", "before", "being",
    ],
    leading: [
      "and", "of", "the", "The", "a", "A", "An", "or", "There is", "There are", "there is",
      "there are",
    ],
    appositions: [" being"],
    beforeStanding: ["of "],
    joints: """
      of and or to in on at by for from with the a is are was were more times who which that per
      """,
    adjectives: "working business calendar clear consecutive full",
    totals: ["total", "totals", "grandtotal", "sum"],
    subtotals: ["subtotal", "sub-total"])
}
