import pg from "pg";
import { derivedFrom } from "@/lib/assessment/derivation";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { randomFrom } from "../support/random";

const TEAM_SIZE = 8;
const KINDS = 200;
/** Per person: one a week over two years. */
const ASSESSMENTS = 100;
const PEOPLE_A_STATEMENT = 500;
/** In each team. */
const SHARING = 3;

const id = (number: string) => `lpad((${number})::text, 32, '0')::uuid`;

/**
 * Fills an empty database with this many people in teams of eight in a tree of teams, with 100 assessments each, all
 * with consent to count. Three people of each team share theirs with the manager, so that no team page is empty and
 * those of both sizes show as much. Returns the id of a manager.
 */
export async function fillOrganisation(
  databaseUrl: string,
  people: number,
  now: Date,
): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const teams = Math.ceil(people / TEAM_SIZE);
    await client.query(`INSERT INTO "installation" ("name") VALUES ('Halyard')`);
    // The first team is the root; the parent of team n is team n / 8. The first person is in no team: they manage it.
    await client.query(
      `INSERT INTO "team" ("id", "name", "parentId")
       SELECT ${id("n")}, 'Team ' || n, CASE WHEN n > 0 THEN ${id("n / 8")} END
       FROM generate_series(0, $1::int - 1) n`,
      [teams],
    );
    await client.query(
      `INSERT INTO "user" ("id", "name", "email", "joinedAt")
       SELECT ${id("n")}, 'Person ' || n, 'p' || n || '@pendulum.example', '2020-01-01'
       FROM generate_series(0, $1::int - 1) n`,
      [people],
    );
    await client.query(
      `INSERT INTO "membership" ("id", "userId", "teamId", "startsOn")
       SELECT gen_random_uuid(), ${id("n")}, ${id("n % $2::int")}, '2020-01-01'
       FROM generate_series(1, $1::int - 1) n`,
      [people, teams],
    );
    await client.query(
      `INSERT INTO "management" ("id", "userId", "teamId", "startsOn")
       SELECT gen_random_uuid(), ${id("n / 8")}, ${id("n")}, '2020-01-01'
       FROM generate_series(0, $1::int - 1) n`,
      [teams],
    );
    await client.query(
      `INSERT INTO "figure_consent" ("id", "userId", "given", "decidedAt")
       SELECT gen_random_uuid(), u."id", true, '2024-01-01' FROM "user" u`,
    );
    for (let from = 0; from < people; from += PEOPLE_A_STATEMENT)
      await writeAnswers(client, [from, Math.min(people, from + PEOPLE_A_STATEMENT) - 1], now);
    await share(client, now);
    // Otherwise the server does so while it is measured.
    await client.query("VACUUM (ANALYZE)");
    const { rows } = await client.query<{ userId: string }>(
      `SELECT "userId" FROM "management" LIMIT 1`,
    );
    return rows[0]?.userId ?? "";
  } finally {
    await client.end();
  }
}

async function writeAnswers(client: pg.Client, people: number[], now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "assessment" ("id", "userId", "instrumentVersion", "startedAt", "submittedAt", "answers",
       "companySize", "weights", "scores", "leaning", "sem", "verdict", "provisional")
     SELECT gen_random_uuid(), ${id("n")}, 1, "at", "at", '{}', 'GROWING', k -> 'weights', k -> 'scores',
       (k ->> 'leaning')::float, (k ->> 'sem')::float, (k ->> 'verdict')::"Verdict", true
     FROM generate_series($1::int, $2::int) n, generate_series(0, ${ASSESSMENTS - 1}) i,
       LATERAL (SELECT $3::timestamptz - make_interval(days => i * 7 + n % 7) AS "at") t,
       LATERAL (SELECT $4::jsonb -> ((n * 31 + i * 17) % ${KINDS}) AS k) d`,
    [...people, now, DRAWN],
  );
}

async function share(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "share" ("id", "assessmentId", "audience", "audienceUserId", "grade", "decidedAt")
     SELECT gen_random_uuid(), a."id", 'MANAGER', g."userId", 'SCORES', a."submittedAt"
     FROM "assessment" a
     JOIN (SELECT "userId", "teamId", row_number() OVER (PARTITION BY "teamId" ORDER BY "userId") AS "place"
       FROM "membership") m ON m."userId" = a."userId"
     JOIN "management" g ON g."teamId" = m."teamId" AND g."userId" <> a."userId"
     WHERE a."submittedAt" > $1::timestamptz - interval '13 months' AND m."place" <= $2`,
    [now, SHARING],
  );
}

const DRAWN = JSON.stringify(drawnKinds());

function drawnKinds() {
  const random = randomFrom(5);
  const context = { companySize: "GROWING" as const, weights: CONTEXT_WEIGHTS.growing };
  return Array.from({ length: KINDS }, () => {
    const drawn = FIRST_INSTRUMENT.items.map(({ key }) => [key, Math.floor(random() * 7) - 3]);
    const answers = Object.fromEntries(drawn) as Record<string, number>;
    return derivedFrom(FIRST_INSTRUMENT, answers, context);
  });
}
