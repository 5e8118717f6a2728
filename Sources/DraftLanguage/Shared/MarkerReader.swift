import DraftText

/// Reads the labels of one style of writing.
protocol MarkerReader {
  var bytes: TextView { get }
}

extension MarkerReader {
  /// The marker of a label, with the text of its paragraph, which ends at `end`, behind the white space.
  func make(
    _ scheme: LabelScheme, _ start: Int, _ labelEnd: Int, _ ordinal: [Int], _ end: Int,
    style: UInt8 = 0, certain: Bool = true
  ) -> Marker {
    Marker(
      scheme: scheme, label: ByteRange(start, labelEnd), ordinal: ordinal,
      rest: bytes.skipSpace(labelEnd, end), style: style, isCertain: certain)
  }
}
