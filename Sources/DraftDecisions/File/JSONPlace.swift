/// A value of a file and the way to it, for messages.
struct JSONPlace {
  var value: JSONValue
  var path: String

  func wrong(_ expected: String) -> DecisionFileProblem {
    .wrong(path: path, expected: expected)
  }

  func member(_ key: String) throws(DecisionFileProblem) -> JSONPlace {
    let path = path.isEmpty ? key : "\(path).\(key)"
    guard let value = value[key] else { throw .wrong(path: path, expected: "a value") }
    return JSONPlace(value: value, path: path)
  }

  /// The entries of a list.
  func list(_ key: String) throws(DecisionFileProblem) -> [JSONPlace] {
    let place = try member(key)
    guard case .array(let values) = place.value else { throw place.wrong("a list") }
    return values.enumerated().map { index, value in
      JSONPlace(value: value, path: "\(place.path)[\(index)]")
    }
  }

  func string(_ key: String) throws(DecisionFileProblem) -> String {
    let place = try member(key)
    guard case .string(let text) = place.value else { throw place.wrong("a text") }
    return text
  }

  func optionalString(_ key: String) throws(DecisionFileProblem) -> String? {
    value[key] == nil || value[key] == .null ? nil : try string(key)
  }

  /// A draft by name and hash.
  func named() throws(DecisionFileProblem) -> DecisionFile.Named {
    let hash = try string("sha256")
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
      throw try member("sha256").wrong("64 hexadecimal digits")
    }
    return DecisionFile.Named(name: try string("name"), sha256: hash.lowercased())
  }

  /// The whole of a file of this format, of version 1.
  static func root(
    _ bytes: [UInt8], format: String
  ) throws(DecisionFileProblem) -> JSONPlace {
    let value: JSONValue
    do {
      value = try JSONText.read(bytes)
    } catch {
      throw .notJSON(line: error.line)
    }
    guard case .string(let name) = value["format"] else { throw .otherFormat(nil) }
    guard name == format else { throw .otherFormat(name) }
    guard case .number(1) = value["version"] else {
      if case .number(let version) = value["version"] { throw .version(version) }
      throw .version(nil)
    }
    return JSONPlace(value: value, path: "")
  }
}
