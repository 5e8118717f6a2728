// Rules read as text for bytes as they do for scalars: `case "(", "["`, `byte == "#"`. A literal that is
// not ASCII matches no byte.

@inlinable @inline(__always)
package func ~= (pattern: Unicode.Scalar, byte: UInt8) -> Bool { pattern.value == UInt32(byte) }

@inlinable @inline(__always)
package func ~= (pattern: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
  pattern.lowerBound.value <= UInt32(byte) && UInt32(byte) <= pattern.upperBound.value
}

@inlinable @inline(__always)
package func == (byte: UInt8, literal: Unicode.Scalar) -> Bool { literal.value == UInt32(byte) }

@inlinable @inline(__always)
package func != (byte: UInt8, literal: Unicode.Scalar) -> Bool { literal.value != UInt32(byte) }

@inlinable @inline(__always)
package func == (byte: UInt8?, literal: Unicode.Scalar) -> Bool {
  byte.map { $0 == literal } ?? false
}

@inlinable @inline(__always)
package func != (byte: UInt8?, literal: Unicode.Scalar) -> Bool { !(byte == literal) }
