extension MeaningWords {
  static let english = MeaningWords(
    modality: [
      (0, "may can could is_entitled_to are_entitled_to may_not has_the_right_to is_permitted_to"),
      (
        1,
        """
        should ought_to should_not is_encouraged_to are_encouraged_to intends_to intend_to plans_to \
        plan_to aims_to aim_to
        """
      ),
      (2, "will would"),
      (
        3,
        """
        shall must must_not shall_not cannot is_required_to are_required_to has_to have_to \
        undertakes_to agrees_to is_obliged_to
        """
      ),
    ],
    softeners: """
      use_reasonable_efforts_to use_best_efforts_to endeavour_to endeavor_to where_practicable \
      as_far_as_possible in_principle normally generally
      """,
    negations: "not no never n't without non nor neither", negationSigns: "not n't 't never",
    prohibitionSigns: "not",
    negatingPrefixes: [
      ("un", []), ("non", []), ("non-", []),
      ("in", adjectives), ("im", adjectives), ("il", adjectives), ("ir", adjectives),
    ],
    auxiliaries: "do does did",
    conditions: """
      if provided_that subject_to with_the_prior on_condition_that as_long_as only_if in_the_event_that \
      with_the_consent with_prior_written during_business_hours upon_written_notice upon_receipt providing
      """,
    cases: """
      any_of_the_following either_of_the_following one_of_the_following the_following_cases \
      the_following_circumstances the_following_conditions
      """,
    exceptions: """
      except other_than unless save_for save_that excluding apart_from except_for otherwise_agreed \
      without_prejudice_to notwithstanding
      """,
    definitions: "means shall_mean refers_to", conjunctions: "and", disjunctions: "or",
    haste: [
      (3, "immediately forthwith at_once"), (2, "promptly without_delay as_soon_as_possible"),
      (1, "within_a_reasonable_time in_due_course"),
    ],
    frequency: [
      (365, "daily every_day each_day"), (52, "weekly every_week each_week"),
      (12, "monthly every_month each_month"), (4, "quarterly every_quarter each_quarter"),
      (1, "annually yearly every_year each_year once_a_year"),
    ],
    bounds: [
      (
        .atLeast,
        "at_least no_less_than not_less_than no_fewer_than not_fewer_than minimum at_or_above"
      ),
      (
        .atMost,
        "at_most no_more_than not_more_than up_to not_exceeding not_exceed maximum at_or_below"
      ),
      (.above, "more_than exceeding exceed exceeds over"), (.below, "less_than fewer_than under"),
      (.inclusive, "inclusive up_to_and_including"),
    ],
    standing: "service experience employment residence membership seniority tenure standing",
    penalties: """
      fine fines fined penalty penalties liquidated_damages imprisonment surcharge attracts_interest
      """,
    stakes:
      "liable liability indemnify damages warrants insure refund lease leases title ownership",
    harmless: "and/or at_all_times may_day inflammable inhabitable invaluable")

  /// How adjectives end that have a contrary in in-; those in -ate have too many verbs among them.
  private static let adjectives = [
    "ble", "ent", "ant", "al", "ive", "ary", "ous", "urate", "quate",
  ]
}
