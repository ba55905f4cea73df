import type { Change } from "@/lib/audit/act";
import { recordChange, recordChanges } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { OpeningEnd } from "@/lib/db/generated/enums";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { rungOf } from "@/lib/ladder/ladder";
import { findLadder } from "@/lib/ladder/queries";
import { done, refused, type Outcome } from "@/lib/outcome";
import { keyOf, readOpenings, type OpeningsFile } from "./list-file";
import type { Seats } from "./opening";
import { canEnterOpening } from "./policy";
import { listOpeningTeams } from "./queries";

export type OpeningRefusal = "not-found" | "twice" | "role-missing";

/** Enters seats, or changes the open ones with this id. Returns the id. */
export async function writeOpening(
  viewer: Viewer,
  { opening, teamId, track, rung, quarter, seats }: Seats & { opening: string },
  now: Date,
): Promise<Outcome<string, OpeningRefusal>> {
  if (!isId(teamId) || !canEnterOpening(viewer, teamId)) return refused("not-found");
  const team = await db().team.findFirst({ where: { id: teamId, archivedAt: null } });
  if (!team) return refused("not-found");
  if (rung !== "" && rungOf(await findLadder(viewer), rung)?.track !== track)
    return refused("role-missing");
  const data = { teamId, track, rung, quarter: toDatabaseDay(quarter), seats };
  try {
    const where = opening === "" ? null : await openOne(viewer, opening);
    if (opening !== "" && !where) return refused("not-found");
    return await db().$transaction(async (tx): Promise<Outcome<string, OpeningRefusal>> => {
      const [row] = where
        ? await tx.opening.updateManyAndReturn({ where, data })
        : [await tx.opening.create({ data: { ...data, enteredAt: now } })];
      if (!row) return refused("not-found");
      const act = where ? "opening-changed" : "opening-entered";
      await recordChange(tx, viewer, { act, teamId, thing: row.id, details: { count: seats } });
      return done(row.id);
    });
  } catch (error) {
    return refusedBy<OpeningRefusal>(error, { opening_once: "twice" });
  }
}

/** Closes an opening: its seats are filled, or no longer there. */
export async function closeOpening(
  viewer: Viewer,
  { opening, ending }: { opening: string; ending: OpeningEnd },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const where = await openOne(viewer, opening);
  if (!where) return refused("not-found");
  await db().$transaction(async (tx) => {
    const [row] = await tx.opening.updateManyAndReturn({ where, data: { closedAt: now, ending } });
    if (row)
      await recordChange(tx, viewer, {
        act: "opening-closed",
        teamId: row.teamId,
        thing: row.id,
        details: { after: ending },
      });
  });
  return done(null);
}

/** Deletes an opening that was entered by mistake. */
export async function removeOpening(
  viewer: Viewer,
  opening: string,
): Promise<Outcome<null, "not-found">> {
  const where = await openOne(viewer, opening);
  if (!where) return refused("not-found");
  await db().$transaction(async (tx) => {
    const row = await tx.opening.findFirst({ where });
    const { count } = await tx.opening.deleteMany({ where });
    if (row && count > 0)
      await recordChange(tx, viewer, { act: "opening-removed", teamId: row.teamId, thing: row.id });
  });
  return done(null);
}

/** What a file would enter, read against the teams that the viewer may enter openings for. */
export async function previewOpenings(viewer: Viewer, text: string): Promise<OpeningsFile> {
  const [teams, { rungs }] = await Promise.all([listOpeningTeams(viewer), findLadder(viewer)]);
  return readOpenings(text, { teams, rungs, today: viewer.today });
}

/**
 * Enters the openings of a file in one transaction. Where the same seat is open already, the number
 * of seats is taken from the file: reading it twice changes nothing.
 */
export async function enterOpenings(viewer: Viewer, text: string, now: Date): Promise<void> {
  const { openings } = await previewOpenings(viewer, text);
  if (openings.length === 0) return;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum openings'))`;
    const teamId = { in: openings.map((each) => each.teamId) };
    const present = await tx.opening.findMany({ where: { closedAt: null, teamId } });
    const known = new Map(
      present.map((row) => [keyOf({ ...row, quarter: fromDatabaseDay(row.quarter) }), row]),
    );
    const fresh = openings.filter((each) => !known.has(keyOf(each)));
    const changes: Change[] = [];
    for (const each of openings) {
      const row = known.get(keyOf(each));
      if (!row || row.seats === each.seats) continue;
      const { id, teamId: of } = row;
      await tx.opening.update({ where: { id }, data: { seats: each.seats } });
      const details = { before: row.seats, after: each.seats };
      changes.push({ act: "opening-changed", teamId: of, thing: id, details });
    }
    const entered = await tx.opening.createManyAndReturn({
      skipDuplicates: true,
      data: fresh.map(({ path: _, rungName: __, quarter, ...seats }) => ({
        ...seats,
        quarter: toDatabaseDay(quarter),
        enteredAt: now,
      })),
    });
    for (const { id, teamId: of, seats } of entered)
      changes.push({ act: "opening-entered", teamId: of, thing: id, details: { count: seats } });
    await recordChanges(tx, viewer, changes);
  });
}

/** The filter for an open opening that the viewer may change; null when there is none. */
async function openOne(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const row = await db().opening.findFirst({ where: { id, closedAt: null } });
  return row && canEnterOpening(viewer, row.teamId) ? { id, closedAt: null } : null;
}
