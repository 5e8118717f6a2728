/// The hash that names the bytes of a file (FIPS 180-4).
package enum SHA256 {
  /// In small hexadecimal digits, as `sha256sum` prints it. O(bytes).
  package static func hex(_ message: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest(message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  package static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += bytes(of: UInt64(message.count * 8))
    var words = [UInt32](repeating: 0, count: 64)
    for start in stride(from: 0, to: padded.count, by: 64) {
      for at in 0..<16 {
        let place = start + at * 4
        words[at] = padded[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
      }
      compress(&state, &words)
    }
    return state.flatMap { bytes(of: $0) }
  }

  private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> Number($0))
    }
  }

  /// - Parameter words: The first sixteen are those of the block.
  private static func compress(_ state: inout [UInt32], _ words: inout [UInt32]) {
    func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
    for at in 16..<64 {
      let (near, far) = (words[at - 15], words[at - 2])
      let small = turned(near, 7) ^ turned(near, 18) ^ near >> 3
      let large = turned(far, 17) ^ turned(far, 19) ^ far >> 10
      words[at] = words[at - 16] &+ small &+ words[at - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for at in 0..<64 {
      let large = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let first = h &+ large &+ (e & f ^ ~e & g) &+ constants[at] &+ words[at]
      let small = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let second = small &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (at, value) in [a, b, c, d, e, f, g, h].enumerated() { state[at] &+= value }
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [Int] = []
    var number = 2
    while primes.count < 64 {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes.map { prime in
      // The root times 2³², by halving.
      var (low, high) = (UInt128(0), UInt128(7) << 32)
      while low + 1 < high {
        let middle = (low + high) / 2
        if middle * middle * middle <= UInt128(prime) << 96 { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }()
}
