import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enterAbsences, removeAbsence } from "@/lib/absence/mutations";
import { listAbsences, listSources } from "@/lib/absence/queries";
import { readSources, type Fetch } from "@/lib/absence/reading-mutations";
import { addSource, readAgain, removeSource } from "@/lib/absence/source-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { done, refused } from "@/lib/outcome";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const day = (days: number) => addDays(TODAY, days);
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const people: Viewer[] = [];

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  for (const name of ["ann", "ben"]) {
    const user = await db().user.create({ data: { name, email: `${name}@x.example` } });
    people.push(viewerOf(user.id, TODAY));
  }
});
beforeEach(async () => {
  await db().absence.deleteMany();
  await db().absenceSource.deleteMany();
  await db().rateLimit.deleteMany();
});

const compact = (text: string) => text.replaceAll("-", "");
/** A calendar with one event for each [first day, day after]. */
const calendarOf = (...stretches: [number, number][]) =>
  [
    "BEGIN:VCALENDAR",
    ...stretches.flatMap(([from, to], at) => [
      "BEGIN:VEVENT",
      `UID:${at}`,
      "SUMMARY:CANARY surgery",
      `DTSTART;VALUE=DATE:${compact(day(from))}`,
      `DTEND;VALUE=DATE:${compact(day(to))}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ].join("\r\n");
const giving =
  (text: string): Fetch =>
  () =>
    Promise.resolve(done(text));
const ADDRESS = "https://calendar.example/secret-key.ics";
const own = async (who = people[0]!) =>
  (await listAbsences(who, NOW)).map(({ startsOn, lastOn, isRead }) => [startsOn, lastOn, isRead]);

describe("entered absences", () => {
  it("are stored once, only for their person, and can be removed until they are over", async () => {
    const stretch = { startsOn: day(3), endsOn: day(6) };
    await Promise.all(
      Array.from({ length: 20 }, () => enterAbsences(people[0]!, [stretch, stretch])),
    );
    expect(await own()).toEqual([[day(3), day(5), false]]);
    expect(await own(people[1])).toEqual([]);
    const [absence] = await listAbsences(people[0]!, NOW);
    await removeAbsence(people[1]!, absence!.id, NOW);
    await removeAbsence(people[0]!, absence!.id, later(24 * 7));
    expect(await own()).toHaveLength(1);
    await removeAbsence(people[0]!, absence!.id, NOW);
    expect(await own()).toEqual([]);
  });
});

describe("absences from a calendar address", () => {
  it("are listed with the entered ones, and follow the calendar; no title is stored", async () => {
    await enterAbsences(people[0]!, [{ startsOn: day(3), endsOn: day(6) }]);
    const first = giving(calendarOf([3, 6], [20, 30]));
    expect(await addSource(people[0]!, ADDRESS, NOW, first)).toEqual(done(null));
    expect(await own()).toHaveLength(3);
    const [source] = await listSources(people[0]!);
    expect(source).toMatchObject({ host: "calendar.example", problem: null, unread: 0 });
    const read = (await listAbsences(people[0]!, NOW)).find(({ isRead }) => isRead)!;
    await removeAbsence(people[0]!, read.id, NOW);
    expect(await own()).toHaveLength(3);
    await readAgain(people[0]!, source!.id, NOW, giving(calendarOf([21, 30])));
    expect(await own()).toEqual([
      [day(3), day(5), false],
      [day(21), day(29), true],
    ]);
    const kept = JSON.stringify([
      await db().absence.findMany(),
      await db().absenceSource.findMany(),
    ]);
    expect(kept).not.toContain("CANARY");
    expect(kept).not.toContain("secret-key");
    await removeSource(people[0]!, source!.id);
    expect(await own()).toEqual([[day(3), day(5), false]]);
  });

  it("stay when the calendar cannot be read for a while, and the problem is shown", async () => {
    await addSource(people[0]!, ADDRESS, NOW, giving(calendarOf([20, 30])));
    const [{ id } = { id: "" }] = await listSources(people[0]!);
    for (const [fetch, problem] of [
      [() => Promise.resolve(refused("address-slow" as const)), "address-slow"],
      [giving("<html>sign in</html>"), "not-a-calendar"],
    ] as const) {
      expect(await readAgain(people[0]!, id, NOW, fetch)).toEqual(refused(problem));
      expect((await listSources(people[0]!))[0]).toMatchObject({ problem, readAt: NOW });
      expect(await own()).toEqual([[day(20), day(29), true]]);
    }
    await readAgain(people[0]!, id, NOW, giving(calendarOf([20, 30])));
    expect((await listSources(people[0]!))[0]?.problem).toBeNull();
  });

  it("come from distinct addresses, three at most, also when added at once", async () => {
    const fetch = giving(calendarOf([20, 30]));
    const same = Array.from({ length: 5 }, () => addSource(people[0]!, ADDRESS, NOW, fetch));
    expect((await Promise.all(same)).every(({ ok }) => ok)).toBe(true);
    expect(await listSources(people[0]!)).toHaveLength(1);
    expect(await own()).toHaveLength(1);
    const others = await Promise.all(
      Array.from({ length: 5 }, (_, at) =>
        addSource(people[0]!, `https://c${at}.example/`, NOW, fetch),
      ),
    );
    expect(others.filter(({ ok }) => ok)).toHaveLength(2);
    expect(others.find(({ ok }) => !ok)).toEqual(refused("too-many"));
  });

  it("are refused without a request when the address is not public, and are fetched a limited number of times an hour", async () => {
    const never: Fetch = () => Promise.reject(new Error("was fetched"));
    for (const address of ["http://127.0.0.1/", "http://localhost:3000/", "file:///etc/passwd", ""])
      expect(await addSource(people[0]!, address, NOW, never)).toEqual(refused("address-wrong"));
    expect(await addSource(people[0]!, "http://localhost/", NOW)).toEqual(
      refused("address-not-public"),
    );
    expect(await listSources(people[0]!)).toEqual([]);
    const fetch = giving(calendarOf());
    const all = [];
    for (let at = 0; at < 21; at += 1) all.push(await addSource(people[1]!, ADDRESS, NOW, fetch));
    expect(all.at(-1)).toEqual(refused("too-often"));
  });

  it("belong only to their person", async () => {
    await addSource(people[0]!, ADDRESS, NOW, giving(calendarOf([20, 30])));
    const [{ id } = { id: "" }] = await listSources(people[0]!);
    expect(await readAgain(people[1]!, id, NOW)).toEqual(refused("not-found"));
    expect(await removeSource(people[1]!, id)).toEqual(refused("not-found"));
    expect(await removeSource(people[1]!, "nonsense")).toEqual(refused("not-found"));
    expect(await listSources(people[1]!)).toEqual([]);
  });
});

