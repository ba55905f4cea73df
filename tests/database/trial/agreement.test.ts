import { describe, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { findTrial } from "@/lib/trial/detail-queries";
import { agreeToTrial, declineTrial, forecastTrial, signTerms } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { reviseTerms } from "@/lib/trial/terms/mutations";
import { freshDatabase } from "@/tests/support/database";
import {
  ids,
  today,
  now,
  later,
  person,
  manager,
  terms,
  proposal,
  valueOf,
  running,
  reason,
  trialWorld,
} from "./world";

freshDatabase();
trialWorld();

describe("asking and agreeing", () => {
  test("whoever writes other terms names a return that fits the trial", async () => {
    const id = await valueOf(proposeTrial(person(), proposal(""), now));
    const revised = async (days: number) => {
      const said = terms(`Return after ${days}`, addDays(today, days));
      return reason(await reviseTerms(manager(), id, said, later(1e-5 * (days + 2))));
    };
    expect(await revised(-1)).toBe("return-outside");
    expect(await revised(84 + 367)).toBe("return-outside");
    expect(await db().trialTerms.count({ where: { trialId: id } })).toBe(1);
    for (const days of [0, 84, 84 + 366]) expect(await revised(days)).toBe("done");
  });

  test("asked for by the engineer, it waits for the manager, who may write other terms first", async () => {
    const id = await valueOf(proposeTrial(person(), proposal(""), now));
    expect(reason(await agreeToTrial(person(), id, now))).toBe("not-yours-to-decide");
    await reviseTerms(manager(), id, terms("CANARY Delivery"), later(0.001));
    expect(reason(await agreeToTrial(manager(), id, now))).toBe("not-yours-to-decide");
    const [latest] = await db().trialTerms.findMany({ orderBy: { proposedAt: "desc" } });
    const stale = (await db().trialTerms.findMany({ orderBy: { proposedAt: "asc" } }))[0];
    expect(reason(await agreeToTrial(person(), id, now, stale?.id))).toBe("terms-changed");
    expect(reason(await agreeToTrial(person(), id, later(0.002), latest?.id))).toBe("done");
    const seen = await findTrial(person(), id, now);
    expect(seen).toMatchObject({ state: "running", wasAsked: true });
    expect(seen?.story.terms?.criteria).toEqual(terms("CANARY Delivery").criteria);
    expect(JSON.stringify(await db().trialTerms.findMany())).not.toContain("CANARY");
  });

  test("without criteria, or with those of one side only, the database refuses an agreement", async () => {
    const { personId, kind, startsOn, endsOn } = proposal(ids.jonas, addDays(today, 7));
    const bare = { personId, kind, startsOn, endsOn, sponsorEmail: "", hypothesis: "" };
    const id = await valueOf(proposeTrial(manager(), bare, now));
    expect(reason(await agreeToTrial(person(), id, now))).toBe("no-criteria");
    const force = () =>
      db()
        .trial.update({ where: { id }, data: { agreedAt: now } })
        .then(() => "done", violatedRule);
    expect(await force()).toBe("trial_with_signed_terms");
    await reviseTerms(manager(), id, terms(), now);
    expect(await force()).toBe("trial_with_signed_terms");
    expect(reason(await agreeToTrial(person(), id, now))).toBe("done");
  });

  // Written in the same millisecond, or on a second machine whose clock is behind.
  test.each([0, 0.5])("the latest terms are the ones to sign", async (behind) => {
    const id = await running();
    for (const [text, at] of [
      ["One", later(1)],
      ["Two", later(1 - behind)],
      ["Three", later(1)],
    ] as const) {
      expect(reason(await reviseTerms(person(), id, terms(text), at))).toBe("done");
      const shown = (await findTrial(manager(), id, later(1)))?.story.newTerms;
      expect(shown?.terms).toEqual(terms(text));
    }
    const shown = (await findTrial(manager(), id, later(1)))?.story.newTerms;
    expect(reason(await signTerms(manager(), id, shown?.id ?? "", later(1)))).toBe("done");
    expect((await findTrial(person(), id, later(1)))?.story.terms).toEqual(terms("Three"));
  });

  test("terms signed by both apply until both sign others", async () => {
    const id = await running();
    await reviseTerms(person(), id, terms("CANARY Growth"), later(1));
    const seen = await findTrial(manager(), id, later(1));
    expect(seen?.story.terms).toEqual(terms());
    expect(seen?.story.newTerms).toMatchObject({ awaitsMe: true, by: "PERSON" });
    const newId = seen?.story.newTerms?.id ?? "";
    expect(reason(await signTerms(manager(), id, newId, later(1)))).toBe("done");
    expect((await findTrial(person(), id, later(1)))?.story.terms).toEqual(terms("CANARY Growth"));
  });

  test("saving the other side's text unchanged signs it", async () => {
    const id = await running();
    await reviseTerms(person(), id, terms("Growth"), later(1));
    await reviseTerms(manager(), id, terms("Growth"), later(1));
    expect((await findTrial(person(), id, later(1)))?.story.terms).toEqual(terms("Growth"));
    expect(await db().trialTerms.count()).toBe(2);
  });

  test("a trial is declined for now, with the day from which it may be proposed again", async () => {
    const id = await valueOf(proposeTrial(person(), proposal(""), now));
    await declineTrial(manager(), id, now, addDays(today, 60));
    const [row] = await db().trial.findMany();
    expect(row).toMatchObject({ declinedById: ids.priya });
    expect(row?.postponedUntil).toEqual(toDatabaseDay(addDays(today, 60)));
  });

  test("the forecast is accepted until the start, not afterwards", async () => {
    const forecast = { technical: 4, people: 3, codingHours: 15, hardest: "CANARY saying no" };
    const ahead = proposal(ids.jonas, addDays(today, 7));
    const id = await valueOf(proposeTrial(manager(), ahead, now));
    expect(reason(await forecastTrial(manager(), id, forecast, now))).toBe("not-yours-to-decide");
    expect(reason(await forecastTrial(person(), id, forecast, now))).toBe("done");
    await agreeToTrial(person(), id, now);
    expect((await findTrial(manager(), id, now))?.story.forecast).toEqual(forecast);
    expect(reason(await forecastTrial(person(), id, forecast, later(8)))).not.toBe("done");
    expect(JSON.stringify(await db().trial.findMany())).not.toContain("CANARY");
  });
});
