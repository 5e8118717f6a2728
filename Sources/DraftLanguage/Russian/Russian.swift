extension Language {
  static let russian = Language(
    code: "ru",
    abbreviations: AbbreviationWords(
      always:
        "г гг гр см ср ул пл пер пос обл д кв с стр рис табл ст п пп гл ч т проф акад доц т.е т.к "
        + "т.н и.о",
      unlessCapital: "руб коп тыс млн млрд чел экз шт др пр т.д т.п н.э",
      beforeNumbers: "ст п пп гл ч рис табл стр с д кв",
      units: "г гг в вв ч с т см кв"),
    headings: HeadingWords(styles: ["заголовок"]))
}
