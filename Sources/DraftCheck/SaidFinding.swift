import DraftReview

extension CheckWords {
  /// - Parameter line: Of what the finding refers to, where that stands elsewhere.
  func said(of finding: Finding, line: Int?) -> String {
    switch finding.detail {
    case .none: name(of: finding.kind)
    case .missingPart: missingPart
    case .missingAttachment: missingAttachment
    case .said(let text): text
    case .after(let label): comes(after: label, name(of: finding.kind))
    case .count(let announced, let found): counted(announced: announced, found: found)
    case .total(let stated, let sum): total(stated: stated, sum: sum)
    case .amounts(let words, let figures): amounts(words: words, figures: figures)
    case .defined(let term, _):
      finding.kind == .termRedefined
        ? definedOtherwise(line: line ?? 0) : defined(as: term, line: line ?? 0)
    }
  }
}
