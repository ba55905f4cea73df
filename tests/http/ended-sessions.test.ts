// What the tables of expectations do not cover: ended sessions, and that a refusal looks like "not found".
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, type CastKey } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { visit } from "@/tests/support/raw-request";

const app = runningApp();

const FORMS: Record<string, Record<string, string>> = {
  HTML: {},
  RSC: { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
};
const forms = Object.entries(FORMS);

/** An ended session is redirected to sign-in, and the response contains nobody's name. */
async function expectTurnedAway(path: string, headers: Record<string, string>): Promise<void> {
  const { status, headers: answered, body } = await visit(app.url, path, headers);
  // The client router receives a redirect in the body.
  const target = headers.rsc ? /NEXT_REDIRECT;\w+;([^;]*);/.exec(body)?.[1] : answered.location;
  expect(status).toBe(headers.rsc ? 200 : 307);
  // A prefetch contains only the shell: the page, and so its redirect, is not rendered for it.
  if (!headers["next-router-prefetch"]) expect(target).toMatch(/^\/sign-in/);
  for (const { name } of Object.values(CAST)) expect(body).not.toContain(name);
}

describe.each(forms)("without a valid session, in %s", (_, form) => {
  test("the cookie of an ended session or of a removed person leads to sign-in", async () => {
    const ended = await app.as("jonas");
    await db().session.update({ where: { id: ended.sessionId }, data: { endedAt: new Date() } });
    await expectTurnedAway("/", { ...form, cookie: ended.cookie });
    const gone = await app.as("ruth");
    const { email } = CAST.ruth;
    await db().user.update({ where: { email }, data: { removedAt: new Date() } });
    await expectTurnedAway("/", { ...form, cookie: gone.cookie });
    await db().user.update({ where: { email }, data: { removedAt: null } });
  });
});

const OTHERS: [string, CastKey][] = [
  ["a colleague", "lea"],
  ["the manager", "priya"],
  ["the former manager", "viktor"],
  ["a manager of another team", "daniel"],
  ["the director", "tomas"],
  ["the administrator", "ada"],
];

describe.each(OTHERS)("another person's assessment, opened by %s", (_, person) => {
  test.each(forms)("in %s, looks like one that does not exist", async (_form, form) => {
    const { cookie } = await app.as(person);
    const where = { user: { email: CAST.jonas.email }, submittedAt: { not: null } };
    const { id } = await db().assessment.findFirstOrThrow({ where });
    const none = randomUUID();
    const open = (it: string) => visit(app.url, `/assessments/${it}`, { ...form, cookie });
    const [theirs, nothing] = [await open(id), await open(none)];
    if (!form.rsc) expect(theirs.status).toBe(404);
    expect(theirs.status).toBe(nothing.status);
    expect(plain(theirs.body, id)).toBe(plain(nothing.body, none));
  });
});

/** A body without what differs between any two responses: nonces and the address itself. */
function plain(body: string, id: string): number {
  expect(body).not.toContain(CAST.jonas.name);
  return body.replaceAll(id, "").replace(/nonce[\\":=]+[\w+/=]+/g, "").length;
}
