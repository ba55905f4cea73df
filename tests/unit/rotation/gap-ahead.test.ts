import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { gapsWithin, mergedGaps } from "@/lib/rotation/gap-ahead";
import { proposeTurns } from "@/lib/rotation/proposal";
import { scheduleOf } from "@/lib/rotation/schedule";
import { factsOf, type TeamRotation } from "@/lib/rotation/team-rotation";
import { includesDay, type Stretch } from "@/lib/stretch";

const TODAY = "2026-11-29";
const on = (days: number) => addDays(TODAY, days);
const candidate = (id: string, more: Partial<TeamRotation["candidates"][number]> = {}) => ({
  id,
  name: id,
  memberships: [{ startsOn: "2025-01-01", endsOn: null }],
  willing: [],
  absences: [],
  trials: [],
  ...more,
});
const willing = [{ startsOn: "2025-01-01", endsOn: null, askedAt: 1 }];
const team = (more: Partial<TeamRotation> = {}): TeamRotation => ({
  teamId: "t",
  teamName: "Team",
  rotationId: "r",
  rhythm: { startsOn: on(10), endsOn: null, turnDays: 28, overlapDays: 7, shifts: new Map() },
  askedOn: null,
  candidates: [],
  names: new Map(),
  decisions: [],
  swaps: [],
  turns: [],
  led: [],
  ...more,
});
const ahead = (rotation: TeamRotation) =>
  mergedGaps(scheduleOf(rotation, TODAY), proposeTurns(factsOf(rotation)!, TODAY).turns);

describe("the gaps ahead", () => {
  test("are one where the same keeps everybody from leading", () => {
    const rotation = team({ candidates: [candidate("jonas"), candidate("lea")] });
    expect(ahead(rotation)).toEqual([
      {
        startsOn: on(10),
        endsOn: on(10 + 6 * 28 + 7),
        slots: [0, 1, 2, 3, 4, 5],
        cause: { obstacle: "not-willing", people: 2 },
        remedy: { kind: "ask", personIds: ["jonas", "lea"] },
      },
    ]);
    expect(ahead(team())).toMatchObject([{ cause: null, remedy: { kind: "join" } }]);
  });

  test("stay apart where somebody leads in between, or the cause is another", () => {
    const away = { absences: [{ startsOn: on(9), endsOn: on(60) }] };
    const gaps = ahead(team({ candidates: [candidate("jonas", { willing, ...away })] }));
    expect(gaps.map(({ slots, cause }) => [slots, cause?.obstacle])).toEqual([
      [[0, 1], "away"],
      [[3], "next-to-own"],
      [[5], "next-to-own"],
    ]);
  });

  test("are those of the weeks that are asked for", () => {
    const rotation = team({ candidates: [candidate("jonas")] });
    const gapsIn = (of: TeamRotation, stretch: Stretch) =>
      gapsWithin(of, scheduleOf(of, TODAY), TODAY, stretch);
    const within = (days: number) => gapsIn(rotation, { startsOn: TODAY, endsOn: on(days) });
    expect(within(10)).toEqual([]);
    expect(within(11)).toEqual(ahead(rotation));
    expect(gapsIn(team({ rhythm: null, rotationId: null }), within(11)[0]!)).toEqual([]);
    const some = team({ candidates: [candidate("jonas", { willing })] });
    const [first, ...others] = ahead(some);
    expect(others).not.toEqual([]);
    expect(gapsIn(some, first!)).toEqual([first]);
  });

  test("cover every day of the schedule that nobody leads, and no other, in any team", () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 }));
    const people = fc.array(fc.record({ takesPart: fc.boolean(), away: fc.option(days) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(people, fc.option(days), (members, led) => {
        const rotation = team({
          candidates: members.map(({ takesPart, away }, at) =>
            candidate(`p${at}`, {
              willing: takesPart ? willing : [],
              absences: away ? [{ startsOn: on(away[0]), endsOn: on(away[0] + away[1]) }] : [],
            }),
          ),
          led: led
            ? [{ personId: "outside", startsOn: on(led[0]), endsOn: on(led[0] + led[1]) }]
            : [],
        });
        const schedule = scheduleOf(rotation, TODAY);
        const gaps = ahead(rotation);
        for (let day = TODAY; day < on(200); day = addDays(day, 1)) {
          const isGap = schedule.some((one) => one.kind === "gap" && includesDay(one, day));
          expect(gaps.some((gap) => includesDay(gap, day))).toBe(isGap);
          const leads = schedule.some((one) => one.kind !== "gap" && includesDay(one, day));
          if (isGap) expect(leads).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
