/// What the prefixes mean where the parser is.
struct XMLNamespaces {
  private struct Binding {
    var prefix: [UInt8]
    var namespace: XMLNamespace
  }

  /// Where the meanings were before an element, to go back to behind it.
  struct Mark {
    fileprivate var bindings: Int
    fileprivate var scope: Int
  }

  private var bindings: [Binding] = []
  /// Every prefix by its first meaning, in order.
  private(set) var declared: [(prefix: [UInt8], uri: String, namespace: XMLNamespace)] = []
  /// Numbers the sets of bindings, so that names are looked up once in each.
  private(set) var scope = 0
  private var scopes = 0

  var mark: Mark { Mark(bindings: bindings.count, scope: scope) }

  mutating func goBack(to mark: Mark) {
    bindings.removeSubrange(mark.bindings...)
    scope = mark.scope
  }

  mutating func bind(_ prefix: [UInt8], to uri: String) {
    let namespace = XMLNamespace.of(uri)
    bindings.append(Binding(prefix: prefix, namespace: namespace))
    if !declared.contains(where: { $0.prefix == prefix }) {
      declared.append((prefix, uri, namespace))
    }
    scopes += 1
    scope = scopes
  }

  /// The vocabulary of a prefix; `nil` where it has no meaning.
  func meaning(of prefix: some Collection<UInt8>) -> XMLNamespace? {
    if prefix.elementsEqual("xml".utf8) { return .xml }
    if let binding = bindings.last(where: { $0.prefix.elementsEqual(prefix) }) {
      return binding.namespace
    }
    return prefix.isEmpty ? XMLNamespace.none : nil
  }
}
