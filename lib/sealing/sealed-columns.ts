/** A column of the database that holds sealed text, and the label under which it is sealed. */
export type SealedColumn = { table: string; column: string; purpose: string };

/** Every sealed column. What is not here is not sealed anew when the key changes. */
export const SEALED_COLUMNS: SealedColumn[] = [
  { table: "user", column: "totpSecret", purpose: "user.totpSecret" },
  { table: "roster_upload", column: "text", purpose: "roster_upload.text" },
  { table: "assessment", column: "note", purpose: "assessment.note" },
  { table: "trial", column: "hypothesis", purpose: "trial.hypothesis" },
  { table: "trial", column: "forecastHardest", purpose: "trial.forecast" },
  { table: "trial_terms", column: "terms", purpose: "trial.terms" },
  { table: "trial_extension", column: "reason", purpose: "trial.extension" },
  { table: "trial_review", column: "answers", purpose: "trial.review" },
  { table: "trial_decision", column: "record", purpose: "trial.decision" },
  { table: "trial_voice", column: "answers", purpose: "trial.voice" },
  { table: "absence_source", column: "address", purpose: "absence.address" },
  { table: "rotation_decision", column: "reason", purpose: "rotation.reason" },
  { table: "handover_template", column: "items", purpose: "handover.items" },
  { table: "handover_list", column: "items", purpose: "handover.items" },
];
