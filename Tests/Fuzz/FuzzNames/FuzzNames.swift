import DraftGit
import DraftLanguage
import DraftLaws

/// Any text as the name of a draft, a label, a person, a date and a file to import.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  stop(at: references(text) + paths(text) + labels(text) + people(text) + dates(text) + order(text))
  return 0
}

/// A name comes back from its reference, and git takes the reference.
private func references(_ name: String) -> [String] {
  guard let encoded = try? RefName.encoded(name) else { return [] }
  var broken: [String] = []
  if RefName.decoded(encoded)?.utf8.elementsEqual(name.utf8) != true {
    broken.append("another name came back")
  }
  let bytes = Array(encoded.utf8)
  let forbidden = Array(" ~^:?*[\\/".utf8)
  if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || forbidden.contains($0) }) {
    broken.append("a byte that git refuses")
  }
  if encoded == "@" || ["..", "@{"].contains(where: encoded.contains) {
    broken.append("a pair that git refuses")
  }
  if encoded.hasPrefix(".") || encoded.hasPrefix("-") || encoded.hasSuffix(".")
    || encoded.hasSuffix(".lock") || bytes.count > 250
  {
    broken.append("an end that git refuses")
  }
  return broken
}

/// What is taken for a path inside a tree is one.
private func paths(_ text: String) -> [String] {
  guard let names = PathText.components(text), let path = try? PathText.treePath(names) else {
    return []
  }
  var broken: [String] = []
  let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map {
    String(decoding: Array($0), as: UTF8.self)
  }
  if parts.contains(where: { ["", ".", "..", ".git"].contains($0.lowercased()) }) {
    broken.append("a part that git refuses")
  }
  if path.utf8.contains(0) { broken.append("a zero byte in a path") }
  if PathText.components(path).map({ $0.joined(separator: "/") }) != path {
    broken.append("a path that is another path")
  }
  return broken
}

/// What may be a label reads as no revision, and shows what it is.
private func labels(_ label: String) -> [String] {
  guard LabelFault.reason(against: label) == nil else { return [] }
  var broken: [String] = []
  if label.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
    broken.append("a control in a label")
  }
  if label.utf8.first == 0x40 || ISODate(label) != nil { broken.append("a label hides a revision") }
  return broken
}

/// What is written of a person does no harm to a commit, and is clean once it was cleaned.
private func people(_ text: String) -> [String] {
  _ = try? Person(parsing: text)
  let name = Person.cleaned(text)
  var broken: [String] = []
  if name.utf8.contains(where: { [0, 0x0A, 0x0D, 0x3C, 0x3E].contains($0) }) {
    broken.append("a person that breaks a commit")
  }
  if Person.cleaned(name) != name { broken.append("cleaned twice it is another") }
  return broken
}

/// A moment that was read is written and read again.
private func dates(_ text: String) -> [String] {
  _ = GitDate.time(text, zone: 480)
  guard let time = ISODate(text)?.time(zone: 480) else { return [] }
  return ISODate(time.iso)?.time(zone: 0).seconds == time.seconds
    ? [] : ["another moment came back"]
}

/// Each file has one place, wherever it was given.
private func order(_ text: String) -> [String] {
  let names = text.split(separator: "\n").prefix(40).map(String.init)
  _ = names.map(StageOrder.label)
  let order = StageOrder.order(names)
  if order.sorted() != Array(names.indices) { return ["a file lost its place"] }
  let keys = order.map { StageOrder.key(names[$0]) }
  return keys.allSatisfy { !($0 < $0) } ? [] : ["a key before itself"]
}
