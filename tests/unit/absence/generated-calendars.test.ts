// Days away as any program may write them: zone × form × recurrence × end × excluded days. The expected days come
// from other libraries than the code under test uses: time zones from luxon, recurrences from rrule.
import fc from "fast-check";
import { DateTime } from "luxon";
import { RRule } from "rrule";
import { expect, test } from "vitest";
import windowsZones from "cldr-core/supplemental/windowsZones.json";
import { busyDays } from "@/lib/absence/busy-days";
import { zoneFrom } from "@/lib/absence/zone";
import { calendar, event, TODAY } from "./calendar";

const DAYS_AHEAD = 730;
const MOST_ABSENCES = 300;
/** Each with its Windows name; a list independent of the one in the code. */
const ZONES = {
  "Europe/Paris": "Romance Standard Time",
  "Europe/London": "GMT Standard Time",
  "America/New_York": "Eastern Standard Time",
  "America/St_Johns": "Newfoundland Standard Time",
  "America/Sao_Paulo": "E. South America Standard Time",
  "Pacific/Honolulu": "Hawaiian Standard Time",
  "Africa/Cairo": "Egypt Standard Time",
  "Asia/Kolkata": "India Standard Time",
  "Asia/Tokyo": "Tokyo Standard Time",
  "Australia/Sydney": "AUS Eastern Standard Time",
  "Pacific/Auckland": "New Zealand Standard Time",
  "Pacific/Chatham": "Chatham Islands Standard Time",
};
type Zone = keyof typeof ZONES;
const zone = fc.constantFrom(...(Object.keys(ZONES) as Zone[]));

/** A day in UTC, as rrule counts them. */
const dayAt = (days: number) => DateTime.fromISO(TODAY, { zone: "utc" }).plus({ days });
const local = (day: DateTime, time = "000000") => `${day.toFormat("yyyyMMdd")}T${time}`;
const dated = (day: DateTime) => day.toFormat("yyyyMMdd");
/** The first moment of a day in a zone, as an instant. */
const startIn = (day: DateTime, zone: string) =>
  DateTime.fromISO(day.toISODate() ?? "", { zone })
    .startOf("day")
    .toUTC();
const instant = (at: DateTime) => at.toFormat("yyyyMMdd'T'HHmmss'Z'");

const FORMS = [
  ...["date", "date-same-end", "date-duration", "floating", "zoned", "zoned-windows"],
  ...["zoned-last-minute", "utc-of-calendar", "utc-of-reader"],
] as const;

const drawn = fc.record({
  form: fc.constantFrom(...FORMS),
  zone,
  readerZone: zone,
  first: fc.integer({ min: -40, max: 700 }),
  days: fc.integer({ min: 1, max: 5 }),
  saysAllDay: fc.boolean(),
  frequency: fc.constantFrom("NONE", "DAILY", "WEEKLY", "WEEKLY-BYDAY", "MONTHLY"),
  interval: fc.integer({ min: 1, max: 3 }),
  moreDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  ends: fc.constantFrom("count", "until-date", "until-start", "until-second-before-next", "never"),
  times: fc.integer({ min: 1, max: 8 }),
  taken: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }),
  takenAs: fc.constantFrom("date", "instant", "own"),
});
type Drawn = (typeof drawn extends fc.Arbitrary<infer T> ? T : never) & object;

const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];
const FREQUENCY = {
  DAILY: RRule.DAILY,
  WEEKLY: RRule.WEEKLY,
  "WEEKLY-BYDAY": RRule.WEEKLY,
  MONTHLY: RRule.MONTHLY,
};

