import DraftReview
import DraftText

/// Puts styled text into lines: wraps at a width in columns with a hanging indent, and switches
/// styles by terminal escapes where colour is wanted.
///
/// Text streams through; only the word that is not finished is held.
struct LineWriter {
  private struct Cell {
    var scalar: Unicode.Scalar
    var style: Style
    var columns: UInt8
  }

  let sink: ByteSink
  let colour: Bool
  let theme: Theme
  /// 0 does not wrap.
  let width: Int
  let columns: Columns
  private var counter: ColumnCounter
  /// The columns of each line that has ended, where somebody wants to know them.
  var widths: [Int]?
  private var hang = 0
  private var column = 0
  private var gap: [Cell] = []
  private var word: [Cell] = []
  private var wordColumns = 0
  private var last = LineBreaking.Kind.space
  private var style = Style.plain

  init(sink: ByteSink, _ options: RenderOptions) {
    self.init(
      sink: sink, width: options.width, colour: options.colour, theme: options.theme,
      columns: options.columns)
  }

  init(sink: ByteSink, width: Int, colour: Bool, theme: Theme, columns: Columns) {
    self.sink = sink
    self.width = width
    self.colour = colour
    self.theme = theme
    self.columns = columns
    counter = columns.counter
  }

  /// Starts a line; where it wraps, it goes on at column `hang`.
  mutating func startLine(indent: Int, hang: Int) {
    // However narrow the terminal, text keeps some room.
    let most = width == 0 ? 24 : max(0, width / 3)
    self.hang = min(hang, most)
    column = 0
    write(spaces: min(indent, most))
    last = .opening
  }

  mutating func endLine() {
    commit()
    gap.removeAll(keepingCapacity: true)
    resetStyle()
    lineEnds()
  }

  /// Goes on where a wrapped line would, `count` lines further down.
  mutating func breakLine(_ count: Int) {
    commit()
    gap.removeAll(keepingCapacity: true)
    resetStyle()
    for _ in 0..<count { lineEnds() }
    write(spaces: hang)
    last = .opening
  }

  private mutating func lineEnds() {
    sink.write(UInt8(ascii: "\n"))
    widths?.append(column)
    column = 0
  }

  /// Writes what is held back, for whoever goes on in the line by other means.
  mutating func endStretch() {
    commit()
    for cell in gap { emit(cell) }
    gap.removeAll(keepingCapacity: true)
    resetStyle()
  }

  /// Text of this program or text that is already safe to show.
  mutating func put(_ text: String, _ style: Style = .plain) {
    if width == 0, widths == nil, let last = text.unicodeScalars.last,
      LineBreaking.kind(of: last, columns: 1) != .space
    {
      return putWhole(text, style)
    }
    for scalar in text.unicodeScalars { put(scalar, style) }
  }

  /// Text that does not end with a blank, where no line is broken and nobody asks how wide it is.
  private mutating func putWhole(_ text: String, _ style: Style) {
    commit()
    for cell in gap { emit(cell) }
    gap.removeAll(keepingCapacity: true)
    change(to: style)
    sink.write(text)
    last = .other
  }

  /// Text of visible ASCII that has room in its line.
  mutating func putUnbroken(_ text: String, _ style: Style) {
    putWhole(text, style)
    column += text.utf8.count
  }

  /// A cell of a table: text of the given columns, padded to `width`, that no line is broken for.
  mutating func putCell(_ text: String, columns: Int, width: Int, atStart: Bool = false) {
    endStretch()
    let blank = max(0, width - columns)
    if atStart { write(spaces: blank) }
    sink.write(text)
    column += columns
    if !atStart { write(spaces: blank) }
    last = .space
  }

  /// Text that holds together: a mark around an edit.
  mutating func putMark(_ text: String, _ style: Style, as kind: LineBreaking.Kind) {
    var first = true
    for scalar in text.unicodeScalars {
      put(scalar, style, first || kind == .editEnd ? kind : .editStart)
      first = false
    }
    last = kind
  }

  mutating func put(_ scalar: Unicode.Scalar, _ style: Style) {
    put(scalar, style, nil)
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ style: Style, _ given: LineBreaking.Kind?) {
    let columns = counter.add(scalar)
    // Of one character with what stands before: no line ends between them.
    if counter.continuesCharacter, given == nil {
      word.append(Cell(scalar: scalar, style: style, columns: UInt8(columns)))
      wordColumns += columns
      return
    }
    let kind = given ?? LineBreaking.kind(of: scalar, columns: columns)
    let cell = Cell(scalar: scalar, style: style, columns: UInt8(columns))
    if kind == .space {
      commit()
      gap.append(cell)
      last = .space
      return
    }
    if LineBreaking.isAllowed(between: last, kind), !word.isEmpty { commit() }
    // A word longer than a line is cut where the line ends.
    if width > 0, wordColumns + columns > max(8, width - hang) { commit() }
    word.append(cell)
    wordColumns += columns
    if columns > 0 || given != nil { last = kind }
  }

  private mutating func commit() {
    guard !word.isEmpty else { return }
    if width > 0, column + gap.count + wordColumns > width, column > hang {
      resetStyle()
      lineEnds()
      write(spaces: hang)
    } else {
      for cell in gap { emit(cell) }
    }
    for cell in word { emit(cell) }
    gap.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    wordColumns = 0
  }

  private mutating func emit(_ cell: Cell) {
    change(to: cell.style)
    sink.write(scalar: cell.scalar)
    column += Int(cell.columns)
  }

  private mutating func change(to other: Style) {
    guard other != style else { return }
    resetStyle()
    if colour, other != .plain { sink.write(other.escape(in: theme)) }
    style = other
  }

  private mutating func resetStyle() {
    if colour, style != .plain { sink.write(Style.reset) }
    style = .plain
  }

  private mutating func write(spaces count: Int) {
    for _ in 0..<count { sink.write(UInt8(ascii: " ")) }
    column += count
  }
}
