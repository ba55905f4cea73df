import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { collationFor } from "@/lib/language/collation";
import { isMailConfigured } from "@/lib/mail/post-office";
import { EVERYBODY, type Whom } from "./input";

/** Nobody is mailed again so soon: two admins, or two presses, mean the same mail. */
const AGAIN_AFTER_MS = 3600_000;
/** How many names are told before the press. */
const NAMED = 12;

/** People who have not joined, and how their invitations stand. */
export type AwaitedPeople = {
  waiting: number;
  never: number;
  owed: number;
  lastMailedAt: Date | null;
};

/** The people of a mailing: how many, and the first of their names. */
export type Addressees = { count: number; names: string[] };

/** In SQL: of the invitation `i` of a person, no mail was sent or is owed. */
const NEVER_MAILED = Prisma.sql`(i."userId" IS NULL OR (i."mailedAt" IS NULL AND NOT i."byMail"))`;

/** In SQL: the ids of those who are mailed, without those whose mail is on its way. */
export function addressees(
  { teamId, again, personIds }: Whom,
  viewer: Viewer,
  now: Date,
): Prisma.Sql {
  const chosen = personIds ? personIds.filter(isId) : null;
  const before = mailableBefore(now).toISOString();
  const team = isId(teamId) ? teamId : null;
  return Prisma.sql`
    WITH RECURSIVE "below" AS (
      SELECT t."id" FROM "team" t WHERE t."id" = ${team}::uuid
      UNION SELECT t."id" FROM "team" t JOIN "below" b ON t."parentId" = b."id"
    )
    SELECT u."id" FROM "user" u LEFT JOIN "list_invitation" i ON i."userId" = u."id"
    WHERE u."joinedAt" IS NULL AND u."removedAt" IS NULL
      AND (${NEVER_MAILED}
        OR (${again} AND i."mailedAt" < ${before}::timestamptz))
      AND (${chosen}::uuid[] IS NULL OR u."id" = ANY(${chosen}::uuid[]))
      AND (${teamId} = ${EVERYBODY} OR EXISTS (
        SELECT FROM "membership" m JOIN "below" b ON b."id" = m."teamId"
        WHERE m."userId" = u."id" AND (m."endsOn" IS NULL OR m."endsOn" > ${viewer.today}::date)))`;
}

/** Who was last mailed before this instant may be mailed again. */
export function mailableBefore(now: Date): Date {
  return new Date(now.getTime() - AGAIN_AFTER_MS);
}

/** How many people have not joined, and how many of them a mail reached; null for anybody who is not an admin. */
export async function countAwaited(viewer: Viewer): Promise<AwaitedPeople | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().$queryRaw<AwaitedPeople[]>`
    SELECT count(*)::int AS "waiting",
           count(*) FILTER (WHERE ${NEVER_MAILED})::int AS "never",
           count(*) FILTER (WHERE i."byMail" AND i."mailedAt" IS NULL)::int AS "owed",
           max(i."mailedAt") AS "lastMailedAt"
    FROM "user" u LEFT JOIN "list_invitation" i ON i."userId" = u."id"
    WHERE u."joinedAt" IS NULL AND u."removedAt" IS NULL`;
  return rows[0] ?? null;
}

/**
 * Whom a press would mail an invitation now, and whether mail is set up at all; null for anybody
 * who is not an admin.
 */
export async function findAddressees(
  viewer: Viewer,
  whom: Whom,
  now: Date,
): Promise<(Addressees & { canMail: boolean }) | null> {
  if (!canAdminister(viewer)) return null;
  const collation = Prisma.raw(`"${collationFor(viewer)}"`);
  const rows = await db().$queryRaw<{ name: string; count: number }[]>`
    SELECT u."name", count(*) OVER ()::int AS "count" FROM "user" u
    WHERE u."id" IN (${addressees(whom, viewer, now)})
    ORDER BY u."name" COLLATE ${collation}, u."id" LIMIT ${NAMED}`;
  const names = rows.map(({ name }) => name);
  return { count: rows[0]?.count ?? 0, names, canMail: isMailConfigured() };
}
