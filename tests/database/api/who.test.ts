// Who may do what about trials and rotations with a token of their own: tests/http/expectations/api-people.txt. What is
// refused is asked through the door and changes nothing; what is allowed is done and undone.
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { answerFrom } from "@/lib/api/answer";
import { operationsAt } from "@/lib/api/match";
import { everyOperation } from "@/lib/api/operation";
import { WRITES, type Write, type WriteName } from "@/lib/api/write";
import { write } from "@/lib/api/write-mutations";
import { KEY_SCOPES, TOKEN_SCOPES } from "@/lib/auth/key/key";
import { findViewerWithoutSession } from "@/lib/auth/queries";
import { asOne, db } from "@/lib/db/client";
import { callApi, type Method } from "@/tests/support/api-call";
import { isOfTokens, seedApiRows } from "@/tests/support/api-rows";
import { freshDatabase } from "@/tests/support/database";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import { withFacts, type TableFacts } from "@/tests/support/matrix-world";
import { everyRow } from "@/tests/support/every-row";

freshDatabase();

const [head = "", ...lines] = readFileSync("tests/http/expectations/api-people.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
const [, , , ...people] = cellsOf(head);
const table = lines.map((line) => {
  const [method, at = "", body = "", ...answers] = cellsOf(line);
  return { method: method as Method, at, body, answers: answers.map(Number) };
});

let facts: TableFacts = {};
const secrets = new Map<string, string>();
beforeAll(async () => {
  facts = await seedApiRows();
  for (const who of people)
    secrets.set(who, (await (who === "key" ? keyOf(KEY_SCOPES) : tokenOf(who))).secret);
});
const tokenOf = (who: string) => tokenFor(facts[who] ?? "", { scopes: TOKEN_SCOPES });

const shapeOf = (at: string) => at.replace(/\{[^}]+\}/g, "{id}");

test("every change of trials and rotations has a row", () => {
  const shared = Object.values<Write>(WRITES).filter(
    ({ scope }) => isOfTokens(scope) && scope !== "own:write",
  );
  const rows = new Set(table.map(({ method, at }) => `${method} ${shapeOf(at)}`));
  expect(
    shared.map(({ method, path }) => `${method} ${path}`).filter((one) => !rows.has(one)),
  ).toEqual([]);
});

test.each(table)("$method $at: $answers", async ({ method, at, body, answers }) => {
  const fill = (text: string) => withFacts(text, facts, "jonas");
  const call = { method, path: fill(at), ...(body && { body: fill(body) }) };
  const before = await everyRow();
  const told: Record<string, number> = {};
  for (const [column, who] of people.entries()) {
    const isDone = method !== "GET" && (answers[column] ?? 0) < 300;
    told[who] = isDone
      ? await statusOfUndone(who, call)
      : (await callApi({ ...call, secret: secrets.get(who) ?? "" })).status;
  }
  expect(told).toEqual(Object.fromEntries(people.map((who, column) => [who, answers[column]])));
  expect(await everyRow()).toEqual(before);
});

class Undo extends Error {}

/** The status that a change is answered with, which is undone. */
async function statusOfUndone(
  who: string,
  { method, path, body = "{}" }: { method: Method; path: string; body?: string },
): Promise<number> {
  const viewer = await findViewerWithoutSession(facts[who] ?? "", new Date());
  const match = operationsAt(path.slice(1).split("/"), everyOperation()).find(
    ({ operation }) => operation.method === method,
  );
  if (!viewer || !match) throw new Error(`${who} or ${path} is not there.`);
  const name = match.name as WriteName;
  const said = { id: match.id, body: JSON.parse(body) as Record<string, unknown>, ifMatch: null };
  let status = 0;
  await asOne(async () => {
    const before = await db().auditEntry.count();
    const result = await write(viewer, name, said, new Date());
    status = answerFrom(name, result, (_, reason) => reason).status;
    expect(await db().auditEntry.count()).toBeLessThanOrEqual(before + 1);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return status;
}
