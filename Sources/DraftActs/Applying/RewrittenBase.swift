import DraftDocx
import DraftReading

/// The base's Word document with the text that follows, where it is one.
struct RewrittenBase {
  var draft: Draft?
  var problem: WordProblem?

  init(_ base: Draft, _ text: [UInt8]) {
    guard let word = base.word else { return }
    do throws(WordProblem) {
      let bytes = try WordRewriting.write(word.bytes, view: word.view, text: text)
      draft = try? Draft(bytes: bytes, name: base.name)
    } catch {
      problem = error
    }
  }
}
