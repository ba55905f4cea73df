import { resultFrom } from "@/lib/assessment/assessment-record";
import { dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { byDimension } from "@/lib/scoring/instrument";
import { closeScopes, type ClosingDecision } from "./closing";
import { listConsenting, listEntries, numbered, readersOfAnswers } from "./closing-queries";
import { figuresOf, type Scored } from "./figures";
import { ledgerFrom } from "./ledger";
import { monthsToClose } from "./month";
import { bytesFrom, packedFrom, setOf } from "./people-set";
import { leastOf } from "./release-rule";
import { scopesFrom } from "./scopes";

type Tx = Prisma.TransactionClient;

// A month of a large organisation takes some seconds.
const LONGEST_CLOSING_MS = 120_000;

/**
 * Closes every month that is over and not closed yet; returns how many. Closing a month decides
 * once which figures are shown for it to everybody who may see them, and writes these into the
 * ledger: no page, filter or export ever computes another. Closings are serialised in the whole
 * installation (by a lock, and the month as key): two must not both pass a check that only one of
 * them may.
 */
export async function closeMonths(now: Date): Promise<number> {
  let closed = 0;
  while (await closeNext(now)) closed += 1;
  return closed;
}

function closeNext(now: Date): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum figures'))`;
      // Between reading and writing it only computes, on a busy machine for longer than the usual
      // idle timeout.
      await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${`${LONGEST_CLOSING_MS}`}, true)`;
      const installation = await tx.installation.findUnique({ where: { id: 1 } });
      if (!installation) return false;
      const { timeZone, smallestGroup } = installation;
      const last = await tx.figureClosing.findFirst({ orderBy: { month: "desc" } });
      const today = dayOf(now, timeZone);
      const [month] = monthsToClose(last && fromDatabaseDay(last.month), today);
      if (!month) return false;
      await tx.figureClosing.create({
        data: { month: toDatabaseDay(month), closedAt: now, smallestGroup },
      });
      await release(tx, { month, today, timeZone, smallestGroup });
      return true;
    },
    { maxWait: 10_000, timeout: LONGEST_CLOSING_MS },
  );
}

type Closing = { month: Day; today: Day; timeZone: string; smallestGroup: number };

async function release(tx: Tx, closing: Closing): Promise<void> {
  const { month, smallestGroup } = closing;
  const rows = await listConsenting(tx, month, closing);
  await giveNumbers(tx, rows);
  const { people, latest, assessmentOf } = await numbered(tx, rows);
  const { entries, lastCounted } = await listEntries(tx, month);
  const readers = await readersOfAnswers(tx, month);
  const teams = await tx.team.findMany({ where: { archivedAt: null } });
  const { measure, decisions } = closeScopes({
    latest,
    scopes: scopesFrom(teams, people),
    ledger: ledgerFrom(entries),
    lastCounted,
    readersOf: (answer) => readers.get(answer) ?? [],
    smallestGroup,
  });
  const scored = await scoresOf(tx, decisions, assessmentOf);
  const releases = decisions.flatMap(({ scope, counted }, place) =>
    counted ? [{ scope, counted, place }] : [],
  );
  await tx.figureRelease.createMany({
    data: releases.map(({ scope, counted, place }) => ({
      month: toDatabaseDay(month),
      scope: scope.kind,
      teamId: scope.teamId,
      place,
      level: scope.level,
      people: bytesFrom(setOf(counted)),
      answers: packedFrom(counted.map((person) => latest.get(person)?.answer ?? 0)),
      figures: figuresOf(
        counted.flatMap((person) => scored.get(person) ?? []),
        measure,
        leastOf(smallestGroup),
      ),
    })),
  });
}

/** Assigns numbers to people and answers that have none. Their order is random and reveals nothing. */
async function giveNumbers(
  tx: Tx,
  rows: readonly { userId: string; assessmentId: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "figure_person" ("userId") SELECT n."id"
    FROM unnest(${rows.map(({ userId }) => userId)}::uuid[]) n("id")
    WHERE NOT EXISTS (SELECT 1 FROM "figure_person" p WHERE p."userId" = n."id")`;
  await tx.$executeRaw`
    INSERT INTO "figure_answer" ("assessmentId") SELECT n."id"
    FROM unnest(${rows.map(({ assessmentId }) => assessmentId)}::uuid[]) n("id")
    WHERE NOT EXISTS (SELECT 1 FROM "figure_answer" p WHERE p."assessmentId" = n."id")`;
}

async function scoresOf(
  tx: Tx,
  decisions: readonly ClosingDecision[],
  assessmentOf: ReadonlyMap<number, string>,
): Promise<Map<number, Scored>> {
  const counted = new Set(decisions.flatMap((decision) => decision.counted ?? []));
  const ids = [...counted].flatMap((person) => assessmentOf.get(person) ?? []);
  const rows = await tx.$queryRaw<Parameters<typeof resultFrom>[0][]>`
    SELECT "id"::text, "submittedAt", "instrumentVersion", "form"::text AS "form", "weights", "scores",
           "leaning", "sem",
           "verdict"::text AS "verdict", "provisional"
    FROM "assessment" WHERE "id" = ANY(${ids}::uuid[])`;
  const results = new Map(rows.map((row) => [row.id, resultFrom(row)]));
  return new Map(
    [...counted].map((person) => {
      const result = results.get(assessmentOf.get(person) ?? "");
      if (!result) throw new Error("a counted answer has no result");
      const { dimensions, weights, provisional } = result;
      const scores = byDimension((name) => dimensions[name].score ?? 0);
      const sems = byDimension((name) => dimensions[name].sem);
      return [person, { scores, sems, weights, provisional }];
    }),
  );
}
