import DraftReview
import DraftText

/// The data of a page on which a reviewer decides: JSON in an element of its own.
enum DeskJSON {
  /// `<` is written as an escape, so that no draft's text ends the element.
  static func write(to sink: ByteSink, _ content: (inout JSONWriter) -> Void) {
    var bytes: [UInt8] = []
    let inner = ByteSink { bytes += $0 }
    var json = JSONWriter(inner)
    json.beginObject()
    content(&json)
    json.endObject()
    // Writing to memory can't fail.
    try? inner.finish()
    sink.write("<script type=\"application/json\" id=\"desk-data\">")
    for part in bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if part.offset > 0 { sink.write("\\u003c") }
      sink.write(part.element)
    }
    sink.write("</script>")
  }

  static func write(_ vocabulary: [(StaticString, String)], _ json: inout JSONWriter) {
    json.beginObject()
    for (name, text) in vocabulary {
      json.key(name)
      json.value(text)
    }
    json.endObject()
  }

  /// What every such page says.
  static func controls(_ words: any ReportWords) -> [(StaticString, String)] {
    let page = words.reviewPage
    return [
      ("decided", page.decided), ("keep", page.keep), ("cancel", page.cancel),
      ("progress", page.progress), ("copied", page.copied), ("loaded", page.loaded),
      ("restored", page.restored), ("noDecisions", page.noDecisions),
      ("passedOver", page.passedOver), ("leaving", page.leaving),
      ("allDecided", page.allDecided), ("allShownDecided", page.allShownDecided),
      ("hidden", page.hidden), ("semicolon", words.semicolon),
      ("nothingToDecide", words.said(.nothingToDecide)),
      ("nothingOpen", words.said(.nothingOpen)), ("nothingDecided", words.said(.nothingDecided)),
      ("nothingToUndo", words.said(.nothingToUndo)), ("noFurther", words.said(.noFurther)),
      ("notFound", words.said(.notFound("%1"))),
    ]
  }
}
