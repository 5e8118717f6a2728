/// What the states of a document with tracked changes are called in reports.
package struct RevisionWords: Sendable {
  fileprivate let isWide: Bool
  fileprivate let before: String
  fileprivate let after: String

  package func rejected(_ name: String) -> String { marked(name, before) }
  package func accepted(_ name: String) -> String { marked(name, after) }

  private func marked(_ name: String, _ state: String) -> String {
    isWide ? "\(name)（\(state)）" : "\(name) (\(state))"
  }
}

extension ReportLanguage {
  package var revisionWords: RevisionWords {
    switch self {
    case .chinese: RevisionWords(isWide: true, before: "修订前", after: "修订后")
    case .japanese: RevisionWords(isWide: true, before: "変更前", after: "変更後")
    case .english: RevisionWords(isWide: false, before: "before changes", after: "with changes")
    }
  }
}
