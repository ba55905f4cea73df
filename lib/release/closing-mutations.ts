import { resultFrom } from "@/lib/assessment/assessment-record";
import { dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { byDimension } from "@/lib/scoring/instrument";
import { shownFrom, type Scored, type ShownCell } from "./cell";
import { closeQuarter, type Cell, type Closing } from "./closing";
import { listConsenting, readersOfAnswers } from "./closing-queries";
import { leastOf } from "./few-readers";
import { figuresFrom } from "./figures";
import { closingDue } from "./quarter";

type Tx = Prisma.TransactionClient;

// A quarter of a large organisation takes some seconds.
const LONGEST_CLOSING_MS = 120_000;

/**
 * Closes every quarter that is over and not closed yet; returns how many. Closing a quarter decides
 * once which figures are shown for it to everybody who may see them, and stores these: no page,
 * filter or export ever computes another. Closings are serialised in the whole installation (by a
 * lock, and the day as key), and the database counts no answer twice.
 */
export async function closeQuarters(now: Date): Promise<number> {
  let closed = 0;
  while (await closeNext(now)) closed += 1;
  return closed;
}

function closeNext(now: Date): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum figures'))`;
      // Its statements read all answers and shares, and between them it only computes: on a busy
      // machine both take longer than the usual timeouts.
      const longest = `${LONGEST_CLOSING_MS}`;
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${longest}, true),
        set_config('idle_in_transaction_session_timeout', ${longest}, true)`;
      const installation = await tx.installation.findUnique({ where: { id: 1 } });
      if (!installation) return false;
      const { timeZone, smallestGroup } = installation;
      const last = await tx.figureClosing.findFirst({ orderBy: { closesOn: "desc" } });
      const today = dayOf(now, timeZone);
      const closesOn = closingDue(last && fromDatabaseDay(last.closesOn), today);
      if (!closesOn) return false;
      await tx.figureClosing.create({
        data: { closesOn: toDatabaseDay(closesOn), closedAt: now, smallestGroup },
      });
      await release(tx, { closesOn, today, timeZone, smallestGroup });
      return true;
    },
    { maxWait: 10_000, timeout: LONGEST_CLOSING_MS },
  );
}

type Due = { closesOn: Day; today: Day; timeZone: string; smallestGroup: number };

async function release(tx: Tx, due: Due): Promise<void> {
  const consenting = await listConsenting(tx, due);
  const idOf = (answer: number) => consenting[answer]?.assessmentId ?? "";
  const ids = consenting.flatMap(({ assessmentId }) => assessmentId ?? []);
  const readers = await readersOfAnswers(tx, ids);
  const closing = closeQuarter({
    teams: await tx.team.findMany({
      where: { archivedAt: null },
      select: { id: true, parentId: true },
    }),
    consenting,
    fresh: consenting.flatMap(({ assessmentId, ...row }, answer) =>
      assessmentId ? [{ ...row, answer }] : [],
    ),
    readersOf: (answer) => readers.get(idOf(answer)) ?? [],
    smallestGroup: due.smallestGroup,
  });
  await store(tx, due, closing, idOf);
}

/** Stores the cells with what is shown of them, that their answers are counted, and the figures. */
async function store(
  tx: Tx,
  { closesOn, smallestGroup }: Due,
  { measure, cells, sums }: Closing,
  idOf: (answer: number) => string,
): Promise<void> {
  const scored = await scoresOf(tx, cells.flatMap(({ answers }) => answers).map(idOf));
  const day = toDatabaseDay(closesOn);
  const stored = new Map<Cell, { id: number; shown: ShownCell }>();
  for (const cell of cells) {
    const people = cell.answers.flatMap((answer) => scored.get(idOf(answer)) ?? []);
    const shown = shownFrom(people, leastOf(smallestGroup));
    const data = { closesOn: day, teamId: cell.teamId, size: cell.answers.length, shown };
    const { id } = await tx.figureCell.create({ data });
    stored.set(cell, { id, shown });
    await tx.figureAnswer.createMany({
      data: cell.answers.map((answer) => ({ assessmentId: idOf(answer), cellId: id })),
    });
  }
  const [one] = scored.values();
  if (!one) return;
  for (const { teamId, cells: summed } of sums) {
    const parts = summed.flatMap((cell) => stored.get(cell) ?? []);
    const shown = parts.map((part) => part.shown);
    const figures = figuresFrom(shown, { measure, weights: one.weights });
    const release = await tx.figureRelease.create({ data: { closesOn: day, teamId, figures } });
    await tx.figurePart.createMany({
      data: parts.map(({ id }) => ({ releaseId: release.id, cellId: id })),
    });
  }
}

async function scoresOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Scored>> {
  const rows = await tx.$queryRaw<Parameters<typeof resultFrom>[0][]>`
    SELECT "id"::text, "submittedAt", "instrumentVersion", "form"::text AS "form", "weights", "scores",
           "leaning", "sem",
           "verdict"::text AS "verdict", "provisional"
    FROM "assessment" WHERE "id" = ANY(${ids}::uuid[])`;
  if (rows.length !== ids.length) throw new Error("a counted answer has no result");
  return new Map(
    rows.map((row) => {
      const { dimensions, weights, provisional } = resultFrom(row);
      const scores = byDimension((name) => dimensions[name].score ?? 0);
      const sems = byDimension((name) => dimensions[name].sem);
      return [row.id, { scores, sems, weights, provisional }];
    }),
  );
}
