/// Words behind which a number names a place in a text: Section 4.2, Absatz 2; and those around them.
package struct ReferenceLexicon: Sendable {
  /// In small letters. A list (Sections 2, 3 and 4) has its word in the plural.
  package var singular: Set<String> = []
  package var plural: Set<String> = []
  /// What stands before the last member of a list, and between the ends of a range.
  package var joints: [StaticString] = []
  package var ranges: [StaticString] = []
  /// Words that are written together with the number behind them: 附件2.
  package var joined: [StaticString] = []
  /// What stands between the members of a list without blanks, longer ones before those that they begin with.
  package var joinedJoints: [StaticString] = []

  /// Behind one of these a number with a unit names a place, and counts nothing: 按照1.1条.
  package var citing: [StaticString] = []
  /// With the blank behind, what a letter in brackets numbers: clause (b).
  package var lettered: [StaticString] = []

  /// With the blanks around, what leads from a part to what it is a part of: of, under; and to an attachment.
  package var outward: [StaticString] = []
  package var attaching: [StaticString] = []
  /// The same to the document that a part, or an attachment, belongs to.
  package var owning: [StaticString] = []
  package var owningAttachments: [StaticString] = []
  /// Before the word for a part of the same document: this Annex.
  package var this: [StaticString] = []
  /// What may follow `owning` where the document is the draft itself.
  package var own: [StaticString] = []
  /// Where one of these follows `owningAttachments`, the phrase goes on otherwise: clause 3 to the extent.
  package var otherPhrases: [StaticString] = []
  /// Words before a noun, which is then another document: the Lease.
  package var determiners: [StaticString] = []

  /// What another document is called right before a reference to a part of it: Code Section 409, 《办法》第三条.
  package var documentsBefore: [StaticString] = []
  /// Words that end the names of laws, with which a reference to one is written together, and those that end so and
  /// name no other law: 公司法第三条, 本法第三条.
  package var laws: [StaticString] = []
  package var ownLaws: [StaticString] = []
  /// Behind a number, they show that it counts and names no attachment: 附件一份.
  package var notCounted: [StaticString] = []
}
