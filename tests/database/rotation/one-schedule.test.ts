// Who leads, as the rows of the database say it, and as each reader of the schedule does.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { makeFeed } from "@/lib/feed/mutations";
import { findFeed } from "@/lib/feed/queries";
import { gapsWithin } from "@/lib/rotation/gap-ahead";
import { setRhythm } from "@/lib/rotation/mutations";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { chooseWhetherToTakePart } from "@/lib/rotation/own-mutations";
import { findRotation } from "@/lib/rotation/queries";
import { readRotations } from "@/lib/rotation/team-queries";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { includesDay, type Stretch } from "@/lib/stretch";
import { agreeToTrial, cancelTrial, endTrialEarly } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";
import { terms } from "../trial/world";

freshDatabase();

// The database lets no turn start before its own today: acts happen today, and are read two months later.
const BEGINNING = new Date();
const NOW = new Date(BEGINNING.getTime() + 60 * 86_400_000);
const FIRST = dayOf(BEGINNING, "UTC");
const TODAY = dayOf(NOW, "UTC");
const DAYS = Array.from({ length: 210 }, (_, at) => addDays(FIRST, at));
const PEOPLE = ["ana", "ben", "cleo", "dan"] as const;

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
});

const act = fc.record({
  what: fc.constantFrom("join", "join", "trial", "trial", "turn", "early", "cancel", "leave"),
  who: fc.constantFrom(...PEOPLE),
  from: fc.integer({ min: 0, max: 150 }),
  length: fc.integer({ min: 14, max: 84 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function newTeam() {
  const mark = crypto.randomUUID();
  const teamId = (await db().team.create({ data: { name: `Team ${mark}` } })).id;
  const startsOn = toDatabaseDay(addDays(FIRST, -100));
  const ids = new Map<string, string>();
  for (const name of [...PEOPLE, "boss"]) {
    const { id } = await db().user.create({ data: { name, email: `${name}.${mark}@x.example` } });
    ids.set(name, id);
    const own = { userId: id, teamId, startsOn };
    if (name === "boss") await db().management.create({ data: own });
    else await db().membership.create({ data: own });
  }
  const viewer = (name: string, today: Day): Viewer =>
    viewerOf(
      ids.get(name) ?? "",
      today,
      name === "boss" ? { managesTeamIds: [teamId], overseesTeamIds: [teamId] } : { teamId },
    );
  const rhythm = { startsOn: addDays(FIRST, 20), turnDays: 28, overlapDays: 7 };
  await setRhythm(viewer("boss", FIRST), teamId, rhythm, BEGINNING);
  return { teamId, ids, viewer };
}

/** One act, as far as the product allows it. */
async function doThis(team: Awaited<ReturnType<typeof newTeam>>, one: Act, at: Date) {
  const { teamId, ids, viewer } = team;
  const boss = viewer("boss", FIRST);
  const personId = ids.get(one.who) ?? "";
  const own = { personId, cancelledAt: null, agreedAt: { not: null } };
  const known = await db().trial.findFirst({ where: own, orderBy: { startsOn: "desc" } });
  if (one.what === "join")
    await chooseWhetherToTakePart(viewer(one.who, FIRST), { teamId, wants: true }, at);
  if (one.what === "trial") {
    const startsOn = addDays(FIRST, one.from);
    const days = { startsOn, endsOn: addDays(startsOn, one.length) };
    const said = { ...days, personId, kind: "ACTING" as const, sponsorEmail: "", hypothesis: "" };
    const made = await proposeTrial(boss, { ...said, terms: terms("x", days.endsOn) }, at);
    if (made.ok) await agreeToTrial(viewer(one.who, FIRST), made.value.trialId, at);
  }
  if (one.what === "turn") {
    const { proposal } = (await findRotation(boss, teamId, at))!;
    const next = proposal?.turns.find(({ how, personId: id }) => how !== "offered" && id !== null);
    const made = next && (await offerTurn(boss, { teamId, slot: next.slot }, at));
    const taker = await db().user.findUnique({ where: { id: next?.personId ?? personId } });
    if (made?.ok && taker) await agreeToTrial(viewer(taker.name, FIRST), made.value.trialId, at);
  }
  if (one.what === "early" && known) await endTrialEarly(viewer("boss", TODAY), known.id, NOW);
  if (one.what === "cancel" && known) await cancelTrial(boss, known.id, at);
  if (one.what === "leave")
    await db().user.update({ where: { id: personId }, data: { removedAt: NOW } });
}

type Led = Stretch & { name: string };
const byDay = (all: readonly Led[]) =>
  DAYS.map((day) => {
    const names = all.filter((one) => includesDay(one, day)).map(({ name }) => name);
    return `${day} ${names.toSorted().join(" ")}`;
  });

/** Who leads by the rows: agreed trials, as long as their people are here. */
async function ledByRows(teamId: string): Promise<Led[]> {
  const rows = await db().trial.findMany({
    where: { teamId, agreedAt: { not: null }, cancelledAt: null, declinedAt: null },
    include: { person: true },
  });
  return rows.flatMap(({ person, startsOn, endsOn, endedEarlyOn }) => {
    const days = {
      startsOn: startsOn.toISOString().slice(0, 10),
      endsOn: (endedEarlyOn ?? endsOn).toISOString().slice(0, 10),
    };
    const isGone = person.removedAt !== null && person.removedAt.toISOString() < days.endsOn;
    return isGone ? [] : [{ ...days, name: person.name }];
  });
}

test("rotation, timeline, feed, team page and gaps say the same as the rows, whatever happened", async () => {
  let led = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      const team = await newTeam();
      for (const [at, one] of acts.entries())
        await doThis(team, one, new Date(BEGINNING.getTime() + at * 1000));
      const { teamId } = team;
      const boss = team.viewer("boss", TODAY);
      const rows = await ledByRows(teamId);
      led += rows.length;
      const expected = byDay(rows);

      const page = (await findRotation(boss, teamId, NOW))!;
      const named = <T extends Stretch & { personId: string | null; kind: string }>(all: T[]) =>
        all
          .filter(({ kind }) => kind === "led" || kind === "agreed")
          .map((one) => ({ ...one, name: page.names.get(one.personId ?? "") ?? "" }));
      expect(byDay(named(page.schedule))).toEqual(expected);

      const timeline = await findTimeline(boss, { quarters: 8, page: 1 }, NOW);
      const bars = timeline.lines[0]?.bars ?? [];
      // The timeline begins with the quarter of the day on which it is read.
      const inWindow = (one: string) => one >= timeline.window.startsOn;
      expect(byDay(named(bars)).filter(inWindow)).toEqual(expected.filter(inWindow));

      const made = await makeFeed(boss, teamId, NOW);
      const secret = made.ok && /calendars\/([\w-]{43})\.ics$/.exec(made.value.link)?.[1];
      const feed = await findFeed(secret || "", NOW);
      const events = (feed?.events ?? [])
        .filter(({ status }) => status === "confirmed")
        .map((one) => ({ ...one, name: one.personName }));
      expect(byDay(events)).toEqual(expected);

      const leads = await findTeamLeads(boss, teamId, NOW);
      const today = rows.filter((one) => includesDay(one, TODAY)).map(({ name }) => name);
      expect(leads.now.map(({ name }) => name).toSorted()).toEqual(today.toSorted());
      const next = page.schedule.find(({ startsOn }) => startsOn > TODAY);
      expect(leads.next?.startsOn).toBe(next?.startsOn);

      const window = { startsOn: TODAY, endsOn: addDays(TODAY, 120) };
      const within = DAYS.filter((day) => includesDay(window, day));
      const gapDays = (gaps: readonly Stretch[]) =>
        within.filter((day) => gaps.some((gap) => includesDay(gap, day)));
      const isGap = ({ kind }: { kind: string }) => kind === "gap";
      const said = gapDays(page.schedule.filter(isGap));
      expect(gapDays(bars.filter(isGap))).toEqual(said);
      expect(gapDays(page.gaps)).toEqual(said);
      const rotation = (await readRotations([teamId], TODAY)).get(teamId)!;
      expect(gapDays(gapsWithin(rotation, page.schedule, TODAY, window))).toEqual(said);
      for (const day of said)
        expect(
          rows.some((one) => includesDay(one, day)),
          day,
        ).toBe(false);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(led).toBeGreaterThan(0);
});
