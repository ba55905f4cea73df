// The data of an installation survives the moves that docs/operations.md describes.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseEnv } from "node:util";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { backUp, openBackup } from "@/lib/db/backup";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { keysOf, readSecrets } from "@/lib/db/secrets-file";
import { sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { CAST } from "@/prisma/cast";
import { moveRows } from "@/scripts/move/move-rows";
import { addKey, forgetOldKeys, keptSecrets } from "@/scripts/running";
import { bareDatabase, freshDatabase } from "@/tests/support/database";
import { furnishSealed } from "./sealing/furnished";

freshDatabase();
beforeAll(furnishSealed);

describe("moving all rows to another database", () => {
  test("every table is equal, rules are active again, and a second move is refused", async () => {
    const target = await bareDatabase();
    await applyMigrations(target);
    const source = process.env.DATABASE_URL ?? "";
    const moved = await moveRows(source, target);
    const rows = Object.fromEntries(moved.map(({ table, rows: count }) => [table, count]));
    expect(rows.user).toBe(await db().user.count());
    expect(rows.assessment).toBe(await db().assessment.count());
    expect(rows.assessment).toBeGreaterThan(100);
    // The printed report: a name, a number and a checksum, nothing of any row.
    for (const report of moved) {
      expect(Object.values(report).join(" ")).toMatch(/^\w+ \d+ ([0-9a-f]{32})?$/);
      expect(Object.keys(report)).toEqual(["table", "rows", "checksum"]);
    }
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    const change = client.query(`UPDATE "assessment" SET "verdict" = 'IC'`);
    await expect(change).rejects.toThrow();
    await client.end();
    await expect(moveRows(source, target)).rejects.toThrow("already has people in it");
  });
});

describe("npm run db:move", () => {
  test("leaves the settings for the server, old keys too, and a folder that no longer starts", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "pendulum-move-"));
    chmodSync(place, 0o755);
    const dataFolder = path.join(place, "live");
    try {
      const live = await startEmbeddedDatabase({ dataFolder });
      await applyMigrations(live.url);
      const { PENDULUM_KEY: old } = keptSecrets(dataFolder);
      addKey(dataFolder);
      await live.stop();
      const DATABASE_URL = await bareDatabase();
      const move = (target: string) =>
        spawnSync(process.execPath, ["--import", "tsx", "scripts/move.ts"], {
          env: { ...bareEnvironment(), PENDULUM_DATA: dataFolder, DATABASE_URL: target },
          encoding: "utf8",
        });
      const { status, stdout } = move(DATABASE_URL);
      const file = path.join(dataFolder, "moved.env");
      expect({ status, names: stdout.includes(file) }).toEqual({ status: 0, names: true });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const { PENDULUM_SECRET, PENDULUM_KEY } = keptSecrets(dataFolder);
      expect(parseEnv(readFileSync(file, "utf8"))).toEqual({
        DATABASE_URL,
        PENDULUM_SECRET,
        PENDULUM_KEY,
        PENDULUM_OLD_KEYS: old,
        PENDULUM_ERASED: `${dataFolder}.erased`,
      });
      await expect(startEmbeddedDatabase({ dataFolder })).rejects.toThrow("was moved to a server");
      rmSync(file);
      await (await startEmbeddedDatabase({ dataFolder })).stop();
      const again = move(DATABASE_URL);
      expect({ status: again.status, isMarked: existsSync(file) }).toEqual({
        status: 0,
        isMarked: true,
      });
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("makes no installation where there is none", () => {
    const PENDULUM_DATA = path.join(tmpdir(), "pendulum-nowhere");
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/move.ts"], {
      env: { ...bareEnvironment(), PENDULUM_DATA, DATABASE_URL: "postgresql://nowhere.invalid" },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`There is no installation in ${PENDULUM_DATA}`);
    expect(existsSync(PENDULUM_DATA)).toBe(false);
  });
});

function bareEnvironment() {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NODE_ENV: "test" as const };
}

