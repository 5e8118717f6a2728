/// Words of a sentence that says how many things follow it: 讲三点意见, the following three steps.
package struct AnnouncementWords: Sendable {
  /// What is counted, right behind the number, the longer words first: 点意见.
  package var joinedThings: [StaticString] = []
  /// What announces, before the number: 讲.
  package var leads: [StaticString] = []
  /// What may stand between the two: 讲了三点.
  package var fillers: [StaticString] = []
  /// What is counted where blanks part words; in small letters, parted by blanks.
  package var things = ""
  /// What may stand behind what is counted: three steps as follows.
  package var ends: [String] = []
}
