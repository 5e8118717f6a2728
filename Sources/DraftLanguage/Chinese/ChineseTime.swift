extension TimeWords {
  static let chinese = TimeWords(
    units: "日年月天", years: "年", otherCalendars: ["农历", "阴历", "旧历", "夏历"],
    edges: "内前后起止中底初末间", periods: "年月季旬", ends: "底末初",
    which: "本下上次今明去当同年")
}
