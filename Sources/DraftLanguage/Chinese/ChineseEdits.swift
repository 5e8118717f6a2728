extension EditWords {
  static let chinese = EditWords(
    conjunctions: ["和", "及", "以及", "与", "或", "或者"],
    sentenceJoints: ["并", "且", "而"],
    particles: """
      的了着过地得和与及或并且而则是在对为以将把被由从向于就给让使请按经因如若但也都又还再已仍
      均即未不没无非要可应须需能会必其该此这那各每某至到当同等所之更很最较约近超共内外前后上下
      中间里起止底初末整多余
      """,
    commonParticles: "的了和与及是在对为以等并而将",
    verbs: """
      报抓促保建设交送发收用作做定办查看听说讲走来去进出达增减升降有像叫请找派带推拉指
      """,
    phraseHeads: "要",
    numberHeads: ["星期", "礼拜", "周", "第"],
    bounds: ["左右", "以上", "以下", "以内", "之内", "上下"],
    ranges: ["至", "到"])
}
