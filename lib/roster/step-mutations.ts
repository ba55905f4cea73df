import type { Change } from "@/lib/audit/act";
import type { Prisma } from "@/lib/db/generated/client";
import { leaving } from "@/lib/people/person-mutations";
import { beginTenures, endTenures, type Beginning } from "@/lib/team/tenure-mutations";
import type { ImportStep } from "./step";

/** How many rows one statement writes: none of them takes long, whatever the size of the list. */
const BATCH = 1_000;

type Transaction = Prisma.TransactionClient;
type StepOf<K extends ImportStep["kind"]> = Extract<ImportStep, { kind: K }>;
/** The id for the key of a team or a person that the import itself makes; ids stay as they are. */
type IdOf = (key: string) => string;

/**
 * Writes the steps of a plan with a number of statements that hardly grows with their number.
 * Managers who leave go first and those who come are last: then nobody is above themself on the
 * way to a plan in which nobody is. Returns the ids of new people, and what was changed.
 */
export async function writeSteps(
  tx: Transaction,
  steps: readonly ImportStep[],
  now: Date,
): Promise<{ brought: string[]; changes: Change[] }> {
  const made = new Map<string, string>();
  const idOf = (key: string) => made.get(key) ?? key;
  const managers = stepsOf(steps, "manager");
  const moves = stepsOf(steps, "move");
  const people = stepsOf(steps, "new");
  await writeTeams(tx, stepsOf(steps, "team"), made);
  for (const batch of batches(managers)) await endTenures(tx, "management", successionsOf(batch));
  for (const batch of batches(moves)) await endTenures(tx, "membership", successionsOf(batch));
  for (const batch of batches(people)) await writePeople(tx, batch, made, now);
  for (const batch of batches([...people, ...moves]))
    await beginTenures(tx, "membership", placesOf(batch, idOf));
  for (const batch of batches(managers)) await beginTenures(tx, "management", termsOf(batch, idOf));
  const brought = people.map(({ email }) => idOf(email));
  return { brought, changes: steps.flatMap((step) => changeOf(step, idOf) ?? []) };
}

function changeOf(step: ImportStep, idOf: IdOf): Change | null {
  if (step.kind === "unchanged") return null;
  if (step.kind === "team") return { act: "team-added", teamId: idOf(step.key) };
  const details = { startsOn: step.startsOn };
  if (step.kind === "new") {
    const teamId = step.team && idOf(step.team);
    return { act: "person-added", personId: idOf(step.email), teamId, details };
  }
  const { begin } = step.succession;
  if (step.kind === "move")
    return {
      act: "membership-changed",
      personId: step.userId,
      teamId: begin && idOf(begin.holder),
      details: { ...details, ...leaving(step.succession) },
    };
  return {
    act: begin ? "management-changed" : "management-ended",
    personId: begin && idOf(begin.holder),
    teamId: idOf(step.team),
    details,
  };
}

function stepsOf<K extends ImportStep["kind"]>(steps: readonly ImportStep[], kind: K) {
  return steps.filter((step): step is StepOf<K> => step.kind === kind);
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

function successionsOf(steps: readonly (StepOf<"move"> | StepOf<"manager">)[]) {
  return steps.map(({ succession }) => succession);
}

// A team comes after the one above it: one statement for each level of the tree.
async function writeTeams(tx: Transaction, steps: StepOf<"team">[], made: Map<string, string>) {
  let waiting = steps;
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ key }) => key));
    const isReady = ({ parent }: StepOf<"team">) => parent === null || !keys.has(parent);
    for (const batch of batches(waiting.filter(isReady))) {
      const places = batch.map(({ key, name, parent }) => ({
        key,
        data: { name, parentId: parent && (made.get(parent) ?? parent) },
      }));
      const rows = await tx.team.createManyAndReturn({
        data: places.map(({ data }) => data),
        select: { id: true, name: true, parentId: true },
      });
      const ids = new Map(rows.map(({ id, name, parentId }) => [`${parentId}\n${name}`, id]));
      for (const { key, data } of places)
        made.set(key, ids.get(`${data.parentId}\n${data.name}`) ?? key);
    }
    waiting = waiting.filter((step) => !isReady(step));
  }
}

async function writePeople(
  tx: Transaction,
  steps: readonly StepOf<"new">[],
  made: Map<string, string>,
  now: Date,
) {
  const names = steps.map(({ name }) => name);
  const emails = steps.map(({ email }) => email);
  // For thousands of rows Prisma's own createMany takes several times as long as the database.
  const rows = await tx.$queryRaw<{ id: string; email: string }[]>`
    INSERT INTO "user" ("id", "name", "email", "invitedAt")
    SELECT gen_random_uuid(), p."name", p."email", ${now.toISOString()}::timestamptz
    FROM unnest(${names}::text[], ${emails}::text[]) AS p("name", "email")
    RETURNING "id"::text, "email"::text`;
  for (const { id, email } of rows) made.set(email, id);
}

function placesOf(steps: readonly (StepOf<"new"> | StepOf<"move">)[], idOf: IdOf): Beginning[] {
  return steps.flatMap((step) => {
    if (step.kind === "new") {
      const { email, team, startsOn } = step;
      return team ? [{ userId: idOf(email), teamId: idOf(team), startsOn }] : [];
    }
    const { begin } = step.succession;
    return begin
      ? [{ userId: step.userId, teamId: idOf(begin.holder), startsOn: begin.startsOn }]
      : [];
  });
}

function termsOf(steps: readonly StepOf<"manager">[], idOf: IdOf): Beginning[] {
  return steps.flatMap(({ team, succession: { begin } }) =>
    begin ? [{ userId: idOf(begin.holder), teamId: idOf(team), startsOn: begin.startsOn }] : [],
  );
}
