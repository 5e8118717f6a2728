import DraftAlign
import DraftDocument

/// Sentences of the old draft that became sentences of the new one; on each side they are neighbours.
struct SentenceLink: Sendable {
  var old: Range<SentenceIndex>
  var new: Range<SentenceIndex>
  var similarity: Float
  var pass: Link.Pass
}
