extension Topic {
  static let revisions = Topic(
    name: "revisions", abstract: "how a revision of a draft is named",
    text: """
      What show, diff, restore, round and blame take for a revision, in this order:

        二稿           the label of a round; a label always wins over what follows
        @3, @-1        by number: @1 is the oldest, @-1 the newest, @-2 the one before
        2024-03-15     the newest revision written on that day or before it, by
                       each author's clock; also 2024-03-15T17:00+08:00
        4f2a9c1, HEAD~2, v1.0
                       anything that git resolves to a commit: the draft as it
                       stood there

      A draft is followed through the names that it had. Numbers, and most labels,
      mean another revision in each draft: without a file they are taken where one
      draft alone has them.

      Examples:
        draftdiff diff --from 一稿 --to @-1 讲话稿.txt
        draftdiff show 2024-03-15 讲话稿.txt
        draftdiff restore 讲话稿.txt --from 送审稿 -o 送审稿.txt
      """)
}
