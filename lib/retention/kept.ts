/** What is deleted by age where the installation says so. */
export const KINDS = [
  "assessments",
  "drafts",
  "looks",
  "audit",
  "leavers",
  "mails",
  "sessions",
] as const;
export type Kind = (typeof KINDS)[number];

/** Something about each kind. */
export function byKind<T>(of: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, T>;
}

/** For how many months each kind is kept; null: without an end, until the person erases it. */
export type Keeping = Record<Kind, number | null>;

/** The months that can be chosen. */
const MONTHS = [1, 3, 6, 12, 24, 36, 60, 84, 120];

/**
 * The fewest months. Figures may count an answer for a year after it was given, and a career is
 * compared over two; looks and changes can be asked about for a year; a reminder that is still due
 * would be mailed again once its row is gone.
 */
const LEAST: Record<Kind, number> = {
  assessments: 24,
  drafts: 3,
  looks: 12,
  audit: 12,
  leavers: 1,
  mails: 12,
  sessions: 1,
};

/** The months that can be chosen for a kind. */
export function choicesOf(kind: Kind): number[] {
  return MONTHS.filter((months) => months >= LEAST[kind]);
}

/** The column of the settings that says it. */
export const COLUMN_OF = {
  assessments: "keepAssessments",
  drafts: "keepDrafts",
  looks: "keepLooks",
  audit: "keepAudit",
  leavers: "keepLeavers",
  mails: "keepMails",
  sessions: "keepSessions",
} as const satisfies Record<Kind, string>;

/** The columns of the settings. */
type KeepColumns = Record<(typeof COLUMN_OF)[Kind], number | null>;

/** What the settings say. */
export function keepingFrom(row: KeepColumns): Keeping {
  return byKind((kind) => row[COLUMN_OF[kind]]);
}

/** The settings that say this. */
export function columnsFrom(keeping: Keeping): KeepColumns {
  const columns = KINDS.map((kind) => [COLUMN_OF[kind], keeping[kind]]);
  return Object.fromEntries(columns) as KeepColumns;
}
