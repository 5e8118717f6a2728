package import DraftText

/// What holds of every text that was decoded, whatever the bytes.
package struct TextLaws {
  package let text: DecodedText

  package init(_ text: DecodedText) { self.text = text }

  package func broken() -> [String] {
    (String(validating: text.bytes, as: UTF8.self) == nil ? ["not UTF-8"] : [])
      + (text.bytes.contains(0) ? ["holds a NUL"] : [])
  }
}

/// Stops the process where a law is broken, which is what a fuzzer looks for.
package func stop(at broken: [String]) {
  precondition(broken.isEmpty, broken.prefix(3).joined(separator: "; "))
}
