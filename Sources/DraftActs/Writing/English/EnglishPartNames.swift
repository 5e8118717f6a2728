import DraftDocument
import DraftLanguage

/// What an English act calls the parts of the text that it amends, as that text does itself.
struct EnglishPartNames {
  /// section, clause, article, rule.
  let noun: String
  /// Whether the text is a contract, whose clauses are numbered 4, 4.1, 4.2.
  let isContract: Bool
  /// For numbers that the act gives those in the base.
  private var former: [String: String] = [:]

  /// - Parameter law: The provisions of `document`.
  init(_ law: Provision, of document: Document, _ style: ActStyle) {
    let articles = law.children.filter { $0.level == .article }
    isContract = articles.contains(where: \.isNumberedClause)
    let words = ["Article": "article", "ARTICLE": "article", "Rule": "rule"]
    let labelled = articles.lazy.compactMap { article in
      words.first { article.label.hasPrefix($0.key + " ") }?.value
    }.first
    noun =
      isContract
      ? PartNoun.commonest(in: document)?.rawValue ?? (style == .uk ? "clause" : "section")
      : labelled ?? "section"
  }

  /// What a text calls its articles.
  static func noun(of document: Document) -> String {
    let law = EnglishLaw.read(LawLines(document, goesOn: EnglishLabels.goesOn))
    return EnglishPartNames(law, of: document, .us).noun
  }

  func with(_ former: [String: String]) -> EnglishPartNames {
    var names = self
    names.former = former
    return names
  }

  /// What parts below an article are called.
  var inner: String { noun == "section" ? "subsection" : "paragraph" }

  /// section 3(a)(1), clause 4.2(a) (now 5.3(a)), section 5(b) (formerly 4(b)).
  func article(_ address: Address) -> String {
    let name = address.article ?? ""
    let labels = address.labels
    guard let old = former[name] else { return "\(noun) \(name)\(labels)" }
    return isContract
      ? "\(noun) \(old)\(labels) (now \(name)\(labels))"
      : "\(noun) \(name)\(labels) (formerly \(noun) \(old)\(labels))"
  }

  /// Several articles, as a list.
  func articles(_ addresses: [Address]) -> String {
    guard addresses.count > 1 else { return addresses.first.map(article) ?? "" }
    return "\(noun)s " + EnglishPartNames.list(addresses.map { "\($0.article ?? "")\($0.labels)" })
  }

  /// Articles as clauses 3 to 8 where each counts on from the one before.
  func range(_ names: [String]) -> String {
    guard let first = names.first, let last = names.last, names.count > 2, isContract else {
      return "\(noun)\(names.count > 1 ? "s" : "") " + EnglishPartNames.list(names)
    }
    return "\(noun)s \(first) to \(last)"
  }

  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// subsection (a)(1) inside the article that units stand in, section 3(a)(1) elsewhere.
  func name(_ address: Address, inside section: String?) -> String {
    if let cell = address.step(.row) {
      let table = Address(address.steps.filter { $0.level != .row })
      return "the row for \(EnglishQuotes.quoted(Letters(cell))) in \(name(table, inside: section))"
    }
    if let schedule = address.step(.attachment) {
      return address.step(.label).map { "paragraph \($0) of \(schedule)" } ?? schedule
    }
    let isInside = section != nil && section == address.article
    if let term = address.step(.definition) {
      var holder = address
      holder.steps.removeAll { $0.level >= .definition }
      let own = "the definition of \(EnglishQuotes.quoted(Letters(term)))"
      let labels = address.labels.isEmpty ? "" : "\(inner) \(address.labels) of "
      return isInside && holder.isArticle
        ? labels + own : "\(labels)\(own) in \(name(holder, inside: section))"
    }
    let own =
      isInside && !address.labels.isEmpty ? "\(inner) \(address.labels)" : article(address)
    switch address.piece {
    case .heading: return "the heading of \(own)"
    case .leadIn: return "the lead-in language of \(own)"
    default: return own
    }
  }
}

/// Quotation marks around words that may have some of their own.
enum EnglishQuotes {
  static func quoted(_ words: Letters) -> String {
    let isCurly = words.contains { $0 == "“" || $0 == "”" }
    return isCurly ? "\"\(words.string)\"" : "“\(words.string)”"
  }
}

extension Address {
  /// (a)(1).
  var labels: String {
    steps.filter { $0.level == .label }.map { "(\($0.name))" }.joined()
  }
}
