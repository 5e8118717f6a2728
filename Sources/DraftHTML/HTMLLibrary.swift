import CXML2

/// libxml2, opened when the first page is.
enum HTMLLibrary {
  private static let failure: String? =
    draftdiff_html_load() == 0 ? nil : String(cString: draftdiff_html_load_error())

  /// - Throws: `HTMLError.noLibrary` where it is not installed.
  static func load() throws(HTMLError) {
    if let failure { throw .noLibrary(failure) }
  }
}
