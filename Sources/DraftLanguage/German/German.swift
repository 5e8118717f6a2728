extension Language {
  static let german = Language(
    code: "de",
    abbreviations: AbbreviationWords(
      always:
        "bzw ggf vgl z.b d.h u.a i.d.r z.t o.ä u.u s.o s.u i.s.v i.v.m abs nr nrn ziff kap abt "
        + "hrsg bd buchst sog evtl gem einschl",
      unlessStarter: "hr fr frl dipl ing mag bspw",
      unlessCapital: "inkl exkl abb anm evt usw usf resp env ekskl str ff zzgl abzgl inh",
      beforeNumbers: "abs nr nrn ziff kap abb abt anl bd buchst",
      endings: ["str"]),
    months: [
      MonthName("Januar", 0), MonthName("Februar", 1), MonthName("März", 2), MonthName("Mai", 4),
      MonthName("Juni", 5), MonthName("Juli", 6), MonthName("Oktober", 9),
      MonthName("Dezember", 11),
      MonthName("Okt", 9, isDoubtful: true), MonthName("Dez", 11, isDoubtful: true),
    ],
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    units: [
      UnitWord("Prozent", .percent), UnitWord("Prozentpunkte", .point),
      UnitWord("Werktage", .workingDay),
      UnitWord("Werktagen", .workingDay), UnitWord("Tage", .day), UnitWord("Tagen", .day),
      UnitWord("Tag", .day), UnitWord("Wochen", .week), UnitWord("Woche", .week),
      UnitWord("Monate", .month), UnitWord("Monaten", .month), UnitWord("Monat", .month),
      UnitWord("Jahre", .year), UnitWord("Jahren", .year), UnitWord("Jahr", .year),
      UnitWord("Stunden", .hour), UnitWord("Stunde", .hour), UnitWord("Minuten", .minute),
      UnitWord("Euro", .euro), UnitWord("Kilometer", .kilometre), UnitWord("Meter", .metre),
      UnitWord("Hektar", .hectare), UnitWord("Tonnen", .tonne),
    ],
    referenceWords: ReferenceLexicon(
      singular: [
        "paragraf", "absatz", "abs", "artikel", "satz", "nummer", "nr", "ziffer", "ziff",
        "buchstabe",
        "kapitel", "kap", "abschnitt", "anlage", "anhang", "tabelle", "abbildung", "abb", "seite",
        "teil",
      ],
      plural: [
        "absätze", "absätzen", "artikeln", "sätze", "nummern", "nrn", "ziffern", "anlagen",
        "tabellen", "abbildungen", "seiten", "abschnitte",
      ],
      joints: ["und", "oder"],
      ranges: ["bis"]),
    leadingWords: "in von nach gemäß der die das des dem den zu im am aus bei mit siehe laut",
    dotsOrdinals: true,
    ordinalWords: "am der dem den des vom zum beim im ab seit bis jeder jedem jeden ihr sein",
    commonWords: "der die das und ist nicht ein eine den von zu mit für dem des", frame: .german,
    headings: .german,
    meaning: .german, edits: EditWords(sentenceJoints: ["und"]))
}
