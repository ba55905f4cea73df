// `npm run doctor`: checks the settings, the machine, the database, mail and OpenID, and says what to mend. Ends
// with 1 when something is wrong. Changes nothing.
import pg from "pg";
import { closeDatabase } from "@/lib/db/client";
import { reachEmbeddedDatabase } from "@/lib/db/reach";
import { parseEnvironment, sealingKey } from "@/lib/env";
import { countByKey } from "@/lib/sealing/queries";
import { databaseChecks } from "./doctor/database-checks";
import { bad, findingsOf, good, type Check, type Finding } from "./doctor/finding";
import { machineChecks } from "./doctor/machine-checks";
import { outsideChecks } from "./doctor/outside-checks";
import { endWith, keptSecrets, ownInstallation, settle } from "./running";

const MARKS = { good: "✓", bad: "✗", off: "·" };

async function run(): Promise<void> {
  settle({ PENDULUM_URL: `http://localhost:${process.env.PORT ?? 3000}` });
  const folder = process.env.DATABASE_URL ? null : ownInstallation();
  const stopDatabase = folder ? await openOwn(folder) : () => Promise.resolve();
  try {
    const findings = await findAll(folder);
    for (const { what, state, say } of findings)
      console.log(`${MARKS[state]} ${what.padEnd(24)}${say}`);
    const wrong = findings.filter(({ state }) => state === "bad").length;
    console.log(wrong ? `\n${wrong} to mend.` : "\nAll is well.");
    process.exitCode = wrong ? 1 : 0;
  } finally {
    await stopDatabase();
  }
}

async function openOwn(folder: string): Promise<() => Promise<void>> {
  const { url, stop } = await reachEmbeddedDatabase(folder);
  settle({ ...keptSecrets(folder), PENDULUM_ERASED: `${folder}.erased` });
  process.env.DATABASE_URL = url;
  return stop;
}

async function findAll(folder: string | null): Promise<Finding[]> {
  const environment = parseEnvironment(process.env);
  if (!environment.ok)
    return environment.sentences.map((say) => ({ what: "Settings", state: "bad", say }));
  const settings: Check = { what: "Settings", run: () => Promise.resolve(good("are valid")) };
  const machine = await findingsOf([settings, ...machineChecks(folder)]);
  const database = await findInDatabase(environment.value.DATABASE_URL);
  return [...machine, ...database, ...(await findingsOf(outsideChecks()))];
}

async function findInDatabase(connectionString: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ isEmpty: boolean }>(
      `SELECT to_regclass('"user"') IS NULL AS "isEmpty"`,
    );
    const isEmpty = rows[0]?.isEmpty ?? true;
    return await findingsOf([...databaseChecks(client), ...(isEmpty ? [] : [KEYS])]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ what: "Database", ...bad(`cannot be reached: check DATABASE_URL. ${why}`) }];
  } finally {
    await client.end().catch(() => undefined);
    await closeDatabase();
  }
}

const KEYS: Check = {
  what: "Keys",
  run: async () => {
    const known = sealingKey();
    const unknown = [...(await countByKey())].filter(
      ([key]) => key !== "unnamed" && !known.keys.has(key),
    );
    const texts = unknown.reduce((sum, [, count]) => sum + count, 0);
    return texts === 0
      ? good("open every note")
      : bad(`A key to ${texts} notes is missing: add it to PENDULUM_OLD_KEYS.`);
  },
};

await run().catch(endWith);
