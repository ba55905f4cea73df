import { momentAfter } from "@/lib/moment";
import type { TrialSide } from "./policy";

/** When each side signed a record that one of them wrote. */
export type Signatures = { personSignedAt: Date | null; managerSignedAt: Date | null };

/** Newest first; rows of one trial never have equal times, because of `timestampAfter`. */
export const NEWEST_FIRST: [{ proposedAt: "desc" }, { id: "desc" }] = [
  { proposedAt: "desc" },
  { id: "desc" },
];

/**
 * The timestamp of a row that replaces `latest`, the newest of its trial: later than that, whatever
 * the clock says.
 */
export function timestampAfter(now: Date, latest: { proposedAt: Date } | null | undefined): Date {
  return momentAfter(now, latest ? [latest.proposedAt] : []);
}

/** The column with the time at which a side signed. */
export function signature(side: TrialSide, now: Date) {
  return side === "PERSON" ? { personSignedAt: now } : { managerSignedAt: now };
}

/** Whether a side has yet to sign what the other wrote. */
export function lacksSignatureOf(side: TrialSide, row: Signatures): boolean {
  return side === "PERSON" ? row.personSignedAt === null : row.managerSignedAt === null;
}

/** When the second side signed; null while one has not. */
export function signedByBothAt(signed: Signatures | undefined): Date | null {
  const { personSignedAt, managerSignedAt } = signed ?? {};
  if (!personSignedAt || !managerSignedAt) return null;
  return personSignedAt > managerSignedAt ? personSignedAt : managerSignedAt;
}
