import Foundation

/// Checks JSON against the part of JSON Schema (2020-12) that the project's schemas use. A keyword
/// that it does not know is an error: a schema must not promise what nobody checks.
package struct JSONSchema {
  private let root: [String: Any]

  package init(_ data: [UInt8]) throws {
    root = try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any] ?? [:]
  }

  /// What is wrong, with the place; empty where the document is valid.
  package func errors(in document: [UInt8]) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document), options: .fragmentsAllowed)
    return errors(value, root, "$")
  }

  private func errors(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.keys.sorted().flatMap { check($0, schema[$0]!, value, place) }
  }

  private func check(_ keyword: String, _ rule: Any, _ value: Any, _ place: String) -> [String] {
    let wrong = ["\(place): \(keyword) \(rule)"]
    switch (keyword, rule) {
    case ("$schema", _), ("title", _), ("description", _), ("$defs", _): return []
    case ("$ref", let name as String):
      let path = name.split(separator: "/").dropFirst().map(String.init)
      let target = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] }
      guard let target = target as? [String: Any] else { return ["\(place): no \(name)"] }
      return errors(value, target, place)
    case ("type", let name as String): return isA(value, name) ? [] : wrong
    case ("type", let names as [String]): return names.contains { isA(value, $0) } ? [] : wrong
    case ("const", _): return isEqual(value, rule) ? [] : wrong
    case ("enum", let list as [Any]): return list.contains { isEqual(value, $0) } ? [] : wrong
    case ("anyOf", let list as [[String: Any]]):
      return list.contains { errors(value, $0, place).isEmpty } ? [] : wrong
    case ("properties", let rules as [String: [String: Any]]):
      guard let object = value as? [String: Any] else { return [] }
      return rules.keys.sorted().flatMap { key in
        object[key].map { errors($0, rules[key]!, "\(place).\(key)") } ?? []
      }
    case ("required", let names as [String]):
      guard let object = value as? [String: Any] else { return [] }
      return names.filter { object[$0] == nil }.map { "\(place): no \($0)" }
    default: return checkSize(keyword, rule, value, place, wrong)
    }
  }

  private func checkSize(
    _ keyword: String, _ rule: Any, _ value: Any, _ place: String, _ wrong: [String]
  ) -> [String] {
    let list = value as? [Any]
    let limit = (rule as? NSNumber)?.doubleValue ?? 0
    switch (keyword, rule) {
    case ("items", let item as [String: Any]):
      return (list ?? []).enumerated().flatMap { errors($1, item, "\(place)[\($0)]") }
    case ("pattern", let pattern as String):
      guard let text = value as? String else { return [] }
      return text.range(of: pattern, options: .regularExpression) == nil ? wrong : []
    case ("minItems", _): return Double(list?.count ?? .max) >= limit ? [] : wrong
    case ("maxItems", _): return Double(list?.count ?? 0) <= limit ? [] : wrong
    case ("uniqueItems", _):
      let names = (list ?? []).map { "\($0)" }
      return Set(names).count == names.count ? [] : wrong
    case ("minimum", _): return !isA(value, "number") || number(value) >= limit ? [] : wrong
    case ("maximum", _): return !isA(value, "number") || number(value) <= limit ? [] : wrong
    default: return ["\(place): the schema's \(keyword) is not checked"]
    }
  }

  private func number(_ value: Any) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

  private func isEqual(_ value: Any, _ other: Any) -> Bool {
    (value as? NSObject)?.isEqual(other) ?? false
  }

  private func isA(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean(value)
    case "number": return value is NSNumber && !isBoolean(value)
    case "integer": return isA(value, "number") && number(value).rounded() == number(value)
    default: return false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return number.objCType[0] == 0x63
  }
}
