/// ln x for x ≥ 1, to within 1e-5.
///
/// Written out so that the same input gives the same weights with every C library: x = m · 2^e,
/// ln m by the series of 2 artanh((m − 1) ⁄ (m + 1)).
func naturalLog(_ x: Float) -> Float {
  let ratio = (x.significand - 1) / (x.significand + 1)
  let square = ratio * ratio
  let series = ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
  return 2 * series + Float(x.exponent) * 0.693_147_2
}