describe("the job that reads addresses", () => {
  it("reads each twice a day, once across instances, and skips those of removed people", async () => {
    await addSource(people[0]!, ADDRESS, NOW, giving(calendarOf([20, 30])));
    await addSource(people[1]!, ADDRESS, NOW, giving(calendarOf([20, 30])));
    let fetched = 0;
    const fetch: Fetch = async () => {
      fetched += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return done(calendarOf([40, 41]));
    };
    expect(await readSources(later(11), fetch)).toBe(0);
    await db().user.update({ where: { id: people[1]!.userId }, data: { removedAt: NOW } });
    await Promise.all([readSources(later(13), fetch), readSources(later(13), fetch)]);
    expect(fetched).toBe(1);
    expect(await own()).toEqual([[day(40), day(40), true]]);
    expect(await own(people[1])).toEqual([[day(20), day(29), true]]);
  });

  it("keeps past absences", async () => {
    await addSource(people[0]!, ADDRESS, NOW, giving(calendarOf([1, 3], [20, 30])));
    await readSources(later(24 * 10), giving(calendarOf()));
    const rows = await db().absence.findMany({ where: { userId: people[0]!.userId } });
    expect(rows.map(({ endsOn }) => endsOn)).toEqual([toDatabaseDay(day(3))]);
  });
});
