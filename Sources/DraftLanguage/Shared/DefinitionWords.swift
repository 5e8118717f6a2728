/// How a text says in brackets what it calls something from then on.
package struct DefinitionWords: Sendable {
  /// A bracket with the words in it before a name that needs no quotation marks: （以下简称.
  package var named: [StaticString] = []
  /// What may stand between these and the name: 为.
  package var joints: [StaticString] = []
  /// A bracket with the words in it before a name in quotation marks: (the.
  package var quoted: [StaticString] = []
  /// What stands between a name in quotation marks and what it means: “Goods” means.
  package var meanings: [StaticString] = []
  /// What stands before a name without marks, what begins that, and what stands behind the name: 所称 of 本办法所称…，是指.
  package var called: [StaticString] = []
  package var callers: [StaticString] = []
  package var calling: [StaticString] = []
}
