import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findViewerOfSession } from "@/lib/auth/queries";
import { closeDatabase, db } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { closeQuarters } from "@/lib/release/closing-mutations";
import { findOrganisationFigures } from "@/lib/release/queries";
import { testEnvironment } from "../support/environment";
import { median, type FigureRow } from "../support/figure-row";
import { fillOrganisation } from "./large-organisation";

const NOW = new Date("2026-11-24T09:30:00Z");
const MOST_RATIO = 1.5;
const MOST_CLOSING_S = 60;
const READS = 200;

type Measured = { readMs: number; closingS: number; assessments: number };

/**
 * The reads of the organisation page with 10,000 people and 1 million assessments, compared with 100 people, and the
 * time to close a quarter there. Takes a few minutes, mostly to fill the database.
 */
export async function organisationRows(): Promise<FigureRow[]> {
  const { small, large } = await measuredBoth();
  const ratio = large.readMs / small.readMs;
  const size = `10,000 people, ${(large.assessments / 1e6).toFixed(1)} million assessments`;
  return [
    {
      row: `reading the organisation page, ${size}, beside 100 people`,
      figure: `${ratio.toFixed(2)} × (${large.readMs.toFixed(1)} ms)`,
      target: `≤ ${MOST_RATIO} ×`,
      met: ratio <= MOST_RATIO,
    },
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
  const readMs = await medianRead(managerId);
  return { readMs, closingS, assessments: await db().assessment.count() };
}

async function medianRead(userId: string): Promise<number> {
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: NOW } });
  const times: number[] = [];
  for (let at = 0; at < READS; at += 1) {
    const startedAt = performance.now();
    const viewer = await findViewerOfSession(session.id, userId, NOW, 100);
    const page = viewer && (await findOrganisationFigures(viewer));
    times.push(performance.now() - startedAt);
    if (!page?.closings.some(({ figures }) => figures !== null))
      throw new Error("the organisation page shows no figure");
  }
  return median(times);
}
