import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { isVoiceOpen, voiceFrom, VOICE_QUESTIONS } from "@/lib/trial/voice/voice";

const START = "2026-09-07";
const trial = { startsOn: START, endsOn: addDays(START, 84), endedEarlyOn: null };
const isOpen = (days: number, more = {}) =>
  isVoiceOpen({ ...trial, ...more }, addDays(START, days));

describe("the questions to the team", () => {
  test("are open from the middle of a trial until a week after its end", () => {
    expect([41, 42, 90, 91].map((days) => isOpen(days))).toEqual([false, true, true, false]);
  });

  test("close a week after an early end, and never open when it came before the middle", () => {
    const early = { endedEarlyOn: addDays(START, 50) };
    expect([42, 56, 57].map((days) => isOpen(days, early))).toEqual([true, true, false]);
    expect(isOpen(43, { endedEarlyOn: addDays(START, 42) })).toBe(false);
  });
});

const answer = fc.record({
  aims: fc.integer({ min: 1, max: 5 }),
  decisions: fc.integer({ min: 1, max: 5 }),
  problems: fc.integer({ min: 1, max: 5 }),
});

describe("the result shown to the sides", () => {
  test("is nothing with fewer than k answers, and never with fewer than five", () => {
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 12 }),
        fc.integer({ min: 0, max: 9 }),
        (answers, k) => {
          expect(voiceFrom(answers, k) === null).toBe(answers.length < Math.max(5, k));
        },
      ),
    );
  });

  test("never reveals a single answer: unanimous answers look like nearly unanimous ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 12 }), (value, n) => {
        const all = Array.from({ length: n }, () => ({
          aims: value,
          decisions: value,
          problems: value,
        }));
        const near = Math.min(4, Math.max(2, value));
        const one = { aims: near, decisions: near, problems: near };
        expect(voiceFrom([...all.slice(1), one], 5)).toEqual(voiceFrom(all, 5));
      }),
    );
  });

  test("has means in steps of a half, within half a step of the true ones except at the ends", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 12 }), (answers) => {
        const shown = voiceFrom(answers, 5)!.means;
        for (const question of VOICE_QUESTIONS) {
          const mean = answers.reduce((sum, each) => sum + each[question], 0) / answers.length;
          expect(shown[question] * 2).toBe(Math.round(shown[question] * 2));
          const kept = Math.min(4.5, Math.max(1.5, mean));
          expect(Math.abs(shown[question] - kept)).toBeLessThanOrEqual(0.25 + 1e-9);
        }
      }),
    );
  });
});
