public import DraftDecisions
package import DraftReview

/// Where a review is held: a terminal, or what stands for one.
public protocol ReviewDevice: AnyObject {
  /// How much room there is, in columns and rows.
  var size: (columns: Int, rows: Int) { get }
  /// Whether texts are changed in an editor; otherwise they are in place.
  var hasEditor: Bool { get }
  /// Shows a screen: a line for each row, and where the cursor stands, from 0.
  func show(_ lines: [[UInt8]], cursor: (row: Int, column: Int)?)
  /// Waits for what is typed, for a moment only where `soon` asks for it.
  func read(soon: Bool) -> ReviewInput
  /// Keeps a file of decisions.
  func save(_ file: [UInt8]) -> ReviewSaving
  /// Has a text changed; `nil` where none was given.
  func edit(_ text: String) -> String?
  /// Stops until the reviewer comes back.
  func suspend()
}

/// What a device has read.
public enum ReviewInput: Hashable, Sendable {
  /// As a terminal sends them; none where nothing came in time.
  case bytes([UInt8])
  /// The screen has another size, or was used by somebody else.
  case resized
  /// Somebody asked from outside that the review stops for now.
  case suspended
  /// Nobody is there any more.
  case gone
}

/// What became of a file of decisions.
public enum ReviewSaving: Hashable, Sendable {
  /// It is where it belongs.
  case saved
  /// It stands beside a file that somebody else changed meanwhile.
  case elsewhere(String)
  /// Why it could not be written.
  case failed(String)
}

/// How a review ended.
public struct ReviewOutcome: Sendable {
  /// What there was to decide, with what the reviewer did not ask to see.
  public var count: Int { tally.count }
  /// How much of it is undecided.
  public var open: Int { tally.open }
  /// Whether the last decisions could not be kept.
  public let isUnsaved: Bool
  /// Earlier decisions and comments that belong to no change.
  public let notes: [ReviewNote]
  private let tally: ReviewTally
  private let words: any ReportWords

  package init(
    _ tally: ReviewTally, isUnsaved: Bool, notes: [ReviewNote] = [], _ words: any ReportWords
  ) {
    (self.tally, self.isUnsaved) = (tally, isUnsaved)
    (self.notes, self.words) = (notes, words)
  }

  /// How much was decided, in a line in the language of the review.
  ///
  /// - Parameter file: The file that holds the decisions, where one was written.
  public func line(file: String?) -> String { words.ended(tally, file: file) }
}
