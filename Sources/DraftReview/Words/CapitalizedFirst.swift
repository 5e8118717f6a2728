extension String {
  /// With a capital where a sentence begins; what has no case is as it is.
  package var capitalizedFirst: String {
    guard let first, first.isLowercase else { return self }
    return first.uppercased() + dropFirst()
  }

  /// Without the blanks at its end, for the end of a line.
  package var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
