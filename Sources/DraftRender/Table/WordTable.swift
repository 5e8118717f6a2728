import DraftDocx
import DraftReview
import DraftText

/// Writes a table as a Word document: A4 on its side, the heads said again on every page.
struct WordTable: TableWriter {
  private(set) var draft: WordDraft
  private var table = WordDraft.Table(columns: [])
  private var row: [[WordDraft.Paragraph]] = []
  private var cell: [WordDraft.Paragraph] = []
  private var runs: [WordDraft.Run] = []

  /// The shares that the number, both texts, and the kind and each added column have of the width.
  private static let shares = (number: 6, text: 40, note: 18)

  init(_ language: WordLanguage) { draft = WordDraft(.landscape, language) }

  /// It is gathered in memory: nothing fails.
  var hasFailed: Bool { false }

  var hasGroupRows: Bool { true }

  // MARK: Rows

  mutating func start(_ title: String, heads: [String], language: String) {
    draft.blocks.append(.paragraph(WordDraft.Paragraph(.title, [Self.run(title)])))
    table.columns = heads.indices.map {
      switch $0 {
      case 0: Self.shares.number
      case 1, 2: Self.shares.text
      default: Self.shares.note
      }
    }
    let cells = heads.map { [WordDraft.Paragraph(.cellHeading, [Self.run($0)])] }
    table.rows.append(WordDraft.Row(isHeading: true, cells: cells))
  }

  mutating func groupRow(_ text: String) {
    guard !text.isEmpty else { return }
    table.rows.append(
      WordDraft.Row(cells: [[WordDraft.Paragraph(.cellGroup, [Self.run(text)])]]))
  }

  mutating func startRow() { row = [] }

  mutating func nextCell() {
    endParagraph()
    row.append(cell)
    cell = []
  }

  mutating func endRow() {
    nextCell()
    table.rows.append(WordDraft.Row(cells: row))
  }

  mutating func end(_ closing: String, isEmpty: Bool) {
    draft.blocks.append(.table(table))
    guard !closing.isEmpty else { return }
    draft.blocks.append(.paragraph(WordDraft.Paragraph(.tableNote, [Self.run(closing)])))
  }

  // MARK: Text

  mutating func lineBreak() { endParagraph() }

  private mutating func endParagraph() {
    cell.append(WordDraft.Paragraph(row.isEmpty ? .centredCell : .cell, runs))
    runs = []
  }

  mutating func indent(_ columns: Int) {
    add(Array(String(repeating: "\u{A0}", count: columns).utf8), .plain)
  }

  mutating func put(_ text: String) { add(Self.bytes(of: text), .plain) }

  mutating func text(_ range: ByteRange, of bytes: TextView, _ style: CellStyle) {
    guard !range.isEmpty else { return }
    if style == .deleted || style == .inserted, WhiteSpace.isAll(of: range, in: bytes) {
      return sign(Visible.blanks(range, of: bytes), style)
    }
    var shown: [UInt8] = []
    LineJoint.each(range, of: bytes) { Self.put($0, into: &shown) }
    add(shown, style)
  }

  mutating func sign(_ signs: String, _ style: CellStyle) { add(Self.bytes(of: signs), style) }

  private mutating func add(_ bytes: [UInt8], _ style: CellStyle) {
    let style: WordDraft.RunStyle =
      switch style {
      case .plain: .plain
      case .strong: .strong
      case .deleted: .deleted
      case .inserted: .inserted
      }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += bytes
    } else {
      runs.append(WordDraft.Run(bytes, style))
    }
  }

  private static func run(_ text: String) -> WordDraft.Run { WordDraft.Run(bytes(of: text)) }

  private static func bytes(of text: String) -> [UInt8] {
    var shown: [UInt8] = []
    for scalar in text.unicodeScalars { put(scalar, into: &shown) }
    return shown
  }

  /// On one line, with what a reader can't see made visible, as in the other forms.
  private static func put(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "\n", "\r", "\t": bytes.append(UInt8(ascii: " "))
    default:
      if let shown = Visible.replacement(for: scalar) {
        bytes += Array(shown.utf8)
      } else {
        bytes += Array(String(Character(scalar)).utf8)
      }
    }
  }
}
