public import DraftLanguage
public import DraftReading

/// Why a report can't be written or read.
public enum ReportError: Error, Hashable, Sendable {
  /// Bytes that could not be read were replaced, so the draft can't be given back byte for byte.
  case replacements(file: String)
  /// On this line a character is written in a form of `encoding` that would not come back.
  case notReversible(file: String, line: Int, encoding: String)
  /// A patch from one encoding to another is no text.
  case encodingsDiffer(old: String, new: String)
  /// The encoding is no text to `git apply` and `patch`.
  case notPatchable(encoding: String)
  /// CriticMarkup: on this line, from 1, `mark` is opened and `missing` never comes.
  case unclosedMark(line: Int, mark: String, missing: String)
  /// The text has a character that the encoding does not have.
  case notEncodable(DraftError)
  /// One of the Word documents has a part that can't be written anew.
  case word(DraftError)
  /// Joined, the drafts have a character that the first one's encoding does not have.
  case notInEncoding(DraftError)
  /// An act amends other laws than the one in the file; those that it names.
  case otherLaws(file: String, laws: [String])
  /// Acts of the style amend texts of another language; those that fit.
  case styleOfAnotherLanguage(ActStyle, fitting: [ActStyle])
  /// Word documents are not joined.
  case mergedWord(file: String)
}
