package import DraftChange
package import DraftText

/// Writes JSON piece by piece: keys in the order of the calls, nothing held back, and non-ASCII
/// characters as themselves.
///
/// It keeps the commas and nothing else; that braces match is the caller's care.
package struct JSONWriter {
  package let sink: ByteSink
  private var needsComma = false

  package init(_ sink: ByteSink) { self.sink = sink }

  /// Writes a whole answer: one object with the name and the version of its format before its own fields.
  static func write(
    _ format: String, to sink: ByteSink, _ fields: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter(sink)
    json.beginObject()
    json.key("format")
    json.value(format)
    json.key("version")
    json.value(1)
    fields(&json)
    json.endObject()
    sink.write(UInt8(ascii: "\n"))
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Starts the next element on a line of its own: large arrays stay readable in a pager and to grep.
  package mutating func breakLine() {
    if needsComma { sink.write(UInt8(ascii: ",")) }
    needsComma = false
    sink.write(UInt8(ascii: "\n"))
  }

  @inline(__always)
  package mutating func key(_ name: StaticString) {
    if needsComma { sink.write(",\"") } else { sink.write(UInt8(ascii: "\"")) }
    sink.write(name)
    sink.write("\":")
    needsComma = false
  }

  /// A key with an array of objects, each on a line of its own.
  mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ fields: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements {
      breakLine()
      beginObject()
      fields(element, &self)
      endObject()
    }
    endArray()
  }

  /// A value that something else writes whole.
  package mutating func nested(_ write: (ByteSink) -> Void) {
    separate()
    write(sink)
    needsComma = true
  }

  package mutating func null() {
    separate()
    sink.write("null")
  }

  @inline(__always)
  package mutating func value(_ number: Int) {
    separate()
    sink.write(decimal: number)
  }

  package mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  @inline(__always)
  package mutating func value<Space>(_ index: ElementIndex<Space>) { value(index.offset) }

  package mutating func value<Space>(_ index: ElementIndex<Space>?) { value(index?.offset) }

  /// A share from 0 to 1, to four decimals: the last digits of a `Double` are noise.
  package mutating func share(_ number: Double) {
    separate()
    let scaled = Int((max(0, min(1, number)) * 10_000).rounded())
    guard scaled % 10_000 != 0 else { return sink.write(decimal: scaled / 10_000) }
    sink.write("0.")
    var rest = scaled
    var divisor = 1000
    while rest > 0 {
      sink.write(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  package mutating func value(_ flag: Bool) {
    separate()
    sink.write(flag ? "true" : "false")
  }

  package mutating func value(_ text: String) {
    text.withView { string($0) }
  }

  package mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// Ranges of a draft's text as one, with a sign between them.
  package mutating func text(_ ranges: [ByteRange], separator: UInt8, of bytes: TextView) {
    separate()
    sink.write(UInt8(ascii: "\""))
    for (index, range) in ranges.enumerated() {
      if index > 0 { sink.write(separator) }
      JSONEscaping.write(bytes.part(range.range), to: sink)
    }
    sink.write(UInt8(ascii: "\""))
  }

  /// A range of a draft's text, without making a `String` of it.
  package mutating func text(_ range: ByteRange, of bytes: TextView) {
    string(bytes.part(range.range))
  }

  /// The name of a change, without making a `String` of it.
  package mutating func value(_ id: ChangeID) {
    separate()
    sink.write(UInt8(ascii: "\""))
    for place in 0..<ChangeID.length { sink.write(id.character(place)) }
    sink.write(UInt8(ascii: "\""))
  }

  package mutating func pair(_ range: ByteRange) {
    separate()
    sink.write(UInt8(ascii: "["))
    sink.write(decimal: range.start)
    sink.write(UInt8(ascii: ","))
    sink.write(decimal: range.end)
    sink.write(UInt8(ascii: "]"))
  }

  private mutating func string(_ bytes: TextView) {
    separate()
    sink.write(UInt8(ascii: "\""))
    JSONEscaping.write(bytes, to: sink)
    sink.write(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { sink.write(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    sink.write(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    sink.write(bracket)
    needsComma = true
  }
}
