import DraftDocument
import DraftText
import Testing

/// LaTeX as its author reads it: sections, paragraphs and items are text, code and formulas are kept as they are,
/// comments are none.
@Suite struct LatexTests {
  private static let paper = #"""
    \documentclass{article}
    \usepackage{amsmath} % for align
    \title{On Bells}
    \begin{document}
    \maketitle
    \section{Bronze}\label{sec:bronze}
    A bell is cast of bronze. % and tin
    It rings for 100\% of the town.

    % \section{Gone}
    \subsection*[Short]{Of \emph{small} bells}
    See \ref{sec:bronze} and $a_1 = 2$.
    \begin{itemize}
    \item The first bell.
    \item[b] The second
    one.
    \end{itemize}
    \begin{verbatim}
    \section{no heading}
    \end{verbatim}
    \[ x^2. \]
    \begin{quote}
    It tolls.
    \end{quote}
    \input{more}
    \paragraph{Care.} Oil it.
    \end{document}
    """#

  private func read(_ text: String, _ name: String = "draft.tex") -> Document {
    DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
  }

  private func strings(_ document: Document, _ role: SentenceRole) -> [String] {
    document.sentences.filter { $0.role == role }.map { document.text.string($0.range) }
  }

  @Test func sections() {
    let document = read(Self.paper)
    #expect(document.reader == .latex)
    let titles = document.sections.map { document.text.string($0.title) }
    #expect(titles.dropFirst() == ["Bronze", "Of \\emph{small} bells", "Care."])
    #expect(document.sections.map(\.depth) == [0, 1, 2, 3])
  }

  @Test func text() {
    let document = read(Self.paper)
    let body = strings(document, .body).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      body.contains("A bell is cast of bronze.")
        && body.contains("It rings for 100\\% of the town."))
    #expect(body.contains("It tolls.") && body.contains("Oil it."))
    #expect(!document.sentences.contains { document.text.string($0.range).contains("tin") })
    #expect(!document.sentences.contains { document.text.string($0.range).contains("Gone") })
    let items = strings(document, .item)
    #expect(items.count == 2 && items[0] == "The first bell." && items[1].hasPrefix("The second"))
    let code = strings(document, .opaque)
    #expect(code.contains { $0.contains("no heading") } && code.contains("\\[ x^2. \\]"))
    #expect(code.contains("\\input{more}"))
  }

  @Test func isKnownByItsContent() {
    #expect(read(Self.paper, "draft").reader == .latex)
    #expect(read("The \\documentclass is named here.\n", "draft").reader == .plain)
  }

  @Test(arguments: [
    "\\section{", "\\begin{verbatim}", "\\item", "\\end{itemize}\\end{quote}", "%", "\\", "$$",
    "\\[",
    "\\begin{itemize}\\item a\\end{itemize}", "\\section{}\n\\section{A}{B} tail", "a\\\\%b\n%c\nd",
  ])
  func hostileText(_ text: String) {
    let document = read(text)
    var end = 0
    for sentence in document.sentences {
      #expect(sentence.range.start >= end && sentence.range.end <= text.utf8.count)
      end = sentence.range.end
    }
  }

  /// A citation or a formula is one word: an edit holds all of it.
  @Test func spansAreWhole() {
    let text = "As \\cite[p.~2]{bell, tower} says, $a_1 = 2$ costs $5 and $6."
    let tokens = text.withView { view in
      Tokenizer().tokens(view, ByteRange(0, view.count)).map {
        String(decoding: view[$0.range.range], as: UTF8.self)
      }
    }
    #expect(tokens.contains("\\cite[p.~2]{bell, tower}") && tokens.contains("$a_1 = 2$"))
    #expect(tokens.contains("$5") && tokens.contains("$6"))
  }
}
