/// The words for findings in one draft. The finding's own text stands before them.
package protocol CheckWords {
  func name(of kind: FindingKind) -> String
  var missingPart: String { get }
  var missingAttachment: String { get }
  /// What is wrong with a number, by the one before it.
  func comes(after label: String, _ said: String) -> String
  func counted(announced: Int, found: Int) -> String
  func total(stated: String, sum: String) -> String
  /// An amount in words and in figures.
  func amounts(words: String, figures: String) -> String
  func definedOtherwise(line: Int) -> String
  func defined(as term: String, line: Int) -> String
}
