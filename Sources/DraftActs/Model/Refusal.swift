/// Why an instruction was not applied. Nothing is guessed: what would fit is named and left to the reader.
package enum Refusal: Error, Hashable, Sendable {
  case noSuchPart(Address, nearest: Address?)
  /// No part is named, and none before it either.
  case noPartNamed
  case wordsNotThere(String, Address, nearest: WordsElsewhere?)
  case wordsThereOften(String, Address, count: Int)
  /// Words that were replaced throughout stand inside another word too, which was left as it is.
  case insideWord(String, String)
  /// The act quotes the old text, and it is another.
  case oldTextDiffers(Address, is: String)
  case restatementDiffers(Address, is: String)
  /// Lists that must go together have different lengths.
  case listsDiffer(Int, Int)
  case placeOutOfRange(Address, count: Int)
  /// A number in the result that counting does not give.
  case numberNotReached(Address, counted: Address?)
  case numberGivenTwice(Address)
  /// Two instructions change the same lines.
  case toldTwice(Address)
  /// Lines are counted in the text that the other items give, and some of those were refused.
  case linesUncertain
  case noText
  /// A text that the lead of the act does not list, or lists as something else.
  case notListed(Address)
  /// The lead lists a part, and its text is missing.
  case listedWithoutText(Address)
  case quotationOpen
  case tooVague
  case notUnderstood
}

/// Where the words, or the most alike, stand instead.
package struct WordsElsewhere: Hashable, Sendable {
  package var address: Address
  package var words: String

  package init(address: Address, words: String) {
    self.address = address
    self.words = words
  }
}
