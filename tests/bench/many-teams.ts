import pg from "pg";

const MARK = "bench-teams@pendulum.example";
/** Per team: people, turns in the past year, and days from turn to turn. */
const PEOPLE = 8;
const LED = 13;
const EVERY = 28;

/**
 * Adds this many teams of eight with a rotation, in the slowest case: everybody is willing to lead, everybody has
 * absences, turns are short and began a year ago. Returns the id of the manager of all teams.
 */
export async function addManyTeams(databaseUrl: string, teams: number): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const team = (number: string) => `md5('bench-team-' || ${number})::uuid`;
  const person = (number: string) => `md5('bench-person-' || ${number})::uuid`;
  const day = (days: string) => `current_date + (${days})`;
  const each = (most: number, as: string) => `generate_series(0, ${most - 1}) ${as}`;
  const people = each(teams * PEOPLE, "n");
  const since = day("-800");
  // A turn's days, by its number `k`; the first future turn begins tomorrow.
  const [starts, ends] = [
    day(`(k - ${LED}) * ${EVERY} + 1`),
    day(`(k - ${LED - 1}) * ${EVERY} + 8`),
  ];
  const turns = `${each(teams, "n")}, ${each(LED, "k")}`;
  const lead = person(`n * ${PEOPLE} + k % ${PEOPLE}`);
  const key = (what: string) => `md5('bench-${what}-' || n || '-' || k)::uuid`;
  const statements = [
    `INSERT INTO "user" ("id", "name", "email", "joinedAt")
     VALUES (${person("'boss'")}, 'Who manages all', '${MARK}', now())`,
    `INSERT INTO "team" ("id", "name") SELECT ${team("n")}, 'Bench team ' || n FROM ${each(teams, "n")}`,
    `INSERT INTO "user" ("id", "name", "email", "joinedAt")
     SELECT ${person("n")}, 'Person ' || n, n || '.${MARK}', now() FROM ${people}`,
    `INSERT INTO "management" ("id", "userId", "teamId", "startsOn")
     SELECT gen_random_uuid(), ${person("'boss'")}, ${team("n")}, ${since} FROM ${each(teams, "n")}`,
    `INSERT INTO "membership" ("id", "userId", "teamId", "startsOn")
     SELECT gen_random_uuid(), ${person("n")}, ${team(`n / ${PEOPLE}`)}, ${since} FROM ${people}`,
    `INSERT INTO "rotation_wish" ("id", "personId", "teamId", "startsOn")
     SELECT gen_random_uuid(), ${person("n")}, ${team(`n / ${PEOPLE}`)}, ${since} FROM ${people}`,
    `INSERT INTO "absence" ("id", "userId", "startsOn", "endsOn")
     SELECT gen_random_uuid(), ${person("n")}, ${day("a * 70 + n % 60")}, ${day("a * 70 + n % 60 + 9")}
     FROM ${people}, ${each(10, "a")}`,
    `INSERT INTO "rotation" ("id", "teamId", "startsOn", "turnDays", "overlapDays")
     SELECT ${key("rotation")}, ${team("n")}, ${day(`-${LED} * ${EVERY} + 1`)}, ${EVERY}, 7
     FROM ${each(teams, "n")}, ${each(1, "k")}`,
    `INSERT INTO "trial" ("id", "personId", "teamId", "startsOn", "endsOn", "overlapDays", "agreedAt")
     SELECT ${key("trial")}, ${lead}, ${team("n")}, ${starts}, ${ends}, 7, ${starts} FROM ${turns}`,
    `INSERT INTO "turn" ("id", "rotationId", "teamId", "slot", "personId", "trialId", "startsOn", "endsOn",
       "overlapDays", "among")
     SELECT gen_random_uuid(), md5('bench-rotation-' || n || '-0')::uuid, ${team("n")}, k, ${lead}, ${key("trial")},
       ${starts}, ${ends}, 7, ARRAY[${lead}] FROM ${turns}`,
    "ANALYZE",
  ];
  try {
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query<{ id: string }>(`SELECT ${person("'boss'")}::text AS "id"`);
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}
