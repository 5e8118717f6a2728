import DraftActs
import DraftDocument
import DraftGit
import DraftReading
import DraftText

extension Blame {
  /// The act that gave a sentence its wording.
  package struct Act: Hashable, Sendable {
    /// The file's name.
    package let name: String
    /// The items that changed the sentence's paragraph, in order: 三, 五（二）; none where the act does not give the
    /// sentence as it is.
    package let items: [String]
  }
}

/// Which items of the acts that are kept with revisions gave sentences their wording.
///
/// Each act is applied again to what it amended, and followed line by line.
struct ActSources {
  /// By the revision's number.
  private var acts: [Int: (name: String, items: [[UInt8]: [String]])] = [:]

  /// - Parameter wanted: Numbers of the revisions that matter; the others' acts are not read.
  init(
    _ repository: DraftRepository, _ revisions: [LabelledRevision], _ wanted: Set<Int>,
    _ options: DraftOptions
  ) {
    for revision in revisions.map(\.revision) where wanted.contains(revision.number) {
      guard let act = revision.act else { continue }
      let before = revision.predecessors.first.map { revisions[$0 - 1].revision }
      let items = before.flatMap { ActSources.items(repository, act, revision, $0, options) }
      acts[revision.number] = (act.name, items ?? [:])
    }
  }

  func source(of sentence: String, wording: Int) -> Blame.Act? {
    guard let act = acts[wording] else { return nil }
    return Blame.Act(name: act.name, items: act.items[ActSources.key(sentence.utf8)] ?? [])
  }

  /// For the sentences that the act changed, by their text, the items that did; `nil` where something can't be read.
  private static func items(
    _ repository: DraftRepository, _ act: KeptAct, _ revision: Revision, _ before: Revision,
    _ options: DraftOptions
  ) -> [[UInt8]: [String]]? {
    guard let bytes = try? repository.bytes(of: act, in: revision),
      let act = try? options.document(bytes, name: act.name),
      let base = try? repository.draft(before, options)?.document
    else { return nil }
    let result = Amendment.apply(act, to: base, tracing: true)
    let document = DraftReader.read(
      DecodedText(bytes: result.text), name: "act.txt", options: options.reading)
    var items: [[UInt8]: [String]] = [:]
    var lines = result.changed[...]
    for sentence in document.sentences {
      let range = sentence.range.range
      while let line = lines.first, line.range.upperBound <= range.lowerBound {
        lines.removeFirst()
      }
      let places = lines.prefix { $0.range.lowerBound < range.upperBound }.flatMap(\.places)
      guard !places.isEmpty else { continue }
      items[key(document.text.bytes[range])] = names(places)
    }
    return items
  }

  /// Each item once.
  private static func names(_ places: [ActPlace]) -> [String] {
    var names: [String] = []
    for place in places where !place.name.isEmpty && !names.contains(place.name) {
      names.append(place.name)
    }
    return names
  }

  /// A sentence without white space: how its lines break says nothing about what it is.
  private static func key(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter { !$0.isBlank } }
}
