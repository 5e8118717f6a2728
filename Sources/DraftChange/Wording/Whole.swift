import DraftDocument
import DraftText

/// A stretch of text that an edit holds all of or nothing.
struct Whole {
  var range: ByteRange
  /// What a border inside it costs.
  var cost: Float

  // The table of what borders cost. The unit is a Han, or three letters, that both drafts have and the edit
  // says all the same: what costs more than the stretch it is in is kept whole.

  /// Another edit: a Han alone between two edits goes into one with them, two do not.
  static let edit: Float = 1.5
  /// 3.5亿元, 8%左右, 二至三成, June 14, 2023: a number with its unit, a range, a date.
  static let number: Float = 40
  /// The address of a link with what makes it one.
  static let link: Float = 40
  /// 市质监局, 叶知秋.
  static let name: Float = 8
  /// A word that is written with blanks around it.
  static let spacedWord: Float = 12
  /// A word of the dictionary in both drafts, and one that only one of them has there: the dictionary cuts
  /// 及时|查|处 and 从|严查|处.
  static let word: Float = 6
  static let wordOfOne: Float = 0.7
  /// The same where more than two Han of that side are left, 依|照有关规定: two may be a word.
  static let restOfWord: Float = 0.6
  /// Four Han between marks, 真抓实干: from either draft.
  static let phrase: Float = 1.1
  /// One Han that the dictionary cut from the word beside it, 团|总支: from either draft.
  static let compound: Float = 0.55
  /// A word that is kept between two edits, and a mark that parts segments.
  static let island: Float = 1.5
  static let islandMark: Float = 3
  /// A quotation mark or a bracket without its partner.
  static let lonelyMark: Float = 12
  /// One Han that came, went or became another; one of the sides alone.
  static let loneCharacter: Float = 2.2
  static let loneSide: Float = 1.3
  /// A member of a list or a clause with the mark that goes with it, and with the one on its other side.
  static let withMark: Float = -0.6
  static let withOtherMark: Float = -0.3
  /// What is joined to the words before it, with the 和 that joins it.
  static let joined: Float = -0.2
  /// A mark between segments that both drafts have: 抓好。 and 抓实。 differ in no mark.
  static let sharedMark: Float = 3
  /// A word that both drafts have and that says nothing of what is beside it: 由, 的.
  static let particle: Float = 2
}
