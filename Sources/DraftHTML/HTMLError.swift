/// Why a page could not be read.
public enum HTMLError: Error, Hashable, Sendable {
  /// libxml2 is not installed; the system's reason.
  case noLibrary(String)
}
