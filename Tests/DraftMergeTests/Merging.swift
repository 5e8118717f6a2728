import DraftDocument
import DraftMerge
import DraftText

/// Merges texts as drafts of a name.
func merge(
  _ base: String, _ sides: [String], likely: Bool = false, name: String = "draft.txt"
) -> MergeResult {
  var options = MergeOptions()
  options.takesLikely = likely
  let documents = ([base] + sides).map {
    DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
  }
  return Merge.of(documents[0], Array(documents.dropFirst()), options: options)
}

/// What is decided; conflicts are left out.
func text(_ result: MergeResult) -> String {
  String(
    decoding: result.written(
      result.pieces.flatMap { piece -> [UInt8] in
        if case .text(let text) = piece { text } else { [] }
      }), as: UTF8.self)
}
