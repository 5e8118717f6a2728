import Synchronization

/// What LibreOffice made of the drafts of a history, each read once: a comparison asks for a revision several times.
enum OfficeTexts {
  private struct Known {
    var texts: [[UInt8]: [UInt8]?] = [:]
    /// What was said already: of many revisions of one draft, all have the same to say.
    var said: Set<String> = []
  }

  /// One at a time: two programs would take twice the memory and be no sooner done.
  private static let known = Mutex(Known())

  /// The draft as a Word document; `nil` where it needs no help, or there is none, which is said.
  static func word(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
    guard let kind = OfficeDocument(bytes) else { return nil }
    return known.withLock { known in
      if let text = known.texts[bytes] { return text }
      let text = read(bytes, kind, name, &known.said)
      known.texts[bytes] = .some(text)
      return text
    }
  }

  private static func read(
    _ bytes: [UInt8], _ kind: OfficeDocument, _ name: String, _ said: inout Set<String>
  ) -> [UInt8]? {
    do throws(Trouble) {
      guard let program = LibreOffice.installed else { throw .noOffice(name) }
      if said.insert(name).inserted { StandardError.say(program.isAsked(for: name), hint: nil) }
      do {
        return try program.word(bytes, kind)
      } catch {
        throw .officeFailed(name, error)
      }
    } catch {
      if said.insert(error.explanation.message).inserted { StandardError.say(error) }
      return nil
    }
  }
}
