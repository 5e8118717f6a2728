/// Which state of a document with tracked changes is read.
package enum RevisionView: Sendable {
  case accepted, rejected
}
