import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { turnsLock } from "@/lib/rotation/change-mutations";
import { findPlanOf } from "./detail-queries";
import { findRow } from "./list-queries";
import { listOwn } from "./own-queries";
import type { ListName } from "./row";
import type { WritableKind, WritableRow } from "./write";

type Find = (viewer: Viewer, id: string, now: Date) => Promise<WritableRow | null>;

const ofOrganisation =
  (list: WritableKind & ListName): Find =>
  (viewer, id) =>
    findRow(viewer, list, id);

const ofOnesOwn =
  (kind: Extract<WritableKind, `own-${string}`>): Find =>
  async (viewer, id, now) => {
    const rows: WritableRow[] = await listOwn(viewer, kind, now, id);
    return rows.find((row) => row.id === id) ?? null;
  };

const FIND: Record<WritableKind, Find> = {
  people: ofOrganisation("people"),
  teams: ofOrganisation("teams"),
  memberships: ofOrganisation("memberships"),
  managements: ofOrganisation("managements"),
  openings: ofOrganisation("openings"),
  trials: ofOrganisation("trials"),
  turns: ofOrganisation("turns"),
  "rotation-plans": findPlanOf,
  "own-absences": ofOnesOwn("own-absences"),
  "own-actions": ofOnesOwn("own-actions"),
  "own-evidence": ofOnesOwn("own-evidence"),
};

/** A row that a program may change, as it reads it; null when there is none with this id. */
export function findWritable(
  viewer: Viewer,
  kind: WritableKind,
  id: string,
  now: Date,
): Promise<WritableRow | null> {
  return FIND[kind](viewer, id, now);
}

/** The lock of rows by an id, which follows what is given: `"user" l WHERE l."id"`. */
const rowsOf = (from: Prisma.Sql) => (id: string) =>
  Prisma.sql`SELECT 1 FROM ${from} = ${id}::uuid FOR NO KEY UPDATE OF l`;

/** What the mutations of a kind lock, in their order: the same here, or two of them would wait for each other. */
const LOCKS: Record<WritableKind, ((id: string) => Prisma.Sql)[]> = {
  people: [rowsOf(Prisma.sql`"user" l WHERE l."id"`)],
  teams: [rowsOf(Prisma.sql`"team" l WHERE l."id"`)],
  memberships: [
    rowsOf(Prisma.sql`"user" l JOIN "membership" r ON r."userId" = l."id" WHERE r."id"`),
  ],
  managements: [
    rowsOf(Prisma.sql`"team" l JOIN "management" r ON r."teamId" = l."id" WHERE r."id"`),
  ],
  openings: [rowsOf(Prisma.sql`"opening" l WHERE l."id"`)],
  trials: [
    rowsOf(Prisma.sql`"user" l JOIN "trial" r ON r."personId" = l."id" WHERE r."id"`),
    rowsOf(Prisma.sql`"team" l JOIN "trial" r ON r."teamId" = l."id" WHERE r."id"`),
  ],
  turns: [rowsOf(Prisma.sql`"turn" l WHERE l."id"`)],
  "rotation-plans": [turnsLock, rowsOf(Prisma.sql`"team" l WHERE l."id"`)],
  "own-absences": [rowsOf(Prisma.sql`"absence" l WHERE l."id"`)],
  "own-actions": [
    rowsOf(Prisma.sql`"plan" l JOIN "plan_action" r ON r."planId" = l."id" WHERE r."id"`),
  ],
  "own-evidence": [
    rowsOf(Prisma.sql`"plan" l JOIN "plan_evidence" r ON r."planId" = l."id" WHERE r."id"`),
  ],
};

/** The same, which nobody else changes until the end of the transaction. */
export async function lockWritable(
  viewer: Viewer,
  kind: WritableKind,
  id: string,
  now: Date,
): Promise<WritableRow | null> {
  if (!isId(id)) return null;
  for (const lock of LOCKS[kind]) await db().$executeRaw(lock(id));
  return findWritable(viewer, kind, id, now);
}
