package import DraftText
import Foundation

extension SHA256 {
  /// In Base64, as a content security policy names a style or a script by it.
  package static func base64(_ text: String) -> String {
    Data(digest(Array(text.utf8))).base64EncodedString()
  }
}
