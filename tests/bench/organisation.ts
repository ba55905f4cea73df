import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { closeDatabase, db } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { readTogether } from "@/lib/db/reading";
import { applyMigrations } from "@/lib/db/migrate";
import { findDesk } from "@/lib/desk/queries";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { outlookFrom, outlookReadings } from "@/lib/opening/queries";
import { closeQuarters } from "@/lib/release/closing-mutations";
import { findOrganisationFigures } from "@/lib/release/queries";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { findTeamPage } from "@/lib/team/queries";
import { testEnvironment } from "../support/environment";
import { median, type FigureRow } from "../support/figure-row";
import { countStatements } from "../support/statements";
import { fillOrganisation } from "./large-organisation";

const NOW = new Date("2026-11-24T09:30:00Z");
const MOST_RATIO = 1.5;
const MOST_STATEMENTS = 6;
const MOST_CLOSING_S = 60;
const MOST_WIDER_MS = 1000;
const READS = 100;

/** So many teams have 100 people. */
const SMALL_TEAMS = 13;
const WHOLE = "a director's overview of all teams";
const ROOT = "the page of the team above all others";
/** These count or list everybody, so they show more with 10,000 people. */
const WIDER = new Set([WHOLE, ROOT]);

/** What is read for a page, but for who the viewer is. Throws when there is nothing to see. */
const PAGES: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  "the organisation page": async (viewer) => {
    const page = await findOrganisationFigures(viewer);
    return page?.closings.find(({ figures }) => figures !== null);
  },
  "a director's overview of 13 teams": (viewer) => readOverview(withReach(viewer, SMALL_TEAMS)),
  [WHOLE]: readOverview,
  "this week": (viewer) => findDesk(viewer, [], NOW),
  [ROOT]: readTeam,
};

async function readTeam(viewer: Viewer): Promise<unknown> {
  const teamId = viewer.managesTeamIds.toSorted()[0] ?? "";
  const [page, , records] = await Promise.all([
    findTeamPage(viewer, teamId, NOW),
    findTeamLeads(viewer, teamId, NOW),
    listSharedRecords(viewer, teamId, NOW),
  ]);
  return page && records?.length;
}

async function readOverview(viewer: Viewer): Promise<unknown> {
  const [{ answer }, { openings, figures }] = await Promise.all([
    findTeamsOverview(viewer, WHOLE_OVERVIEW, NOW),
    readTogether(outlookReadings(viewer)),
  ]);
  return answer && outlookFrom(openings, figures);
}

/** The viewer, if they oversaw only the first teams of the tree. */
function withReach(viewer: Viewer, teams: number): Viewer {
  return { ...viewer, overseesTeamIds: viewer.overseesTeamIds.toSorted().slice(0, teams) };
}

type Read = { milliseconds: number; statements: number };
type Measured = { reads: Map<string, Read>; closingS: number; assessments: number };

/**
 * What pages read with 10,000 people and 1 million assessments, compared with 100 people, and the time to close a
 * quarter there. Takes a few minutes, mostly to fill the database.
 */
export async function organisationRows(): Promise<FigureRow[]> {
  const { small, large } = await measuredBoth();
  const size = `10,000 people, ${(large.assessments / 1e6).toFixed(1)} million assessments`;
  const rows = [...large.reads].map(([page, { milliseconds, statements }]): FigureRow => {
    const ratio = milliseconds / (small.reads.get(page)?.milliseconds ?? NaN);
    const isWider = WIDER.has(page);
    const isQuick = isWider ? milliseconds <= MOST_WIDER_MS : ratio <= MOST_RATIO;
    return {
      row: `reading ${page}, ${size}, beside 100 people`,
      figure: `${ratio.toFixed(2)} × (${milliseconds.toFixed(1)} ms), ${statements} statements`,
      target: `≤ ${isWider ? `${MOST_WIDER_MS} ms` : `${MOST_RATIO} ×`}, ≤ ${MOST_STATEMENTS}`,
      met: isQuick && statements <= MOST_STATEMENTS,
    };
  });
  return [
    ...rows,
    {
      row: `closing a quarter, ${size}`,
      figure: `${large.closingS.toFixed(1)} s`,
      target: `≤ ${MOST_CLOSING_S} s`,
      met: large.closingS <= MOST_CLOSING_S,
    },
  ];
}

// One database after the other at the same address, as a process reads its environment once.
async function measuredBoth(): Promise<{ small: Measured; large: Measured }> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-bench-"));
  const server = await startEmbeddedDatabase({ dataFolder });
  Object.assign(process.env, testEnvironment, { DATABASE_URL: server.url });
  try {
    const small = await measured(100, server.url);
    await db().$executeRaw`DROP SCHEMA public CASCADE`;
    await db().$executeRaw`CREATE SCHEMA public`;
    await closeDatabase();
    return { small, large: await measured(10_000, server.url) };
  } finally {
    await closeDatabase();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function measured(people: number, databaseUrl: string): Promise<Measured> {
  await applyMigrations(databaseUrl);
  await ensureFirstInstrument(new Date(NOW.getTime() - 900 * 86_400_000));
  const managerId = await fillOrganisation(databaseUrl, people, NOW);
  let closingS = 0;
  for (let ago = 3; ago >= 0; ago -= 1) {
    const startedAt = performance.now();
    await closeQuarters(new Date(Date.UTC(2026, 9 - 3 * ago, 2)));
    closingS = Math.max(closingS, (performance.now() - startedAt) / 1000);
  }
  const viewer = await viewerOf(managerId);
  const reads = new Map<string, Read>();
  for (const [page, read] of Object.entries(PAGES))
    reads.set(page, await medianRead(viewer, page, read));
  const manager = await viewerOf(await managerOfLastTeam());
  reads.set("a team page", await medianRead(manager, "a team page", readTeam));
  return { reads, closingS, assessments: await db().assessment.count() };
}

/** Of a team with none below it. */
async function managerOfLastTeam(): Promise<string> {
  const last = await db().management.findFirstOrThrow({ orderBy: { teamId: "desc" } });
  return last.userId;
}

async function viewerOf(userId: string): Promise<Viewer> {
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: NOW } });
  const viewer = await findViewerOfSession(session.id, userId, NOW, 100);
  if (!viewer) throw new Error("nobody is signed in");
  return viewer;
}

async function medianRead(
  viewer: Viewer,
  page: string,
  read: (viewer: Viewer) => Promise<unknown>,
): Promise<Read> {
  const { answer, statements } = await countStatements(() => read(viewer));
  if (!answer) throw new Error(`There is nothing to see on ${page}.`);
  const times: number[] = [];
  for (let at = 0; at < READS; at += 1) {
    const startedAt = performance.now();
    await read(viewer);
    times.push(performance.now() - startedAt);
  }
  return { milliseconds: median(times), statements };
}
