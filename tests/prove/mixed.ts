import { db } from "@/lib/db/client";
import { addDays } from "@/lib/day";
import { actionCall } from "../support/action-call";
import type { FigureRow } from "../support/figure-row";
import { sendOnce } from "../support/raw-request";
import { engineers, pause, untilItSucceeds, type Person } from "./ledger";
import type { World } from "./world";

const OPERATIONS = 10_000;
/** Trials of one team within these days, so that they conflict. */
const [FIRST_DAY, DAYS] = [200, 150];
const FAULTS = ["cut", "slow", "kill"] as const;

/** The acknowledged writes: the number of decisions per assessment, and the latest step of each trial. */
type Acknowledged = { decisions: Map<string, number>; trials: Map<string, string> };

/**
 * A team decides about sharing while its manager proposes conflicting trials, at two instances, while the database is
 * repeatedly cut, slowed down and killed. Unacknowledged requests are retried.
 */
export async function mixedRows(world: World): Promise<FigureRow[]> {
  const acknowledged: Acknowledged = { decisions: new Map(), trials: new Map() };
  const statuses = new Map<string, number>();
  const state = { done: 0, faults: 0 };
  const isRunning = () => state.done < OPERATIONS;
  const ask: Ask = async (cookie, action, path, fields) => {
    for (;;) {
      const call = actionCall(action, path, fields, "plain form");
      const { url } = world.instances[state.done++ % world.instances.length] ?? { url: "" };
      const headers = { ...call.headers, origin: world.origin, cookie };
      const answer = await sendOnce(url, { ...call, headers }).catch(() => null);
      const status = answer ? String(answer.status) : "broken";
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (answer && status !== "503") return { status, to: answer.headers.location ?? "" };
      await pause(50);
    }
  };
  const people = await engineers(world);
  const faults = disturb(world, isRunning, () => state.faults++);
  await Promise.all([
    ...people.map((person) => deciding(world, person, acknowledged, ask, isRunning)),
    ...people.map((person, at) => trying(world, person, at, acknowledged, ask, isRunning)),
  ]);
  await faults;
  const { lost, doubled, overlapping } = await untilItSucceeds(() => audited(acknowledged));
  const odd = [...statuses.keys()].filter(
    (status) => !["200", "303", "404", "503"].includes(status),
  );
  const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  return [
    {
      row: `${OPERATIONS} mixed operations, two instances, the database cut, slow or killed ${state.faults} times`,
      figure: `${lost} lost, ${doubled} doubled, ${overlapping} overlapping trials; ${counts}`,
      target: "0 lost, 0 doubled, 0 overlapping, only 200, 303, 404 and 503",
      met: lost + doubled + overlapping + odd.length === 0,
    },
  ];
}

type Ask = (
  cookie: string,
  action: string,
  path: string,
  fields: Record<string, string>,
) => Promise<{ status: string; to: string }>;

async function disturb(world: World, isRunning: () => boolean, note: () => void): Promise<void> {
  for (let at = 0; isRunning(); at++) {
    await pause(3_000);
    const fault = FAULTS[at % FAULTS.length];
    note();
    if (fault === "kill") world.killServer();
    else if (fault === "cut") world.line.set("cut");
    else world.line.set("open", 150);
    await pause(700);
    world.line.set("open");
  }
}

/** Changes what the manager sees of the latest assessment, back and forth: each change is one row. */
async function deciding(
  { facts }: World,
  { id, cookie }: Person,
  { decisions }: Acknowledged,
  ask: Ask,
  isRunning: () => boolean,
): Promise<void> {
  const latest = await untilItSucceeds(() =>
    db().assessment.findFirst({
      where: { userId: id, submittedAt: { not: null } },
      orderBy: { submittedAt: "desc" },
    }),
  );
  if (!latest) return;
  const reader = `MANAGER:${facts.priya ?? ""}`;
  const decide = (grade: string) =>
    ask(cookie, "privacy#decide", "/privacy", { assessment: latest.id, reader, grade });
  // The earlier grade is unknown; from here on each decision is a change.
  await decide("SCORES");
  const before = await untilItSucceeds(() =>
    db().share.count({ where: { assessmentId: latest.id } }),
  );
  decisions.set(latest.id, before);
  for (let turn = 0; isRunning(); turn++) {
    const { status } = await decide(turn % 2 === 0 ? "VERDICT" : "SCORES");
    if (status === "303") decisions.set(latest.id, (decisions.get(latest.id) ?? 0) + 1);
  }
}

/** The manager proposes; the person agrees or declines; agreed trials are often cancelled again. */
async function trying(
  { facts, cookies }: World,
  { id, cookie }: Person,
  worker: number,
  { trials }: Acknowledged,
  ask: Ask,
  isRunning: () => boolean,
): Promise<void> {
  const manager = cookies.manager ?? "";
  for (let turn = worker; isRunning(); turn++) {
    const startsOn = addDays(facts.today ?? "", FIRST_DAY + ((turn * 37) % DAYS));
    const terms = { kind: "ACTING", length: "8", criteriaManagement: "x" };
    const fields = { person: id, startsOn, ...terms };
    const proposed = await ask(manager, "trials#propose", `/trials/new?person=${id}`, fields);
    const trial = /\/trials\/([0-9a-f-]{36})/.exec(proposed.to)?.[1];
    if (!trial) continue;
    const note = async (step: string, by: string, path: string) => {
      const { status } = await ask(by, `trials#${step}`, path, { trial });
      if (status === "303") trials.set(trial, step);
    };
    trials.set(trial, "propose");
    await note(turn % 4 === 0 ? "decline" : "agree", cookie, `/trials/${trial}`);
    if (turn % 3 > 0) await note("cancel", manager, `/trials/${trial}/stop`);
  }
}

async function audited({ decisions, trials }: Acknowledged) {
  const rows = await db().trial.findMany({ where: { id: { in: [...trials.keys()] } } });
  const found = new Map(rows.map((row) => [row.id, row]));
  const isKept = ([id, step]: [string, string]) => {
    const row = found.get(id);
    if (step === "agree") return Boolean(row?.agreedAt);
    if (step === "decline") return Boolean(row?.declinedAt);
    return step === "cancel" ? Boolean(row?.cancelledAt) : Boolean(row);
  };
  const counts = await Promise.all(
    [...decisions].map(async ([assessmentId, count]) => {
      const there = await db().share.count({ where: { assessmentId } });
      return there - count;
    }),
  );
  const [{ count: overlapping } = { count: 0 }] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "trial" a JOIN "trial" b ON a."id" < b."id"
    WHERE a."agreedAt" IS NOT NULL AND b."agreedAt" IS NOT NULL
      AND a."cancelledAt" IS NULL AND b."cancelledAt" IS NULL
      AND (a."personId" = b."personId" OR a."teamId" = b."teamId")
      AND daterange(a."startsOn", coalesce(a."endedEarlyOn", a."endsOn"))
       && daterange(b."startsOn", coalesce(b."endedEarlyOn", b."endsOn"))
      AND a."startsOn" > current_date AND b."startsOn" > current_date`;
  return {
    lost: [...trials].filter((one) => !isKept(one)).length + counts.filter((one) => one < 0).length,
    doubled: counts.filter((one) => one > 0).length,
    overlapping,
  };
}
