extension PointWords {
  static let chinese = PointWords(
    verbs: "要是则来抓", start: ("一", "二"), ordinalPrefix: "第",
    sequence: [("首先", 1), ("其次", 2), ("再次", 3), ("最后", nil)])
}
