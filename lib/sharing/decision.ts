import { dayOf, fromDatabaseDay } from "@/lib/day";
import type { Grade } from "@/lib/db/generated/enums";
import type { Decision } from "./policy";

/** A `Share` row as the policy reads it. */
export function decisionFrom(
  row: { grade: Grade; decidedAt: Date; expiresOn: Date | null },
  timeZone: string,
): Decision {
  return {
    grade: row.grade,
    decidedOn: dayOf(row.decidedAt, timeZone),
    expiresOn: row.expiresOn && fromDatabaseDay(row.expiresOn),
  };
}
