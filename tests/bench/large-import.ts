import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Viewer } from "@/lib/auth/viewer";
import { closeDatabase, db } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { testEnvironment } from "../support/environment";
import type { FigureRow } from "../support/figure-row";

const NOW = new Date("2026-11-24T09:30:00Z");
const PEOPLE = 10_000;
const TEAM_SIZE = 8;
/** Beside the bare statements: a busy machine slows both. */
const MOST_RATIO = 8;

/**
 * How long an import of 10,000 people in 1,250 teams takes once it is confirmed, and one that moves
 * all of them; beside the bare statements that write as many people and memberships.
 */
export async function largeImportRows(): Promise<FigureRow[]> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-bench-"));
  const server = await startEmbeddedDatabase({ dataFolder });
  Object.assign(process.env, testEnvironment, { DATABASE_URL: server.url });
  try {
    await applyMigrations(server.url);
    const bare = await seconds(writeBare);
    const added = await imported("2024", (index) => index);
    const moved = await imported("2025", (index) => index + 1);
    return [
      rowOf("importing 10,000 people", added, bare),
      rowOf("an import that moves 10,000 people", moved, bare),
    ];
  } finally {
    await closeDatabase();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function rowOf(row: string, taken: number, bare: number): FigureRow {
  const ratio = taken / bare;
  return {
    row: `${row}, beside the bare statements`,
    figure: `${ratio.toFixed(1)} × (${taken.toFixed(1)} s)`,
    target: `≤ ${MOST_RATIO} ×`,
    met: ratio <= MOST_RATIO,
  };
}

async function imported(year: string, slot: (index: number) => number): Promise<number> {
  const viewer = await admin();
  const kept = await keepUpload(viewer, { text: list(year, slot), fileName: "people.csv" }, NOW);
  const id = kept.ok ? kept.value : "";
  const preview = await previewUpload(viewer, id);
  if (!preview || preview.applied || preview.plan.problems.length > 0)
    throw new Error("the measured list has problems");
  return seconds(async () => {
    const outcome = await applyUpload(
      viewer,
      { uploadId: id, digest: preview.digest, byMail: false, sentence: "" },
      NOW,
    );
    if (!outcome.ok) throw new Error(`the measured import was refused: ${outcome.reason}`);
  });
}

async function admin(): Promise<Viewer> {
  const person = { name: "Ada", email: "ada@example.com", isAdmin: true, joinedAt: NOW };
  const { email } = person;
  const { id } = await db().user.upsert({ where: { email }, create: person, update: {} });
  return { userId: id, isAdmin: true, today: "2026-11-24", locale: "en" } as Viewer;
}

// Each team is managed by somebody of the team "Managers".
function list(year: string, slot: (index: number) => number): string {
  const teams = Math.ceil(PEOPLE / TEAM_SIZE);
  const lines = Array.from({ length: PEOPLE }, (_, index) => {
    const email = `p${index}@example.com`;
    if (index < teams) return `Manager ${index},${email},Company / Managers,,${year}-03-25`;
    const team = slot(index) % teams;
    return `Person ${index},${email},Company / Team ${team},p${team}@example.com,${year}-03-25`;
  });
  return ["name,email,team,manager's email,started on", ...lines].join("\n");
}

async function writeBare(): Promise<void> {
  const { id } = await db().team.create({ data: { name: "Bare" } });
  await db().$executeRaw`
    INSERT INTO "user" ("id", "name", "email")
    SELECT gen_random_uuid(), 'Bare ' || n, 'bare' || n || '@example.com' FROM generate_series(1, ${PEOPLE}) n`;
  await db().$executeRaw`
    INSERT INTO "membership" ("id", "userId", "teamId", "startsOn")
    SELECT gen_random_uuid(), "id", ${id}::uuid, '2024-03-25' FROM "user"`;
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return (performance.now() - startedAt) / 1000;
}
