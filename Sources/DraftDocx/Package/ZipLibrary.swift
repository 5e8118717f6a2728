import CZip

/// libzip, opened when the first archive is.
enum ZipLibrary {
  private static let failure: String? =
    draftdiff_zip_load() == 0 ? nil : String(cString: draftdiff_zip_load_error())

  /// - Throws: `WordProblem.noLibrary` where it is not installed.
  static func load() throws(WordProblem) {
    if let failure { throw .noLibrary(failure) }
  }
}
