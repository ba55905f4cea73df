import { afterAll, beforeAll, beforeEach } from "vitest";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { deliverDue } from "@/lib/hook/delivery-mutations";
import type { EventName } from "@/lib/hook/event";
import { makeWebhook } from "@/lib/hook/mutations";
import { freshDatabase } from "@/tests/support/database";
import { startReceiver, type Receiver } from "@/tests/support/receiver";
import { viewerOf } from "../trial/viewer";

export const NOW = new Date();
export const DAY_S = 86_400;
export const today = dayOf(NOW, "UTC");
export const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
/** A day is told from eight o'clock on. */
export const morning = new Date(`${today}T09:00:00Z`);
export const after = (seconds: number) => new Date(morning.getTime() + seconds * 1000);
export const idOf = ({ headers }: Receiver["received"][0]) => String(headers["webhook-id"]);

/** An admin, an engineer and a team in a fresh database, and a receiver of what is sent to any name. */
export function hookWorld() {
  freshDatabase();
  let running: Receiver;
  /** The team is a new one for each test. */
  const facts = { ada: viewerOf("", today), jonas: "", team: "" };
  const person = async (name: string) =>
    (await db().user.create({ data: { name, email: `${name}@x.example`, joinedAt: NOW } })).id;
  beforeAll(async () => {
    running = await startReceiver();
    await db().installation.create({ data: { name: "Test" } });
    facts.ada = viewerOf(await person("Ada"), today, { isAdmin: true });
    facts.jonas = await person("Jonas CANARY");
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    running.received.length = 0;
    running.answers["hooks.example"] = [];
    await db().hook.deleteMany();
    await db().trial.deleteMany();
    await db().rateLimit.deleteMany();
    facts.team = (await db().team.create({ data: { name: `Storage ${performance.now()}` } })).id;
  });
  return {
    facts,
    receiver: () => running,
    /** Sends what is due, as the job does, so many seconds after the morning. */
    deliver: (seconds = 0) => deliverDue(after(seconds), running.post),
    /** A webhook that wants these events, and its secret. */
    webhook: async (...event: EventName[]) => {
      const address = "https://hooks.example/x";
      const made = await makeWebhook(facts.ada, { name: "Inbox", address, event }, NOW);
      const { id } = await db().hook.findFirstOrThrow({ where: { name: "Inbox" } });
      return { id, secret: made.ok ? made.value.secret : "" };
    },
    /** An agreed trial of twelve weeks. */
    trial: (startsOn = today) =>
      db().trial.create({
        data: {
          personId: facts.jonas,
          teamId: facts.team,
          agreedAt: NOW,
          hypothesis: "CANARY hypothesis",
          startsOn: toDatabaseDay(startsOn),
          endsOn: toDatabaseDay(addDays(startsOn, 84)),
        },
      }),
  };
}
