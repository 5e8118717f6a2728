extension PunctuationWords {
  static let english = PunctuationWords(
    asides: """
      however therefore moreover furthermore accordingly consequently indeed meanwhile nevertheless nonetheless \
      additionally
      """,
    openers: """
      in on at for after before however therefore finally first second when if during since although while also \
      additionally moreover thus consequently furthermore today currently recently by with to as
      """,
    finites: "is are was were has have had",
    prepositions: """
      into onto through between across near to in on at for with by from but so because while including such
      """,
    relatives: """
      who which that whose where whom if unless except only not says said as
      """,
    conjunctions: "and or",
    asideVerbs: """
      is was has had will would can could said says told added wrote announced explained
      """)
}
