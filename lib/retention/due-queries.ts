import { Prisma } from "@/lib/db/generated/client";
import type { Kind } from "./kept";

/** Rows of a table that are due: `t` is the table, and the condition says which of its rows. */
export type DueRows = { table: Prisma.Sql; where: Prisma.Sql };

/**
 * The rows of a kind that are older than it is kept. The preview counts them and the job deletes
 * them; the rules of the database compare with the same settings.
 */
export function dueRows(kind: Kind, months: number, now: Date): DueRows[] {
  const cutoff = Prisma.sql`(${now.toISOString()}::timestamptz - make_interval(months => ${months}::int))`;
  const rows = (table: string, where: Prisma.Sql) => {
    return { table: Prisma.raw(`"${table}"`), where: Prisma.sql`${where} < ${cutoff}` };
  };
  switch (kind) {
    case "assessments":
      return [rows("assessment", Prisma.sql`t."submittedAt"`)];
    case "drafts":
      return [rows("assessment", Prisma.sql`t."submittedAt" IS NULL AND t."startedAt"`)];
    case "looks":
      return [rows("access_log_entry", Prisma.sql`t."at"`)];
    case "audit":
      return [rows("audit_entry", Prisma.sql`t."at"`)];
    case "leavers":
      return [
        rows(
          "user",
          Prisma.sql`NOT EXISTS (SELECT FROM "erasure_request" e WHERE e."userId" = t."id")
            AND t."removedAt"`,
        ),
      ];
    case "mails":
      return [
        rows("reminder", Prisma.sql`coalesce(t."mailedAt", t."claimedAt")`),
        rows(
          "list_invitation",
          Prisma.sql`EXISTS (SELECT FROM "user" u WHERE u."id" = t."userId"
              AND (u."joinedAt" IS NOT NULL OR u."removedAt" IS NOT NULL))
            AND coalesce(t."mailedAt", t."claimedAt")`,
        ),
      ];
    case "sessions":
      return [
        rows("session", Prisma.sql`coalesce(t."endedAt", t."expiresAt")`),
        rows("one_time_token", Prisma.sql`coalesce(t."usedAt", t."expiresAt")`),
      ];
  }
}
