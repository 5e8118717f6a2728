extension FrameWords {
  static let english = FrameWords(
    formulas: ["IN WITNESS WHEREOF"],
    signings: [
      "IN WITNESS WHEREOF", "In witness whereof", "In Witness Whereof", "AS WITNESS", "As witness",
      "SIGNED by", "SIGNED for", "Signed for", "Signed by", "SIGNED BY", "SIGNED FOR",
      "EXECUTED as", "Executed as",
    ],
    farewells: [
      "Yours faithfully", "Yours sincerely", "Yours truly", "Yours respectfully", "Sincerely",
      "Kind regards", "Best regards", "Warm regards", "Regards,", "Faithfully yours", "Cordially",
      "Respectfully submitted", "Respectfully yours",
    ],
    signingLabels: ["By:", "Signature:", "Signed:"],
    betweenParties: [
      "between", "and", "by and between", "BETWEEN", "AND", "BY AND BETWEEN", "- and -", "Between",
      "among", "BETWEEN:", "between:", "by and among",
    ],
    contents: [
      "Contents", "CONTENTS", "Table of Contents", "Table of contents", "TABLE OF CONTENTS",
    ],
    pages: ["Page ", "page "],
    pageJoints: ["of"])
}
