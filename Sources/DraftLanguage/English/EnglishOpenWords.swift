extension OpenWords {
  static let english = OpenWords(
    alone: ["TBD", "TBC"],
    bracketed: [
      "tbd", "tbc", "to be confirmed", "to be determined", "to be agreed", "to be advised",
      "to be completed", "to be inserted", "to be decided",
    ],
    squared: [
      "date", "amount", "address", "company name", "name of company", "party name",
    ],
    leads: ["insert ", "enter ", "to be "])
}
