extension [SectionedDraft] {
  /// References in a text made of these drafts that mean another section than their authors wrote. What they mean is left
  /// out where a draft does not have it.
  package func strayReferences(in text: String) -> [String] {
    let form = self[0].form
    let parts = sections(of: text)
    let kept = Set(self[0].sections.map(\.id)).filter { id in
      allSatisfy { $0.sections.contains { $0.id == id } }
    }
    return flatMap(\.references).filter { kept.contains($0.target) }.compactMap { reference in
      guard let start = text.firstRange(of: reference.stem)?.upperBound else { return nil }
      let meant = parts.indices.last { index in
        text[start...].hasPrefix(SectionedDraft.label(index + 1, form))
      }
      let targets = flatMap(\.sections).filter { $0.id == reference.target }
      let isRight =
        meant.map { index in
          targets.contains { target in
            target.stems.contains { parts[index].contains($0) }
              || hasHeading(parts[index], index + 1, target.title)
          }
        } ?? false
      return isRight ? nil : "stray: \(reference.stem)\(text[start...].prefix(8))"
    }
  }

  /// Whether a section starts with a title, which may stand where its text does not.
  private func hasHeading(_ section: String, _ number: Int, _ title: String) -> Bool {
    let form = self[0].form
    let head = SectionedDraft.head(number, title, form).prefix { $0 != "\n" }
    let words = head.split(separator: " ").joined(separator: " ")
    return words.contains(title) && section.hasPrefix(words)
  }

  /// The text of each numbered section.
  private func sections(of text: String) -> [String] {
    text.split(separator: "\n").reduce(into: []) { sections, line in
      if self[0].number(startOf: line) != nil {
        sections.append(String(line))
      } else if !sections.isEmpty {
        sections[sections.count - 1] += line
      }
    }
  }
}
