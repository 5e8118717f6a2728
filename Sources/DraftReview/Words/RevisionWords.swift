/// What the states of a document with tracked changes are called in reports.
package protocol RevisionWords {
  var beforeChanges: String { get }
  var withChanges: String { get }
}

extension ReportWords {
  package func rejected(_ name: String) -> String { name + aside(beforeChanges) }
  package func accepted(_ name: String) -> String { name + aside(withChanges) }
}
