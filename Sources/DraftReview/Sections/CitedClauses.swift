package import DraftDocument
import DraftText

/// 款 as they are cited: where an article has but one, its number alone says which is meant.
extension Side {
  /// The 款 that a sentence of an article itself stands in.
  package func clause(around sentence: SentenceIndex) -> Clause? {
    guard let clause = document.clause(around: sentence),
      clause.section == section(ofSentence: sentence)
    else { return nil }
    return isOneOfSeveral(clause) ? clause : nil
  }

  /// The 款 that an item hangs on: the first of 第一款第（二）项.
  package func clause(leadingTo item: SectionIndex) -> Clause? {
    guard document.sections[item].kind == .item, let clause = document.clause(leadingTo: item)
    else {
      return nil
    }
    return isOneOfSeveral(clause) ? clause : nil
  }

  /// The number of the 款 that a sentence stands in, where that is one of some article.
  package func ordinal(ofClauseAt sentence: SentenceIndex, in article: SectionIndex) -> Int? {
    guard section(ofSentence: sentence) == article, let clause = document.clause(around: sentence),
      clause.section == article
    else { return nil }
    return clause.ordinal
  }

  private func isOneOfSeveral(_ clause: Clause) -> Bool {
    document.clauses.of(clause.section).count > 1
  }
}

extension ReferenceWords {
  /// 第二款.
  package func name(ofClause number: Int) -> String { part(clause: number, item: 0, attachment: 0) }
}
