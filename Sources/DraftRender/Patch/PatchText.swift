package import DraftChange
import DraftDocument
import DraftReview
package import DraftText

/// Why there is no patch from one file to the other.
package enum PatchProblem: Error, Equatable {
  case encodings(TextEncoding, TextEncoding)
  /// UTF-16 has NUL bytes, and no tool takes it for text.
  case wide(TextEncoding)
  /// TextView that were read as U+FFFD are not in the text any more.
  case replacements
}

/// A unified diff that `git apply` and `patch` accept, in the bytes of the files, with the section of the
/// first changed line behind each `@@`.
///
/// It patches the old file, so it bears that file's name on both sides. Moved text is deleted and
/// inserted: a patch knows lines only. Format: POSIX `diff -u`, and git's quoting of names.
package enum PatchText {
  package static func write(
    _ comparison: Comparison, file: String, to sink: ByteSink
  ) throws(PatchProblem) {
    let encoding = try encoding(comparison.old.source, comparison.new.source)
    comparison.withSources { old, new in
      let steps = LineSteps(
        TextScript(comparison, old, new).steps, withBreakAt: .end, old, new
      ).steps
      let marked = (comparison.old.text.hasByteOrderMark, comparison.new.text.hasByteOrderMark)
      let lines = LinePairs(steps, old, new, marked: marked)
      let hunks = PatchHunks(lines).hunks
      guard !hunks.isEmpty else { return }
      let name = PatchName.of(file)
      sink.write("--- \(PatchName.quoted("a/" + name))\n+++ \(PatchName.quoted("b/" + name))\n")
      var writer = HunkWriter(comparison, encoding, lines, old, new)
      for hunk in hunks {
        if sink.hasFailed { return }
        writer.write(hunk, to: sink)
      }
    }
  }

  /// The one encoding that both files are in; text of ASCII alone is in all of them but the wide ones.
  private static func encoding(
    _ old: DecodedText, _ new: DecodedText
  ) throws(PatchProblem) -> TextEncoding {
    guard old.replacements == 0, new.replacements == 0 else { throw .replacements }
    if old.encoding == new.encoding {
      guard !isWide(old.encoding) else { throw .wide(old.encoding) }
      return old.encoding
    }
    if isASCII(new), !isWide(old.encoding) { return old.encoding }
    if isASCII(old), !isWide(new.encoding) { return new.encoding }
    throw .encodings(old.encoding, new.encoding)
  }

  private static func isWide(_ encoding: TextEncoding) -> Bool {
    encoding == .utf16LittleEndian || encoding == .utf16BigEndian
  }

  private static func isASCII(_ text: DecodedText) -> Bool {
    !text.hasByteOrderMark && !isWide(text.encoding) && text.bytes.allSatisfy { $0.isASCII }
  }
}
