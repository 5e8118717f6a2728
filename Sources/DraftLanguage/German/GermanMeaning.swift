extension MeaningWords {
  /// The words of statutes and contracts; inflected forms stand one by one, as German bends most of them.
  static let german = MeaningWords(
    modality: [
      (
        0,
        "kann können darf dürfen ist_berechtigt sind_berechtigt ist_befugt sind_befugt könnte dürfte"
      ),
      (1, "soll sollen sollte sollten sollt"),
      (2, "wird werden beabsichtigt"),
      (
        3,
        "muss müssen muß ist_verpflichtet sind_verpflichtet "
          + "verpflichtet_sich verpflichten_sich darf_nicht dürfen_nicht darf_kein darf_keine"
      ),
    ],
    softeners: "grundsätzlich nach_möglichkeit möglichst tunlichst soweit_möglich in_der_regel",
    negations:
      "nicht kein keine keinen keinem keiner keines nie niemals weder ohne ausgeschlossen untersagt "
      + "verboten unzulässig",
    prohibitionSigns: "nicht kein",
    negatingPrefixes: [("un", []), ("nicht", [])],
    conditions:
      "wenn falls sofern soweit solange vorausgesetzt unter_der_voraussetzung unter_der_bedingung "
      + "nur_wenn im_falle im_fall vorbehaltlich",
    exceptions:
      "außer ausgenommen mit_ausnahme es_sei_denn abgesehen_von ausnahmsweise unbeschadet "
      + "abweichend_von",
    definitions: "bezeichnet bedeutet im_sinne gilt_als gelten_als im_folgenden nachstehend",
    conjunctions: "und sowie sowohl",
    disjunctions: "oder beziehungsweise bzw entweder",
    haste: [
      (3, "sofort unverzüglich fristlos"), (2, "umgehend alsbald"),
      (1, "in_angemessener_frist rechtzeitig"),
    ],
    frequency: [
      (365, "täglich"), (52, "wöchentlich"), (12, "monatlich"), (4, "vierteljährlich"),
      (2, "halbjährlich"), (1, "jährlich"),
    ],
    bounds: [
      (.atLeast, "mindestens wenigstens nicht_weniger_als frühestens"),
      (.atMost, "höchstens bis_zu nicht_mehr_als spätestens"), (.above, "mehr_als über"),
      (.below, "weniger_als unter"),
    ],
    penalties:
      "geldbuße bußgeld vertragsstrafe geldstrafe freiheitsstrafe strafe ordnungswidrig ordnungsgeld",
    stakes:
      "haftung haftet haften schadensersatz eigentum zahlung zahlt zahlen vergütung kaufpreis entgelt "
      + "gewährleistung kündigung")
}
