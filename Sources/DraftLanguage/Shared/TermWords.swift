/// Words around names and terms, by which a rule finds where one begins and ends in a text without blanks.
package struct TermWords: Sendable {
  /// Words that no term goes on with: 应当, 的.
  package var goingOn: [StaticString] = []
  /// Words that lead to a name and are none of it: 由, 经.
  package var leading: [StaticString] = []
  /// What rules call those by whom they are carried out: 部门.
  package var bodies: [StaticString] = []
  /// Kinds of institutions that no word of everyday begins with: 委员会.
  package var institutions: [StaticString] = []
  /// Characters that part a name from its predicate.
  package var partings = ""
  /// Characters behind which a kind of institution is no name: 全 of 全县.
  package var generalCharacters = ""
  /// Prefixes that a dictionary cuts from their word: 无 of 无障碍.
  package var prefixes: [StaticString] = []
}
