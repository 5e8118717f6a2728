import DraftChange
import DraftHistory

/// How much a revision changed; what its commit's trailer records.
public struct ChangeCounts: Hashable, Sendable {
  public var sectionsAdded = 0
  public var sectionsRemoved = 0
  public var sectionsMoved = 0
  public var sentencesEdited = 0
  public var sentencesAdded = 0
  public var sentencesRemoved = 0
  public var sentencesMoved = 0
  public var sentencesSplit = 0
  public var sentencesMerged = 0

  public init() {}

  public init(_ comparison: DraftComparison) { self.init(comparison.comparison.summary) }

  init(_ summary: Summary) {
    sectionsAdded = summary.sections.added
    sectionsRemoved = summary.sections.removed
    sectionsMoved = summary.sections.moved
    sentencesEdited = summary.sentences.edited
    sentencesAdded = summary.sentences.added
    sentencesRemoved = summary.sentences.removed
    sentencesMoved = summary.sentences.moved
    sentencesSplit = summary.sentences.split
    sentencesMerged = summary.sentences.merged
  }

  /// A key path isn't Sendable by itself; these capture nothing.
  private typealias Field = any WritableKeyPath<ChangeCounts, Int> & Sendable

  /// Each count with its name in trailers and in JSON.
  private static let fields: [(name: StaticString, field: Field)] = [
    ("sectionsAdded", \.sectionsAdded), ("sectionsRemoved", \.sectionsRemoved),
    ("sectionsMoved", \.sectionsMoved), ("sentencesEdited", \.sentencesEdited),
    ("sentencesAdded", \.sentencesAdded), ("sentencesRemoved", \.sentencesRemoved),
    ("sentencesMoved", \.sentencesMoved), ("sentencesSplit", \.sentencesSplit),
    ("sentencesMerged", \.sentencesMerged),
  ]

  /// Each count with its name, in a fixed order.
  var named: [(name: StaticString, count: Int)] {
    ChangeCounts.fields.map { ($0.name, self[keyPath: $0.field]) }
  }

  /// `sectionsAdded=1 sentencesEdited=9`, zeros left out; `none` where nothing is counted.
  func trailer() -> String {
    let words = named.filter { $0.count != 0 }.map { "\($0.name)=\($0.count)" }
    return words.isEmpty ? "none" : words.joined(separator: " ")
  }

  /// nil where the text is not what `trailer` makes.
  init?(trailer text: String) {
    if text == "none" { return }
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]), number >= 0,
        let field = ChangeCounts.fields.first(where: { "\($0.name)" == parts[0] })
      else { return nil }
      self[keyPath: field.field] = number
    }
  }

  /// `新增 1 节，改写 9 句，删 2 句`, or the same in English; empty where nothing is counted.
  public func words(inChinese: Bool) -> String {
    let chinese = [
      (sectionsAdded, "新增 # 节"), (sectionsRemoved, "删 # 节"), (sectionsMoved, "移动 # 节"),
      (sentencesEdited, "改写 # 句"), (sentencesAdded, "新增 # 句"), (sentencesRemoved, "删 # 句"),
      (sentencesMoved, "移动 # 句"), (sentencesSplit, "拆分 # 句"), (sentencesMerged, "合并 # 句"),
    ]
    let english = [
      (sectionsAdded, "# section|s added"), (sectionsRemoved, "# section|s removed"),
      (sectionsMoved, "# section|s moved"), (sentencesEdited, "# sentence|s edited"),
      (sentencesAdded, "# sentence|s added"), (sentencesRemoved, "# sentence|s removed"),
      (sentencesMoved, "# sentence|s moved"), (sentencesSplit, "# sentence|s split"),
      (sentencesMerged, "# sentence|s merged"),
    ]
    return (inChinese ? chinese : english).filter { $0.0 > 0 }.map { count, text in
      text.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { at, part in
        at == 1 && count == 1 ? part.dropFirst() : part
      }.joined().replacing("#", with: "\(count)")
    }.joined(separator: inChinese ? "，" : ", ")
  }
}

extension DraftRevision {
  /// The counts that the commit recorded for this draft; nil where it recorded none.
  public var recordedCounts: ChangeCounts? {
    for trailer in revision.trailers where trailer.name.lowercased() == "draftdiff-counts" {
      let parts = trailer.value.split(separator: " file=", maxSplits: 1).map(String.init)
      if parts.count == 2, RefName.decoded(parts[1])?.utf8.elementsEqual(path.utf8) != true {
        continue
      }
      if let text = parts.first, let counts = ChangeCounts(trailer: text) { return counts }
    }
    return nil
  }
}
