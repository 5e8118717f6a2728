/// A value of a file and the way to it, for messages.
struct JSONPlace {
  var value: JSONValue
  var path: String
  /// What the file is called in messages.
  var file: String

  func wrong(_ expected: String) -> DecisionsError {
    .wrong(file: file, path: path, expected: expected)
  }

  func member(_ key: String) throws(DecisionsError) -> JSONPlace {
    let path = path.isEmpty ? key : "\(path).\(key)"
    guard let value = value[key] else { throw .wrong(file: file, path: path, expected: "a value") }
    return JSONPlace(value: value, path: path, file: file)
  }

  /// The entries of a list.
  func list(_ key: String) throws(DecisionsError) -> [JSONPlace] {
    let place = try member(key)
    guard case .array(let values) = place.value else { throw place.wrong("a list") }
    return values.enumerated().map { index, value in
      JSONPlace(value: value, path: "\(place.path)[\(index)]", file: file)
    }
  }

  func string(_ key: String) throws(DecisionsError) -> String {
    let place = try member(key)
    guard case .string(let text) = place.value else { throw place.wrong("a text") }
    return text
  }

  func optionalString(_ key: String) throws(DecisionsError) -> String? {
    value[key] == nil || value[key] == .null ? nil : try string(key)
  }

  /// A draft by name and hash.
  func named() throws(DecisionsError) -> DecisionFile.Named {
    let hash = try string("sha256")
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
      throw try member("sha256").wrong("64 hexadecimal digits")
    }
    return DecisionFile.Named(name: try string("name"), sha256: hash.lowercased())
  }

  /// The whole of a file of this format, of version 1.
  static func root(
    _ bytes: [UInt8], format: String, file: String
  ) throws(DecisionsError) -> JSONPlace {
    let value: JSONValue
    do {
      value = try JSONText.read(bytes)
    } catch {
      throw .notJSON(file: file, line: error.line)
    }
    guard case .string(let name) = value["format"] else { throw .otherFormat(file: file, nil) }
    guard name == format else { throw .otherFormat(file: file, name) }
    guard case .number(1) = value["version"] else {
      if case .number(let version) = value["version"] { throw .version(file: file, version) }
      throw .version(file: file, nil)
    }
    return JSONPlace(value: value, path: "", file: file)
  }
}
