/// A row of the grammar of acts: a wording with places for what changes from act to act, and what it says to do.
///
/// `{name}` is a slot, `[…]` may be missing, `(…|…)` is a choice, a blank is any white space: `将{at}中的{old}修改为{new}`.
/// A reader takes every way; a writer takes the first row of a verb, the first of a choice, and leaves out what may be
/// missing unless a slot in it has a value.
package struct ActPhrase: Sendable {
  package let verb: ActVerb
  package let wording: String

  package init(_ verb: ActVerb, _ wording: String) {
    self.verb = verb
    self.wording = wording
  }
}
