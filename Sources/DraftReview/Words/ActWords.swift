/// The words for an act that was applied to a text. Parts of the text come as they are named in its own language.
package protocol ActWords {
  /// A line of the act's file, from 1.
  func actLine(_ number: Int) -> String
  /// An item of the act, and where in its file it stands.
  func actItem(_ name: String, _ line: String) -> String
  /// Between a reason and the words of the act that it is about.
  var beforeActWords: String { get }
  /// Of an item that says that something was changed, and not what.
  var saysNoChange: String { get }
  /// Beside the act that makes a revision of the one before, where none is kept with it.
  var noKeptAct: String { get }
  /// What an instruction did; `count` where words or parts are counted.
  func done(_ effect: ActEffect, count: Int) -> String
  /// Why an instruction was not carried out.
  func reason(_ fault: ActFault) -> String
}

/// What an instruction of an act did.
package enum ActEffect: Hashable, Sendable, CaseIterable {
  case rewritten, replaced, wordsInserted, inserted, deleted, renumbered, merged, divided, moved
  case checked
  /// Nothing in the base was left to do.
  case alreadySo
}

/// Why an instruction of an act was not carried out, its parts and words ready to be read.
package enum ActFault: Hashable, Sendable {
  case noSuchPart(String, nearest: String?)
  case noPartNamed
  case wordsNotThere(String, in: String, ActNearest?)
  case wordsThereOften(String, in: String, count: Int)
  /// Replaced throughout, and left as they are inside the second words.
  case insideWord(String, String)
  case oldTextDiffers(String, is: String)
  case restatementDiffers(String, is: String)
  case listsDiffer(Int, Int)
  case placeOutOfRange(String, count: Int)
  case numberNotReached(String, counted: String?)
  case numberGivenTwice(String)
  case toldTwice(String)
  case linesUncertain
  case noText
  case notListed(String)
  case listedWithoutText(String)
  case quotationOpen
  case tooVague
  case notUnderstood
}

/// What comes nearest to words that are not where an act looks for them.
package enum ActNearest: Hashable, Sendable {
  /// They stand in another part.
  case part(String)
  /// These are the most alike.
  case words(String)
}
