import { encode } from "next-auth/jwt";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { actionCall } from "../support/action-call";
import { testEnvironment } from "../support/environment";
import { sendOnce, type Sent } from "../support/raw-request";
import type { World } from "./world";

/** The log of a load of writes through the app. */
export type WriteLog = {
  /** Assessments whose submission was acknowledged, each with the answer that was acknowledged before. */
  promised: { id: string; item: string; answer: number | null }[];
  /** Responses by status; `broken` for those that never came. */
  statuses: Map<string, number>;
  /** The longest wait for a response, in milliseconds. */
  longest: number;
};

/** A person with the cookie of a session. */
export type Person = { id: string; cookie: string };

const ITEMS = FIRST_INSTRUMENT.items.map(({ key }) => key);

/**
 * The engineers of a team repeatedly save an answer and submit an assessment, each time at the next running instance,
 * and retry when it was not acknowledged, as people do. Runs until `stop`.
 */
export async function writing(world: World) {
  const ledger: WriteLog = { promised: [], statuses: new Map(), longest: 0 };
  const state = { running: true, turn: 0 };
  // The page comes from one instance, and its form goes to the same or the next one.
  const ask = async (person: Person, callFrom: (folder: string) => Sent): Promise<string> => {
    const turn = state.turn++;
    const page = world.instances[(turn >> 1) % world.instances.length];
    const instance = world.instances[turn % world.instances.length];
    const call = callFrom(page?.folder ?? "");
    const headers = { ...call.headers, origin: world.origin, cookie: person.cookie };
    const since = performance.now();
    const status = instance
      ? await sendOnce(instance.url, { ...call, headers }).then(
          (answer) => String(answer.status),
          () => "broken",
        )
      : "broken";
    ledger.longest = Math.max(ledger.longest, performance.now() - since);
    ledger.statuses.set(status, (ledger.statuses.get(status) ?? 0) + 1);
    if (status === "503" || status === "broken") await pause(50);
    return status;
  };
  const isRunning = () => state.running;
  const all = (await engineers(world)).map(async (person, worker) => {
    for (let round = worker; isRunning(); round++) {
      const id = await untilItSucceeds(() => draftOf(person.id));
      const item = ITEMS[round % ITEMS.length] ?? "";
      const answer = (round % 7) - 3;
      const body = JSON.stringify({ draftId: id, answers: { [item]: answer } });
      const saving = { method: "POST", path: "/assessments/draft/answers", body };
      const json = { ...saving, headers: { "content-type": "application/json" } };
      const isSaved = (await ask(person, () => json)) === "204";
      const reader = `MANAGER:${world.facts.priya ?? ""}`;
      const fields = { draft: id, note: "", reader, "grade.MANAGER": "SCORES" };
      const submit = (folder: string) =>
        actionCall("assessments/draft#submit", PLACE, fields, "plain form", folder);
      let status = "";
      while (status !== "303" && isRunning()) status = await ask(person, submit);
      if (status === "303") ledger.promised.push({ id, item, answer: isSaved ? answer : null });
    }
  });
  const stop = async () => {
    state.running = false;
    await Promise.all(all);
    return ledger;
  };
  return { stop, ledger };
}

const PLACE = "/assessments/draft?step=1";

/** Waits for this many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Retries until it succeeds: for the proof's own queries to a failing database. */
export async function untilItSucceeds<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries > 400) throw error;
      await pause(50);
    }
}

/** The members of a team, each in their own session. */
export async function engineers({ facts }: World): Promise<Person[]> {
  const members = await db().membership.findMany({
    where: { teamId: facts["team.storage"] ?? "", endsOn: null, user: { removedAt: null } },
  });
  return Promise.all(
    members.map(async ({ userId }) => {
      const expiresAt = new Date(Date.now() + 36_000_000);
      const session = await db().session.create({ data: { userId, expiresAt } });
      const secret = testEnvironment.PENDULUM_SECRET;
      const value = await encode({ token: { sub: userId, sid: session.id }, secret });
      return { id: userId, cookie: `pendulum.session=${value}` };
    }),
  );
}

async function draftOf(userId: string): Promise<string> {
  const present = await db().assessment.findFirst({ where: { userId, submittedAt: null } });
  if (present) await db().assessment.delete({ where: { id: present.id } });
  const answers = Object.fromEntries(ITEMS.map((key, at) => [key, (at % 7) - 3]));
  const data = { userId, instrumentVersion: FIRST_INSTRUMENT.version, answers };
  return (await db().assessment.create({ data })).id;
}
