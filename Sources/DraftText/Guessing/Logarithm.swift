extension Double {
  /// The natural logarithm of a positive number to three places, which comparing likelihoods takes: the C
  /// library's would have to be linked for it alone.
  var naturalLogarithm: Double {
    // The series of the inverse hyperbolic tangent, for 1...2.
    let x = (significand - 1) / (significand + 1)
    let square = x * x
    let series = x * (1 + square / 3 + square * square / 5 + square * square * square / 7)
    return 2 * series + Double(exponent) * 0.693_147_180_559_945
  }
}
