import { db } from "@/lib/db/client";
import type { WriteLog } from "./ledger";

/** What is wrong with the database, compared with the acknowledged writes. */
export type Audit = {
  /** Acknowledged submissions, or answers acknowledged before them, that are missing. */
  lost: number;
  /** Submissions with more than one effect. */
  doubled: number;
};

/** Compares the database with a write log. */
export async function audit({ promised }: WriteLog): Promise<Audit> {
  const rows = await db().assessment.findMany({
    where: { id: { in: promised.map(({ id }) => id) } },
    select: { id: true, submittedAt: true, answers: true, _count: { select: { shares: true } } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const isKept = ({ id, item, answer }: WriteLog["promised"][number]) => {
    const row = found.get(id);
    const answers = row?.answers as Record<string, number> | undefined;
    const isAnswered = answer === null || answers?.[item] === answer;
    return Boolean(row?.submittedAt) && row?._count.shares !== 0 && isAnswered;
  };
  return {
    lost: promised.filter((one) => !isKept(one)).length,
    doubled: rows.filter(({ _count }) => _count.shares > 1).length,
  };
}

/** A write log and its audit in words. */
export function summary(
  { promised, statuses, longest }: WriteLog,
  { lost, doubled }: Audit,
): string {
  const odd = [...statuses].filter(([status]) => status !== "303" && status !== "204");
  const others = odd.map(([status, count]) => `${count} × ${status}`).join(", ");
  const waits = `longest wait ${(longest / 1000).toFixed(1)} s`;
  return `${lost} lost and ${doubled} doubled of ${promised.length}; ${others || "nothing refused"}; ${waits}`;
}

/** Whether all responses were either a success or the 503 that asks to try again. */
export function onlyBusy({ statuses }: WriteLog, also: string[] = []): boolean {
  return [...statuses.keys()].every((status) => ["303", "204", "503", ...also].includes(status));
}
