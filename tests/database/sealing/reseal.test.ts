import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { keyId, open } from "@/lib/seal";
import { countByKey } from "@/lib/sealing/queries";
import { resealAll } from "@/lib/sealing/reseal-mutations";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { furnishSealed } from "./furnished";

freshDatabase();

const first = Buffer.alloc(32, 7);
const second = Buffer.alloc(32, 9);
const base64 = (key: Buffer) => key.toString("base64");
let before: Map<string, string[]> = new Map();

beforeAll(async () => {
  // The environment is read once, so this process seals with the first key and opens with both.
  process.env.PENDULUM_OLD_KEYS = base64(second);
  await furnishSealed();
  before = await everyText();
});

/** Every opened text of the database, by its column. */
async function everyText(ring = sealingKey()): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { table, column, purpose } of SEALED_COLUMNS) {
    const rows = await db().$queryRawUnsafe<{ value: string }[]>(
      `SELECT "${column}" AS "value" FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    found.set(`${table} ${column}`, rows.map(({ value }) => open(value, ring, purpose)).sort());
  }
  return found;
}

/** Runs the command in its own process, which seals with `key` and knows the other. */
function startReseal(key: Buffer, other: Buffer) {
  return spawn(process.execPath, ["--import", "tsx", "scripts/keys.ts"], {
    env: {
      ...process.env,
      ...testEnvironment,
      DATABASE_URL: process.env.DATABASE_URL,
      PENDULUM_KEY: base64(key),
      PENDULUM_OLD_KEYS: base64(other),
    },
  });
}

async function sealedWith(key: Buffer): Promise<boolean> {
  return [...(await countByKey()).keys()].every((id) => id === keyId(key));
}

const ringOfBoth = {
  current: keyId(second),
  keys: new Map([first, second].map((key) => [keyId(key), key])),
};

test("a command that is killed twice and then completes reseals every text and changes none", async () => {
  for (const batches of [2, 7, Infinity]) {
    const child = startReseal(second, first);
    let seen = 0;
    // Later in the second round, so that it is killed at another place.
    child.stdout.on("data", () => ++seen >= batches && child.kill("SIGKILL"));
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    const [code] = (await once(child, "exit")) as [number | null];
    expect([code, stderr]).toEqual([batches === Infinity ? 0 : null, ""]);
    expect(await everyText(ringOfBoth)).toEqual(before);
    expect(await sealedWith(second)).toBe(batches === Infinity);
  }
});

describe("within the app", () => {
  test("people read and write while three runs reseal texts at once", async () => {
    const user = await db().user.findFirstOrThrow({ where: { totpSecret: { not: null } } });
    const done = await Promise.all([resealAll(), resealAll(), resealAll(), renamed(user.id)]);
    expect(done.slice(0, 3)).toEqual(Array(3).fill(expect.objectContaining({ unreadable: 0 })));
    expect(await sealedWith(first)).toBe(true);
    expect(await everyText()).toEqual(before);
  });
});

async function renamed(id: string): Promise<void> {
  const { name } = await db().user.findUniqueOrThrow({ where: { id } });
  for (let time = 0; time < 20; time++) await db().user.update({ where: { id }, data: { name } });
}

describe("the database allows no other change", () => {
  const within = (statement: string) =>
    db().$transaction([
      db().$executeRaw`SELECT set_config('pendulum.resealing', 'on', true)`,
      db().$executeRawUnsafe(statement),
    ]);

  test.each([
    [`UPDATE "assessment" SET "leaning" = 0 WHERE "submittedAt" IS NOT NULL`],
    [
      `UPDATE "assessment" SET "note" = 'plain' WHERE "submittedAt" IS NOT NULL AND "note" IS NOT NULL`,
    ],
    [
      `UPDATE "assessment" SET "note" = NULL WHERE "submittedAt" IS NOT NULL AND "note" IS NOT NULL`,
    ],
    [
      `UPDATE "assessment" SET "note" = "note" || 'x' WHERE "submittedAt" IS NOT NULL AND "note" IS NOT NULL`,
    ],
    [`UPDATE "trial_terms" SET "proposedAt" = now(), "terms" = "terms"`],
    [`UPDATE "trial_review" SET "answers" = "answers", "week" = 10 WHERE "week" = 2`],
  ])("%s", async (statement) => {
    const table = /UPDATE "(\w+)"/.exec(statement)?.[1];
    expect(await within(statement).catch(violatedRule)).toBe(`${table}_never_changes`);
  });

  test("nor this change outside of resealing", async () => {
    const note = `UPDATE "assessment" SET "note" = "note" WHERE "submittedAt" IS NOT NULL AND "note" IS NOT NULL`;
    expect(await db().$executeRawUnsafe(note).catch(violatedRule)).toBe("assessment_never_changes");
  });

  test("every function that guards a table with sealed texts checks for resealing", async () => {
    const guards = await db().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT p."proname"::text AS "name" FROM pg_trigger t
        JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND (t.tgtype & 16) <> 0 AND (t.tgtype & 2) <> 0
        AND c.relname = ANY(${SEALED_COLUMNS.map(({ table }) => table)}) AND p.prosrc NOT LIKE '%is_resealing%'`;
    // In a migration of yours: IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW;
    expect(guards.map(({ name }) => name)).toEqual([]);
  });
});