/** A file with one event, and the days away that it means. */
function fileFrom(drawn: Drawn) {
  const isUtc = drawn.form.startsWith("utc");
  const isZoned = drawn.form.startsWith("zoned");
  const readerZone = drawn.form === "utc-of-reader" ? drawn.zone : drawn.readerZone;
  const days = drawn.form === "date-same-end" ? 1 : drawn.days;
  const frequency = drawn.frequency;
  // In UTC the weekday or the day of the month can differ, so programs name a zone for such rules.
  const isBare = frequency === "NONE" || (isUtc && !["DAILY", "WEEKLY"].includes(frequency));
  // Not every month has a 29th.
  const first = dayAt(drawn.first).set({ day: Math.min(28, dayAt(drawn.first).day) });
  const weekdays = [...new Set([first.weekday - 1, ...drawn.moreDays])];
  const byday = frequency === "WEEKLY-BYDAY" ? weekdays.map((at) => WEEKDAYS[at]!) : null;
  const settings = {
    freq: FREQUENCY[frequency === "NONE" ? "DAILY" : frequency],
    interval: drawn.interval,
    dtstart: first.toJSDate(),
    byweekday: byday,
    wkst: RRule.MO,
  };
  const starts = isBare
    ? [first]
    : new RRule({ ...settings, count: drawn.ends === "never" ? 800 : drawn.times })
        .all()
        .map((at) => DateTime.fromJSDate(at, { zone: "utc" }));
  const last = starts.at(-1)!;

  /** The zone of the clock that this event follows. */
  const clock = isZoned || isUtc ? drawn.zone : readerZone;
  // A series in UTC keeps its UTC time when the clocks of its zone change.
  const shift = startIn(first, clock).diff(first);
  const startOf = (day: DateTime) => (isUtc ? day.plus(shift) : startIn(day, clock));
  const named = drawn.form === "zoned-windows" ? ZONES[drawn.zone] : drawn.zone;
  const after = first.plus({ days });
  const own = isZoned ? `;TZID=${named}` : "";
  const span: Record<(typeof FORMS)[number], string[]> = {
    date: [`DTSTART;VALUE=DATE:${dated(first)}`, `DTEND;VALUE=DATE:${dated(after)}`],
    "date-same-end": [`DTSTART;VALUE=DATE:${dated(first)}`, `DTEND;VALUE=DATE:${dated(first)}`],
    "date-duration": [`DTSTART;VALUE=DATE:${dated(first)}`, `DURATION:P${days}D`],
    floating: [`DTSTART:${local(first)}`, `DTEND:${local(after)}`],
    zoned: [`DTSTART${own}:${local(first)}`, `DTEND${own}:${local(after)}`],
    "zoned-windows": [`DTSTART${own}:${local(first)}`, `DURATION:P${days}D`],
    "zoned-last-minute": [
      `DTSTART${own}:${local(first)}`,
      `DTEND${own}:${local(after.minus({ days: 1 }), "235900")}`,
    ],
    "utc-of-calendar": utcSpan(),
    "utc-of-reader": utcSpan(),
  };
  function utcSpan() {
    const [from, to] = [startIn(first, clock), startIn(after, clock)];
    return [`DTSTART:${instant(from)}`, `DTEND:${instant(to)}`];
  }
  const ends = {
    count: `;COUNT=${drawn.times}`,
    "until-date": `;UNTIL=${dated(last)}`,
    "until-start": `;UNTIL=${instant(startOf(last))}`,
    "until-second-before-next": `;UNTIL=${instant(startOf(last.plus({ days: 1 })).minus({ seconds: 1 }))}`,
    never: "",
  };
  const rule = [
    `RRULE:FREQ=${frequency.replace("-BYDAY", "")};INTERVAL=${drawn.interval};WKST=MO`,
    byday ? `;BYDAY=${byday.map(String).join(",")}` : "",
    ends[drawn.ends],
  ].join("");
  const excluded = isBare ? [] : drawn.taken.flatMap((at) => starts[at] ?? []);
  const exclusion = (day: DateTime) => {
    if (drawn.takenAs === "date") return `EXDATE;VALUE=DATE:${dated(day)}`;
    if (drawn.takenAs === "instant" || isUtc) return `EXDATE:${instant(startOf(day))}`;
    return isZoned ? `EXDATE${own}:${local(day)}` : `EXDATE:${local(day)}`;
  };
  const lines = [
    ...span[drawn.form],
    ...(drawn.saysAllDay ? ["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"] : []),
    ...(isBare ? [] : [rule]),
    ...excluded.map(exclusion),
  ];
  const head = drawn.form === "utc-of-calendar" ? [`X-WR-TIMEZONE:${drawn.zone}`] : [];
  const away = new Set<string>();
  for (const start of starts.filter((one) => !excluded.some((other) => +one === +other)))
    for (let day = 0; day < days; day += 1) away.add(start.plus({ days: day }).toISODate() ?? "");
  const until = dayAt(DAYS_AHEAD).toISODate() ?? "";
  return {
    readerZone,
    text: calendar(...head, event(...lines)),
    away: [...away].filter((day) => day >= TODAY && day < until).toSorted(),
  };
}

/** Ordered days as stretches with an inclusive last day, up to the limit. */
function stretchesOf(days: readonly string[]) {
  const stretches: [from: string, to: string][] = [];
  for (const day of days) {
    const before = DateTime.fromISO(day, { zone: "utc" }).minus({ days: 1 }).toISODate();
    const last = stretches.at(-1);
    if (last && last[1] === before) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches.slice(0, MOST_ABSENCES);
}

const stretchesIn = (text: string, readerZone: string) =>
  busyDays(text, TODAY, readerZone).absences.map(({ startsOn, endsOn }) => [
    startsOn,
    DateTime.fromISO(endsOn, { zone: "utc" }).minus({ days: 1 }).toISODate(),
  ]);

test("a calendar has the same days as in other libraries", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drawn, (one) => {
      const { text, readerZone, away } = fileFrom(one);
      if (away.length > 0) seen.add(one.form);
      const meant = [text, readerZone, stretchesOf(away)];
      expect([text, readerZone, stretchesIn(text, readerZone)]).toEqual(meant);
    }),
    { numRuns: 300 },
  );
  expect(seen.size).toBe(FORMS.length);
});

test("every Windows zone maps to a known zone", () => {
  for (const { mapZone } of windowsZones.supplemental.windowsZones.mapTimezones)
    expect([mapZone._other, zoneFrom(mapZone._other)]).not.toContain(null);
  for (const [zone, name] of Object.entries(ZONES))
    expect([name, zoneFrom(name)]).toEqual([
      name,
      zone === "Asia/Kolkata" ? "Asia/Calcutta" : zone,
    ]);
});
