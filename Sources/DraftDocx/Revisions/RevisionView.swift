/// Which state of a document with tracked changes is read.
package enum RevisionView: Hashable, Sendable {
  case accepted, rejected
  /// The changes of one author rejected and those of all others accepted.
  case rejectedOnly(author: String)
}
