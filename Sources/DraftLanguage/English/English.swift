extension Language {
  static let english = Language(
    code: "en",
    abbreviations: AbbreviationWords(
      always:
        "mr mrs ms dr drs prof rev hon capt lt sgt maj cmdr messrs mme mlle vs v.s e.g i.e cf viz "
        + "pvt nos vols secs figs p.s n.b ps nb",
      // "sat.", "may", "no", "art", "fig", "sun" are words too and stand below.
      unlessStarter:
        "gen col gov sen rep pres supt st mt ft eg approx vol sec fig eq eqs ch chs pp para "
        + "paras ed eds trans jan feb aug sept oct nov dec dept sr jr sra dra srta asst assoc admin intl "
        + "natl med univ ave blvd ph.d adm att fed civ crim supp cir cal stat evid proc bankr",
      unlessCapital:
        "inc ltd co corp etc al a.m p.m bros est ca b.c a.d c.e b.c.e esq llc plc no art p "
        + "ie mar apr jun jul mon tue wed thu fri min max hr hrs tel ext ref incl excl",
      beforeNumbers:
        "fig figs vol vols art arts ch chs sec secs no nos para paras pt pts cl eq eqs app ex sched "
        + "tab bk reg ser",
      units: "ms ps ft st sec"),
    // May and March are words, too, and Jan and Dec are names.
    months: [
      MonthName("January", 0), MonthName("February", 1), MonthName("March", 2, isDoubtful: true),
      MonthName("April", 3), MonthName("May", 4, isDoubtful: true), MonthName("June", 5),
      MonthName("July", 6), MonthName("August", 7), MonthName("September", 8),
      MonthName("October", 9), MonthName("November", 10), MonthName("December", 11),
      MonthName("Jan", 0, isDoubtful: true), MonthName("Feb", 1, isDoubtful: true),
      MonthName("Mar", 2, isDoubtful: true), MonthName("Apr", 3, isDoubtful: true),
      MonthName("Jun", 5, isDoubtful: true), MonthName("Jul", 6, isDoubtful: true),
      MonthName("Aug", 7, isDoubtful: true), MonthName("Sep", 8, isDoubtful: true),
      MonthName("Sept", 8, isDoubtful: true), MonthName("Oct", 9, isDoubtful: true),
      MonthName("Nov", 10, isDoubtful: true), MonthName("Dec", 11, isDoubtful: true),
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    units: [
      UnitWord("per cent", .percent), UnitWord("percent", .percent),
      UnitWord("percentage points", .point), UnitWord("days", .day), UnitWord("day", .day),
      UnitWord("business days", .workingDay), UnitWord("working days", .workingDay),
      UnitWord("weeks", .week), UnitWord("week", .week), UnitWord("months", .month),
      UnitWord("month", .month), UnitWord("years", .year), UnitWord("year", .year),
      UnitWord("hours", .hour), UnitWord("hour", .hour), UnitWord("minutes", .minute),
      UnitWord("dollars", .dollar), UnitWord("euros", .euro), UnitWord("pounds", .pound),
      UnitWord("kilometres", .kilometre), UnitWord("kilometers", .kilometre),
      UnitWord("km", .kilometre), UnitWord("metres", .metre), UnitWord("meters", .metre),
      UnitWord("hectares", .hectare), UnitWord("kg", .kilogram), UnitWord("㎏", .kilogram),
      UnitWord("km²", .squareKilometre), UnitWord("㎢", .squareKilometre), UnitWord("㎞", .kilometre),
      UnitWord("m²", .squareMetre), UnitWord("㎡", .squareMetre), UnitWord("tonnes", .tonne),
      UnitWord("tons", .tonne),
    ],
    referenceWords: ReferenceLexicon(
      singular: [
        "section", "sec", "subsection", "article", "art", "clause", "subclause", "paragraph",
        "para",
        "subparagraph", "chapter", "part", "schedule", "annex", "appendix", "exhibit", "attachment",
        "figure", "fig", "table", "rule", "regulation", "page", "item", "recital", "equation",
        "footnote", "note",
      ],
      plural: [
        "sections", "secs", "subsections", "articles", "clauses", "paragraphs", "paras", "chapters",
        "parts", "schedules", "annexes", "appendices", "exhibits", "figures", "figs", "tables",
        "rules", "regulations", "pages", "items", "recitals", "equations", "notes",
      ],
      joints: ["and", "or"],
      ranges: ["to", "through"],
      lettered: [
        "clause ", "paragraph ", "subsection ", "subclause ", "sub-clause ", "subparagraph ",
        "sub-paragraph ", "section ", "point ",
      ],
      outward: [" of ", " in ", " to ", " under "],
      attaching: [" of ", " in ", " to "],
      owning: [" of "],
      owningAttachments: [" to "],
      this: ["this "],
      own: ["this ", "these ", "the Ag", "Article ", "Part ", "Chapter "],
      otherPhrases: ["the ex"],
      determiners: [
        "the ", "that ", "those ", "such ", "said ", "any ", "an ", "a ", "each ", "another ",
        "our ", "your ", "its ", "their ",
      ],
      documentsBefore: ["Act ", "Code "]),
    leadingWords:
      "in of under with to by for from on at as per see the a an than into upon within pursuant "
      + "between against through and or",
    commonWords: "the of and to is that for with be this", frame: .english, headings: .english,
    stages: .english,
    meaning: .english, variants: .english, punctuation: .english, starters: .english,
    edits: .english, figures: .english, announcements: .english, definitions: .english,
    sentenceVerbs: """
      is are was were be been has have had shall will may must can cannot should would could does do did
      """,
    openWords: .english)
}
