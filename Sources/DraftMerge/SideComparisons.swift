import DraftChange
import DraftDocument
import DraftText
import DraftThreads

/// What each side made of the base, compared once for all that ask, and only where somebody does.
final class SideComparisons {
  /// The base and the sides, where their numbers have signs with those.
  let drafts: [AlteredDraft]
  private(set) lazy var lines = LineTexts(drafts.map(\.bytes))
  let prose: JoinedProse

  /// The drafts that these are with signs for numbers, and what writes those.
  private let origin: (drafts: SideComparisons, numbering: any SignedNumbering)?

  /// Drafts of which all is known, and whose lines are those of these: without signs, or, where a number that is broken
  /// over two lines has its sign on another one, of the same text without signs.
  var ofSameLines: SideComparisons {
    guard let origin else { return self }
    let areSame = zip(drafts, zip(lines.texts, origin.drafts.lines.texts)).allSatisfy {
      draft, texts in
      texts.0.starts == texts.1.starts.map(draft.place)
    }
    return areSame
      ? origin.drafts
      : SideComparisons(
        drafts.map { AlteredDraft(NumberSign.read($0.bytes, as: $0.draft).draft) }, prose: prose)
  }

  /// Without signs, as the sides are.
  var base: Document { drafts[0].draft }
  var sides: [Document] { drafts.dropFirst().map(\.draft) }

  /// Drafts of which all that is asked is known.
  private let known: SideComparisons?

  /// Without signs.
  private(set) lazy var all: [Comparison] = {
    if let known { return known.all }
    let (base, sides) = (base, sides)
    return Threads.map(sides.count) { Comparison.between(base, sides[$0]) }
  }()

  private(set) lazy var changes: [ChangePlaces] =
    known?.changes ?? all.map(ChangePlaces.init)

  private lazy var check = SentenceCheck(drafts)

  /// Whether a side has sentences in another order.
  private lazy var hasMovedSentences: Bool =
    known?.hasMovedSentences ?? all.contains { $0.sentences.contains { $0.moved != 0 } }

  private(set) lazy var pairs: [ParagraphPairs] =
    known?.pairs ?? all.map(ParagraphPairs.init)

  /// Whether a side has paragraphs in another order.
  private(set) lazy var hasMoves: Bool = pairs.contains { $0.hasMoved.contains(true) }

  /// - Parameters:
  ///   - drafts: The base and the sides.
  ///   - prose: That of the drafts that these are made of, if they are.
  init(_ drafts: [AlteredDraft], prose: JoinedProse = JoinedProse()) {
    (self.drafts, self.prose, origin, known) = (drafts, prose, nil, nil)
  }

  /// Drafts of which some text was taken out.
  init(_ drafts: [AlteredDraft], of whole: SideComparisons) {
    (self.drafts, prose, origin, known) = (drafts, whole.prose, nil, whole)
  }

  /// Drafts with signs for numbers.
  init(of drafts: SideComparisons, numbering: some SignedNumbering) {
    self.drafts = numbering.drafts
    origin = (drafts, numbering)
    known = drafts
    prose = drafts.prose
  }

  /// Whether no sentence is lost and none stands twice, whichever side is taken; both happen where some were moved, or
  /// where something is in conflict.
  func keepsSentences(_ pieces: [MergePiece]) -> Bool {
    let isOpen = pieces.contains(where: \.isConflict)
    guard hasMovedSentences || isOpen else { return true }
    let taken = (0..<(isOpen ? drafts.count - 1 : 1)).map { pieces.text(ofSide: $0) }
    guard taken.allSatisfy(startsLines) else { return false }
    let check = check
    return check.holds(Threads.map(taken.count) { check.counts(taken[$0]) })
  }

  /// Whether no label came to stand inside a line.
  private func startsLines(_ text: [UInt8]) -> Bool {
    origin == nil
      || NumberSign.lines(of: text).allSatisfy {
        $0.others.allSatisfy { !lineStarters.contains($0) }
      }
  }

  /// The signs of labels that start lines.
  private lazy var lineStarters: Set<Int> = Set(
    drafts.flatMap { NumberSign.lines(of: $0.bytes).compactMap(\.start) }
  ).intersection(origin?.numbering.labels ?? [])
}
