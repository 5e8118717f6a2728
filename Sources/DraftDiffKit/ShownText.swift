import DraftRender

/// Text from a repository or a command line as it may be printed.
public enum ShownText {
  /// `text` with everything that could steer a terminal or hide shown instead of obeyed. O(bytes).
  public static func of(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if let replacement = Visible.replacement(for: scalar.value) {
        shown += replacement
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
