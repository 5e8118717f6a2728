import DraftChange
import DraftReview
import DraftText

/// The page that leads to the pages of the files, and needs no script.
package enum FolderIndex {
  /// - Parameter pages: By file, the name of its page.
  package static func write(
    _ files: [ComparedFile], pages: [String], same: Int, oldName: String, newName: String,
    options: RenderOptions, to sink: ByteSink
  ) {
    let words = FolderTable.language(files, options).words
    head("\(oldName) → \(newName)", language: words.code, sink)
    sink.write("<main><table><thead><tr><th></th>")
    let titles =
      [words.file] + [ChangeKind.edited, .added, .removed].map(words.name)
      + [words.name(of: SectionMarks.moved)]
    for title in titles { sink.write("<th scope=\"col\">\(title)</th>") }
    sink.write("</tr></thead><tbody>\n")
    for (file, page) in zip(files, pages) {
      sink.write("<tr><td>\(words.name(of: file.relation))</td><th scope=\"row\"><a href=\"")
      sink.write(address(page))
      sink.write("\">")
      HTMLText(sink: sink).put(file.title)
      sink.write("</a></th>")
      for count in file.counts(options.filter) { sink.write("<td>\(count)</td>") }
      sink.write("</tr>\n")
    }
    sink.write("</tbody></table>")
    if files.isEmpty { sink.write("<p>\(words.sameFolders)</p>") }
    if same > 0 { sink.write("<p>\(words.sameFile) \(same)</p>") }
    sink.write("</main></body></html>\n")
  }

  private static func head(_ title: String, language: String, _ sink: ByteSink) {
    let text = HTMLText(sink: sink)
    sink.write("<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"/>")
    sink.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'sha256-\(HTMLStyle.hash)'\"/>")
    sink.write("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>")
    text.put(title)
    sink.write("</title>\n<style>")
    sink.write(HTMLStyle.text)
    sink.write("</style></head><body><header><h1 dir=\"auto\">")
    text.put(title)
    sink.write("</h1></header>")
  }

  /// Percent signs for all but letters, digits and what needs none.
  private static func address(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: name.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case "0"..."9", "A"..."Z", "a"..."z", "-", ".", "_": [byte]
        default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }, as: UTF8.self)
  }
}