describe("a copy of the data folder", () => {
  test("contains no sealed text in plain, and opens elsewhere with all its data", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "pendulum-copy-"));
    chmodSync(place, 0o755);
    const [kept, copy] = [path.join(place, "live"), path.join(place, "copy")];
    try {
      const first = await startEmbeddedDatabase({ dataFolder: kept });
      await applyMigrations(first.url);
      await moveRows(process.env.DATABASE_URL ?? "", first.url);
      await first.stop();
      execFileSync("cp", ["-a", kept, copy]);
      const bytes = bytesOf(path.join(copy, "database"));
      expect(bytes.some((file) => file.includes(CAST.jonas.email))).toBe(true);
      for (const { column, text } of await sealedTexts())
        expect([column, bytes.some((file) => file.includes(text))]).toEqual([column, false]);
      rmSync(kept, { recursive: true });
      const second = await startEmbeddedDatabase({ dataFolder: copy });
      const client = new pg.Client({ connectionString: second.url });
      await client.connect();
      const { rows } = await client.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM "assessment"',
      );
      await client.end();
      await second.stop();
      expect(rows[0]?.n).toBe(await db().assessment.count());
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe("a backup of a running installation", () => {
  test("holds what was acknowledged when it began, opens, and can be put in place", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "pendulum-backup-"));
    chmodSync(place, 0o755);
    const folder = (name: string) => path.join(place, name);
    try {
      const live = await startEmbeddedDatabase({ dataFolder: folder("live") });
      await applyMigrations(live.url);
      await moveRows(process.env.DATABASE_URL ?? "", live.url);
      const ledger = await startLedger(live.url);
      const before = ledger.acknowledged();
      await backUp(folder("live"), folder("backup"));
      const after = ledger.acknowledged();
      await ledger.stop();
      await live.stop();
      const counts = {
        people: await db().user.count(),
        assessments: await db().assessment.count(),
      };
      expect(await openBackup(folder("backup"))).toEqual(counts);
      await backUp(folder("backup"), folder("restored"));
      expect(await openBackup(folder("restored"))).toEqual(counts);
      for (const name of ["backup", "restored"]) {
        const { last, written } = await readLedger(folder(name));
        expect(written).toBe(last);
        expect(last).toBeGreaterThanOrEqual(before);
        expect(last).toBeLessThanOrEqual(after);
      }
      expect(after).toBeGreaterThan(before);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("has the keys of all its rows when they are changed while it is made", async () => {
    const place = mkdtempSync(path.join(tmpdir(), "pendulum-keys-"));
    chmodSync(place, 0o755);
    const [live, backup] = [path.join(place, "live"), path.join(place, "backup")];
    const first = await startEmbeddedDatabase({ dataFolder: live });
    try {
      const { PENDULUM_KEY: old } = keptSecrets(live);
      const copied = backUp(live, backup);
      while (!existsSync(path.join(backup, "database"))) await setImmediate();
      addKey(live);
      forgetOldKeys(live);
      await copied;
      const secrets = readSecrets(backup);
      expect(secrets && keysOf(secrets)).toEqual([keptSecrets(live).PENDULUM_KEY, old]);
    } finally {
      await first.stop();
      rmSync(place, { recursive: true, force: true });
    }
  });

  test("a folder without an installation is refused in one sentence", async () => {
    const nowhere = mkdtempSync(path.join(tmpdir(), "pendulum-nothing-"));
    await expect(openBackup(nowhere)).rejects.toThrow("There is no backup in");
    rmSync(nowhere, { recursive: true });
  });
});

/** Writes 1, 2, 3 …, each once the one before was acknowledged. Resolves after the first. */
async function startLedger(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE "ledger" ("number" int NOT NULL)');
  let acknowledged = 0;
  const state = { isOn: true };
  const write = async () => {
    await client.query('INSERT INTO "ledger" VALUES ($1)', [acknowledged + 1]);
    acknowledged++;
  };
  await write();
  const writing = (async () => {
    while (state.isOn) await write();
  })();
  return {
    acknowledged: () => acknowledged,
    stop: async () => {
      state.isOn = false;
      await writing;
      await client.end();
    },
  };
}

async function readLedger(dataFolder: string): Promise<{ last: number; written: number }> {
  const { url, stop } = await startEmbeddedDatabase({ dataFolder });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ last: number; written: number }>(
    'SELECT max("number")::int AS "last", count(*)::int AS "written" FROM "ledger"',
  );
  await client.end();
  await stop();
  return rows[0]!;
}

/** Every file of a folder. */
function bytesOf(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
}

/** The opened texts of two rows of each sealed column. */
async function sealedTexts(): Promise<{ column: string; text: string }[]> {
  const texts = await Promise.all(
    SEALED_COLUMNS.map(async ({ table, column, purpose }) => {
      const rows = await db().$queryRawUnsafe<{ value: string }[]>(
        `SELECT "${column}" AS "value" FROM "${table}" WHERE "${column}" IS NOT NULL LIMIT 2`,
      );
      return rows.map(({ value }) => {
        const text = open(value, sealingKey(), purpose).slice(0, 40);
        return { column: `${table}.${column}`, text };
      });
    }),
  );
  const all = texts.flat().filter(({ text }) => text.length > 7);
  expect(new Set(all.map(({ column }) => column)).size).toBe(SEALED_COLUMNS.length);
  return all;
}
