/// The words that lines around the text of a paper or a contract begin with: who is greeted, who signs, who gets it.
package struct FrameWords: Sendable {
  /// 同志们, 尊敬的: whoever is greeted at the start or at the end.
  package var greetings: [StaticString] = []
  /// 特此通知: what the text ends with.
  package var formulas: [StaticString] = []
  /// IN WITNESS WHEREOF, Signed for: below it stand names and titles alone.
  package var signings: [StaticString] = []
  /// Yours faithfully, 此致: the line above the names of a letter.
  package var farewells: [StaticString] = []
  /// Signature:, with nothing or a line to write on behind.
  package var signingLabels: [StaticString] = []
  /// What a field to sign in has in it, before a bracket or a colon: 盖章.
  package var signingWords: [StaticString] = []
  /// between, and: the lines among the parties above a contract.
  package var betweenParties: [StaticString] = []
  /// 抄送: who gets a copy.
  package var imprints: [StaticString] = []
  /// 出席: who was there, below minutes.
  package var attendances: [StaticString] = []
  /// Bodies that a paper is addressed to: 政府, 部门.
  package var addressees: [StaticString] = []
  /// Marks of secrecy and urgency above a paper: 机密, 特急.
  package var marks: [StaticString] = []
  /// How a line says when the paper takes effect: 本办法自印发之日起施行.
  package var commencements: [CommencementWords] = []
  /// 附件：, the beginning of a list of what is attached.
  package var attachmentNotes: [StaticString] = []
  /// 如下 before a colon: the line leads in to the text, and addresses nobody.
  package var leadIns: [StaticString] = []
  /// 文件: what the name of who issues a paper ends with above it.
  package var issuerEnds: [StaticString] = []
  /// 印发: what the line of who printed a paper ends with, behind the date.
  package var imprintEnds: [StaticString] = []
  /// 目录, Contents: what heads a table of contents; blanks may stand between Han.
  package var contents: [String] = []
  /// Page, with the blank behind: what a line with the number of a page begins with.
  package var pages: [StaticString] = []
  /// of: what stands between the number of a page and that of all pages.
  package var pageJoints: [StaticString] = []
}

/// The words of a line that says from when on a paper holds.
package struct CommencementWords: Sendable {
  /// What the line begins with: 本.
  package let opening: StaticString
  /// What stands before the day and behind it: 自, 起.
  package let from: StaticString
  package let on: StaticString
  /// One of these follows: 施行.
  package let verbs: [StaticString]
}
