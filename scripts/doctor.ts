// `npm run doctor`: checks the settings, the machine, the database, mail and OpenID, and says what to mend. Ends
// with 1 when something is wrong. Changes nothing.
import { randomBytes } from "node:crypto";
import { closeDatabase } from "@/lib/db/client";
import { clientTo, connectionProblem } from "@/lib/db/connection";
import { holdsMigrations } from "@/lib/db/migrate";
import { reachEmbeddedDatabase } from "@/lib/db/reach";
import { readSecrets } from "@/lib/db/secrets-file";
import { parseEnvironment, sealingKey } from "@/lib/env";
import { countByKey } from "@/lib/sealing/queries";
import { databaseChecks } from "./doctor/database-checks";
import { bad, findingsOf, good, off, wordsOf, type Check, type Finding } from "./doctor/finding";
import { machineChecks } from "./doctor/machine-checks";
import { outsideChecks } from "./doctor/outside-checks";
import { endWith, holdsInstallation, missingSecrets, ownDataFolder, settle } from "./running";
import { readSettingsFile } from "./settings-file";

const MARKS = { good: "✓", bad: "✗", off: "·" };

async function run(): Promise<void> {
  readSettingsFile();
  settle({ PENDULUM_URL: `http://localhost:${process.env.PORT ?? 3000}` });
  const folder = process.env.DATABASE_URL ? null : ownDataFolder();
  const own = folder ? await openOwn(folder) : null;
  try {
    const findings = await findAll(folder, own?.instead);
    for (const { what, state, say } of findings)
      console.log(`${MARKS[state]} ${what.padEnd(24)}${say}`);
    const wrong = findings.filter(({ state }) => state === "bad").length;
    console.log(wrong ? `\n${wrong} to mend.` : "\nAll is well.");
    process.exitCode = wrong ? 1 : 0;
  } finally {
    await own?.stop();
  }
}

/** The embedded database; `instead` is what to say where there is none to check. */
type Own = { instead?: Finding; stop: () => Promise<void> };

/** Opens the embedded database, but creates none, nor its secrets: a check changes nothing. */
async function openOwn(folder: string): Promise<Own> {
  settle({ PENDULUM_ERASED: `${folder}.erased` });
  const secrets = holdsInstallation(folder) ? readSecrets(folder) : null;
  if (!secrets)
    return without(
      holdsInstallation(folder)
        ? bad(missingSecrets(folder))
        : off(`The first start creates it in ${folder}.`),
    );
  settle(secrets);
  try {
    const { url, stop } = await reachEmbeddedDatabase(folder);
    process.env.DATABASE_URL = url;
    return { stop };
  } catch (error) {
    return without(bad(wordsOf(error)));
  }
}

function without(found: Omit<Finding, "what">): Own {
  // Only so that the other settings can be checked.
  const random = () => randomBytes(32).toString("base64");
  const DATABASE_URL = "postgresql://localhost";
  settle({ DATABASE_URL, PENDULUM_SECRET: random(), PENDULUM_KEY: random() });
  return { instead: { what: "Database", ...found }, stop: () => Promise.resolve() };
}

async function findAll(folder: string | null, instead?: Finding): Promise<Finding[]> {
  const environment = parseEnvironment(process.env);
  if (!environment.ok)
    return environment.sentences.map((say) => ({ what: "Settings", state: "bad", say }));
  const settings: Check = { what: "Settings", run: () => Promise.resolve(good("are valid")) };
  const machine = await findingsOf([settings, ...machineChecks(folder)]);
  const database = instead ? [instead] : await findInDatabase(environment.value.DATABASE_URL);
  return [...machine, ...database, ...(await findingsOf(outsideChecks()))];
}

async function findInDatabase(connectionString: string): Promise<Finding[]> {
  const client = clientTo(connectionString);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const checks = databaseChecks(client, connectionString);
    const isOurs = await holdsMigrations(client);
    return await findingsOf(isOurs ? [...checks, KEYS] : checks);
  } catch (error) {
    const why = connectionProblem(error, connectionString);
    return [{ what: "Database", ...bad(`cannot be used: ${why}`) }];
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
