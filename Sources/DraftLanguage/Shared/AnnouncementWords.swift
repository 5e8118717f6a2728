/// Words of a sentence that says how many things follow it: 讲三点意见, the following three steps.
package struct AnnouncementWords: Sendable {
  /// What is counted, right behind the number, the longer words first: 点意见.
  package var joinedThings: [StaticString] = []
  /// What announces, before the number: 讲.
  package var leads: [StaticString] = []
  /// What may stand between the two: 讲了三点.
  package var fillers: [StaticString] = []
  /// What is counted only where the list follows in the same sentence, besides those: 个阶段.
  package var listedThings: [StaticString] = []
  /// What is counted right before a list's colon, or inside quotation marks: 提三点：.
  package var bareThings: [StaticString] = []
  /// What may not stand before the number, or between it and a list, as another number may follow: 至少两项.
  package var vagueBefore: [StaticString] = []
  package var vagueBehind: [StaticString] = []
  /// What is counted where blanks part words; in small letters, parted by blanks.
  package var things = ""
  /// What may not stand beside the number where blanks part words; in small letters, parted by blanks.
  package var vagueWords = ""
  /// What may stand behind what is counted: three steps as follows.
  package var ends: [String] = []
}
