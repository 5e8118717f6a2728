/// What stands around the numbers by which a Japanese text is cited.
@usableFromInline
package enum JapaneseCitation {
  /// Before the number of what was put in behind an article: 第三条の二.
  @inlinable
  package static var inserted: StaticString { "の" }
}
