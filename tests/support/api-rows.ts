import { readFileSync } from "node:fs";
import { KEY_SCOPES, type Scope } from "@/lib/auth/key/key";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { quartersAhead } from "@/lib/opening/opening";
import { seedDemo } from "@/prisma/seed";
import type { Method } from "./api-call";
import { keyOf, tokenFor } from "./matrix-keys";
import { seedMatrix, type TableFacts } from "./matrix-world";

/** The rows of tests/http/expectations/api.txt. */
export function apiRows() {
  return readFileSync("tests/http/expectations/api.txt", "utf8")
    .split("\n")
    .filter((line) => /^(GET|POST|PATCH|DELETE) /.test(line))
    .map((line) => {
      const [method, at = "", scope, body = "", status = "200", acts = "", asker = "jonas"] = line
        .split("|")
        .map((cell) => cell.trim());
      const answer = { status: Number(status), acts, asker };
      return { method: method as Method, at, scope: scope as Scope, body, ...answer };
    });
}

/** Whether only a token of a person opens this. */
export const isOfTokens = (scope: Scope) => !(KEY_SCOPES as readonly Scope[]).includes(scope);

/** A key that opens this and nothing else, or a token of a person where no key does. */
export function keyWith(scope: Scope, personId: string): Promise<{ id: string; secret: string }> {
  return isOfTokens(scope) ? tokenWith(scope, personId) : keyOf([scope]);
}

/** A token that opens this, and what is its person's own. */
export function tokenWith(
  scope: Scope,
  personId: string,
  more: { expiresAt?: Date; revokedAt?: Date } = {},
): Promise<{ id: string; secret: string }> {
  return tokenFor(personId, { scopes: [...new Set<Scope>(["own", scope])], ...more });
}

/** The demo company with a row for each address of the table. */
export async function seedApiRows(): Promise<TableFacts> {
  await seedDemo(new Date());
  const facts = await seedMatrix();
  await addApiRows(facts);
  return facts;
}

/** The rows that are named in the table and nowhere else. */
export async function addApiRows(facts: TableFacts): Promise<void> {
  const [jonas, storage] = [facts.jonas ?? "", facts["team.storage"] ?? ""];
  const where = { userId: jonas };
  facts["row.memberships"] = (await db().membership.findFirstOrThrow({ where })).id;
  const managed = { teamId: storage, endsOn: null };
  facts["row.managements"] = (await db().management.findFirstOrThrow({ where: managed })).id;
  const next = { teamId: storage, endsOn: null };
  facts["row.rotations"] = (await db().rotation.findFirstOrThrow({ where: next })).id;
  facts["row.turns"] = (await db().turn.findFirstOrThrow({ where: { closedAt: null } })).id;
  const away = { userId: jonas, startsOn: dayAhead(facts, 40), endsOn: dayAhead(facts, 45) };
  facts["row.absences"] = (await db().absence.create({ data: away })).id;
  const [, , quarter = "", later = ""] = quartersAhead(facts.today ?? "");
  facts["row.quarter"] = quarter;
  const proposed = { trialId: facts["jonas.proposed"] ?? "" };
  facts["row.terms"] = (await db().trialTerms.findFirstOrThrow({ where: proposed })).id;
  facts["row.refusable"] = await proposalTo(jonas, facts);
  facts["row.declined"] = await proposalTo(jonas, facts);
  const declined = { declinedAt: new Date(), declinedById: jonas };
  await db().trial.update({ where: { id: facts["row.declined"] }, data: declined });
  facts["row.until"] = addDays(facts.later ?? "", 56);
  facts["row.audit"] = (await db().auditEntry.findFirstOrThrow()).id;
  facts["row.openings"] = await openingOf(storage, quarter);
  facts["row.mistake"] = await openingOf(storage, later);
}

async function openingOf(teamId: string, quarter: string): Promise<string> {
  const seats = { teamId, track: "IC", quarter: toDatabaseDay(quarter), seats: 2 } as const;
  return (await db().opening.create({ data: { ...seats, enteredAt: new Date() } })).id;
}

async function proposalTo(personId: string, facts: TableFacts): Promise<string> {
  const who = { personId, teamId: facts["team.storage"] ?? "", proposedById: facts.priya ?? "" };
  return (
    await db().trial.create({
      data: { ...who, startsOn: dayAhead(facts, 200), endsOn: dayAhead(facts, 256) },
    })
  ).id;
}

function dayAhead(facts: TableFacts, days: number): Date {
  return toDatabaseDay(addDays(facts.today ?? "", days));
}
