import DraftText
import Synchronization

/// What stretches of prose were joined to: the other ways of joining the same drafts meet most of them again.
final class JoinedProse: Sendable {
  private typealias Joined = (texts: [Stretch], pieces: [MergePiece]?)

  /// By hash.
  private let known = Mutex<[UInt64: Joined]>([:])

  /// - Parameters:
  ///   - texts: The base's and each side's. What they are joined to depends on nothing else.
  ///   - join: Joins them where nobody did.
  func pieces(_ texts: [Stretch], _ join: () -> [MergePiece]?) -> [MergePiece]? {
    let hash = Self.hash(texts)
    if let joined = known.withLock({ $0[hash] }), joined.texts == texts { return joined.pieces }
    let pieces = join()
    known.withLock { $0[hash] = (texts, pieces) }
    return pieces
  }

  private static func hash(_ texts: [Stretch]) -> UInt64 {
    var hash = ByteHash()
    for stretch in texts { stretch.text.withView { hash.add($0, 0, $0.count) } }
    return hash.value
  }
}
