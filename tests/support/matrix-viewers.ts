import { encode } from "next-auth/jwt";
import { db } from "@/lib/db/client";
import { CAST, type CastKey } from "@/prisma/cast";
import { testEnvironment } from "./environment";
import type { TableFacts } from "./matrix-world";

/**
 * The columns of the tables. `key` is the person of the column (used by `{mine.…}`); the column's
 * name is their relation to Jonas, the engineer to whom most rows belong.
 */
export const VIEWERS: Record<string, { key: CastKey; about: string }> = {
  out: { key: "jonas", about: "nobody is signed in" },
  invited: { key: "carl", about: "holds an invitation's token, has not joined" },
  removed: { key: "bea", about: "removed; keeps the cookie of a session that nobody ended" },
  self: { key: "jonas", about: "the engineer" },
  peer: { key: "lea", about: "a colleague in the same team" },
  manager: { key: "priya", about: "the direct manager" },
  former: { key: "viktor", about: "managed the team before" },
  other: { key: "daniel", about: "manages another team" },
  director: { key: "tomas", about: "manages the team above" },
  sponsor: { key: "mei", about: "sponsors the proposed trial, named sponsor, directs other teams" },
  admin: { key: "ada", about: "runs the installation" },
};

/** The columns of the tables `…-standing-in.txt`, about what is done in a manager's place or beside it. */
export const STAND_INS: typeof VIEWERS = {
  delegate: { key: "nils", about: "stands in for the direct manager, and for another one" },
  partner: { key: "kaia", about: "people partner of the team above and those below it" },
};

/** All columns, and the engineer's present and former mentor, who also visit all pages. */
export const VISITORS: typeof VIEWERS = {
  ...VIEWERS,
  ...STAND_INS,
  mentor: { key: "malik", about: "the named mentor" },
  unnamed: { key: "sofia", about: "was the named mentor, manages another team" },
};

/** The cookie header of each column and visitor. */
export async function viewerCookies(facts: TableFacts): Promise<Record<string, string>> {
  const cookies: Record<string, string> = { out: "" };
  for (const [viewer, { key }] of Object.entries(VISITORS)) {
    if (viewer === "out") continue;
    cookies[viewer] = `pendulum.session=${await tokenOf(viewer, facts[key] ?? "", facts)}`;
  }
  return cookies;
}

/** The session cookie of a person, who is signed in from now on. */
export async function tokenOf(viewer: string, userId: string, facts: TableFacts): Promise<string> {
  if (viewer === "invited") return facts["carl.token"] ?? "";
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db().session.create({ data: { userId, expiresAt } });
  const token = { sub: userId, sid: session.id };
  return encode({ token, secret: testEnvironment.PENDULUM_SECRET });
}

/** What no refusal for this viewer may contain: everybody else's name and address. */
export function forbiddenNamesFor(viewer: string): string[] {
  const own = VISITORS[viewer]?.key;
  const others = Object.entries(CAST).filter(([key]) => key !== own || viewer === "out");
  return others.flatMap(([, { name, email }]) => [name, email]);
}

/** Whether these are the columns of one of the tables. */
export function areColumns(names: readonly string[]): boolean {
  return [VIEWERS, STAND_INS].some((table) => Object.keys(table).join() === names.join());
}
