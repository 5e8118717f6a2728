extension String {
  /// With a capital where a sentence begins; what has no case is as it is.
  package var capitalizedFirst: String {
    guard let first, first.isLowercase else { return self }
    return first.uppercased() + dropFirst()
  }
}
