/// Words around figures: what says what a figure is of, and what only leads to it.
package struct FigureWords: Sendable {
  /// They end what stands before a figure without being of its name: 达到, of.
  package var trailing: [StaticString] = []
  /// The same at the beginning: 其中, the.
  package var leading: [StaticString] = []
  /// What only says that something is done with the figure: 并处.
  package var verbs: [StaticString] = []
  /// The same where it is all that stands there.
  package var loneVerbs: [StaticString] = []
  /// Behind a figure, they say what is done with it, whatever stands before: 罚款.
  package var deeds: [StaticString] = []
  /// Before a sum, that it is a whole, and behind it, that parts of it follow: 共, 其中.
  package var wholes: [StaticString] = []
  package var ofWhich: [StaticString] = []
  /// The units of such sums, of two that end alike the longer first: 万元.
  package var moneyUnits: [StaticString] = []
  /// Among parts, that a sum is compared with another, or counted twice: 增加.
  package var compared: [StaticString] = []
  /// What makes thousands or more of digits: 万.
  package var multipliers: [StaticString] = []
  /// Behind a comma, they join a figure to what it is of: the Fees, being £120.
  package var appositions: [StaticString] = []
  /// How a date ends, what follows one from which something holds, and what it says of that: 日, 起, 施行.
  package var dateEnds: [StaticString] = []
  package var since: [StaticString] = []
  package var beginnings: [StaticString] = []
  /// Behind digits, they say when and make no other figure of them: 9月, 三季度.
  package var dateUnits: [StaticString] = []
  /// Characters that say how a thing is counted, and not what it is: 个.
  package var measures = ""
  /// Characters that end the name of a sum and begin no number: 金 of 保证金五百元.
  package var sums = ""
  /// Units, measures and nouns that stand behind a number and belong to it, longer ones before those that they
  /// begin with.
  package var counters: [StaticString] = []
  /// Behind a number, they make an age of it: 周岁.
  package var ages: [StaticString] = []
  /// What may stand between a period and what it is had of: three years of service.
  package var beforeStanding: [StaticString] = []
  /// Words behind a number in words that are not what it counts, parted by blanks.
  package var joints = ""
  /// Words between a number in words and what it counts, parted by blanks: working days.
  package var adjectives = ""
  /// What names the sum of a column or a row in a table, and the sum of a part of it; in small letters, without
  /// blanks.
  package var totals: [String] = []
  package var subtotals: [String] = []
}
