extension StarterWords {
  static let english = StarterWords(
    all: """
      the this that these those a an he she it we they you i his her its our their my your in on at for from with \
      by as if when while where how what who why which but and or so then there here however after before since \
      although though because yet nor not no yes once now also thus both each some many most all another other \
      such until unless despite during is are several few dozens hundreds thousands millions billions was were do \
      does did has have had can could will would shall should may might must
      """,
    plain: """
      the this that these those it he she we they you his her its our their my your there here when where while \
      what who which but and if then
      """,
    times: "at on in by around about since until before after during from circa",
    numbered: """
      section sections sec clause clauses article articles table tables figure figures chapter chapters part parts \
      step steps phase phases paragrap rule rules page pages annex annexes appendix schedule note notes version \
      level grade type class group day days week weeks option plan number numbers to in on at by for from with is \
      are was were and or the of than about over under least most exactly nearly
      """,
    lettered: """
      section clause article table figure chapter part phase step annex appendix schedule exhibit version level \
      grade type class group option plan
      """,
    short: "it me us so go up do he be we to by on",
    verbs: "is shows",
    timeZones: "time")
}
