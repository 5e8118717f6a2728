import CLibGit2

/// A SHA-1 object id, copied out of libgit2.
package struct ObjectID: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// It is a hash already, so that a part of it tells it from others.
  package func hash(into hasher: inout Hasher) { hasher.combine(high) }

  init(_ id: git_oid) {
    (high, middle, low) = withUnsafeBytes(of: id) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// - Precondition: these are 20 bytes.
  init(bytes: ArraySlice<UInt8>) {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id) { $0.copyBytes(from: bytes) }
    self.init(id)
  }

  var oid: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }

  /// 40 hexadecimal digits.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(40)
    withUnsafeBytes(of: oid) { bytes in
      for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What git prints where a whole id would be too much.
  package var short: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: (0..<7).map { digits[Int(high >> (60 - UInt64($0) * 4)) & 15] }, as: UTF8.self)
  }

  static let zero = ObjectID(git_oid())
}
