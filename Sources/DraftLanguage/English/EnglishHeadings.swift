extension HeadingWords {
  static let english = HeadingWords(
    beforeNumber: [
      "Part", "PART", "Chapter", "CHAPTER", "Article", "ARTICLE", "Section", "SECTION", "Schedule",
      "SCHEDULE", "Annex", "ANNEX", "Appendix", "APPENDIX", "Exhibit", "EXHIBIT",
    ], styles: ["heading"])
}
