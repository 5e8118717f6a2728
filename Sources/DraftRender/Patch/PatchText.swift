package import DraftChange
import DraftDocument
package import DraftText

/// Why there is no patch from one file to the other.
package enum PatchProblem: Error, Equatable {
  case encodings(TextEncoding, TextEncoding)
  /// UTF-16 has NUL bytes, and no tool takes it for text.
  case wide(TextEncoding)
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
    let encodings = (comparison.old.text.encoding, comparison.new.text.encoding)
    guard encodings.0 == encodings.1 else { throw .encodings(encodings.0, encodings.1) }
    guard encodings.0 != .utf16LittleEndian, encodings.0 != .utf16BigEndian else {
      throw .wide(encodings.0)
    }
    comparison.old.text.bytes.withUnsafeBufferPointer { old in
      comparison.new.text.bytes.withUnsafeBufferPointer { new in
        let steps = TextScript(comparison, old, new).steps
        let marked = (comparison.old.text.hasByteOrderMark, comparison.new.text.hasByteOrderMark)
        let lines = LinePairs(steps, old, new, marked: marked)
        let hunks = PatchHunks(lines).hunks
        guard !hunks.isEmpty else { return }
        let name = PatchName.of(file)
        sink.write("--- \(PatchName.quoted("a/" + name))\n+++ \(PatchName.quoted("b/" + name))\n")
        var writer = HunkWriter(comparison, lines, old, new)
        for hunk in hunks {
          if sink.hasFailed { return }
          writer.write(hunk, to: sink)
        }
      }
    }
  }
}
