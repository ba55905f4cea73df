import { beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listDueThings } from "@/lib/reminder/due-queries";
import { findTrial } from "@/lib/trial/detail-queries";
import { closeVoices, speakUp } from "@/lib/trial/voice/mutations";
import { findVoiceQuestions } from "@/lib/trial/voice/queries";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "./viewer";
import { ids, later, manager, now, person, reason, today, trialWorld } from "./world";

freshDatabase();
trialWorld();

const others: string[] = [];
let trialId = "";
const answers = { aims: 5, decisions: 3, problems: 1 };
const member = (at: number) => viewerOf(others[at] ?? "", today, { teamId: person().teamId });
const AFTER = later(43 + 7);

beforeAll(async () => {
  const teamId = person().teamId ?? "";
  for (let at = 0; at < 6; at++) {
    const data = { name: `Member ${at}`, email: `member${at}@x.example` };
    const { id } = await db().user.create({ data });
    others.push(id);
    const startsOn = toDatabaseDay(addDays(today, -99));
    await db().membership.create({ data: { userId: id, teamId, startsOn } });
  }
  const startsOn = toDatabaseDay(addDays(today, -99));
  await db().management.create({ data: { userId: ids.priya, teamId, startsOn } });
});

beforeEach(async () => {
  const trial = await db().trial.create({
    data: {
      personId: ids.jonas,
      teamId: person().teamId ?? "",
      agreedAt: now,
      startsOn: toDatabaseDay(addDays(today, -42)),
      endsOn: toDatabaseDay(addDays(today, 42)),
    },
  });
  trialId = trial.id;
});

test("only the team is asked, not the person or the manager, and reminded until they answered", async () => {
  expect(await findVoiceQuestions(member(0), trialId, now)).toMatchObject({ said: null });
  const stranger = viewerOf(ids.director, today, { overseesTeamIds: [person().teamId ?? ""] });
  for (const viewer of [person(), manager(), stranger]) {
    expect(await findVoiceQuestions(viewer, trialId, now)).toBeNull();
    expect(reason(await speakUp(viewer, trialId, answers, now))).toBe("not-found");
  }
  const asked = async () => (await listDueThings(today, "UTC", others[0] ?? "")).trials;
  expect(await asked()).toMatchObject([{ kind: "voice", trialId }]);
  await Promise.all(Array.from({ length: 10 }, () => speakUp(member(0), trialId, answers, now)));
  expect(await asked()).toEqual([]);
  expect((await findVoiceQuestions(member(0), trialId, now))?.said).toEqual(answers);
  expect(JSON.stringify(await db().trialVoice.findMany())).not.toContain("aims");
  const row = { trialId, userId: ids.jonas, answers: "x" };
  await expect(db().trialVoice.create({ data: row })).rejects.toThrow();
});

test("the sides see means of five once the questions close, and single answers are deleted", async () => {
  for (let at = 0; at < 5; at++) await speakUp(member(at), trialId, answers, now);
  expect((await findTrial(person(), trialId, now))?.story.voice).toMatchObject({
    isClosed: false,
    figures: null,
  });
  expect(await closeVoices(later(42 + 6))).toBe(0);
  const closed = await Promise.all(Array.from({ length: 8 }, () => closeVoices(AFTER)));
  expect(closed.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await db().trialVoice.count()).toBe(0);
  const means = { aims: 4.5, decisions: 3, problems: 1.5 };
  for (const side of [person(), manager()])
    expect((await findTrial(side, trialId, AFTER))?.story.voice).toMatchObject({
      isClosed: true,
      figures: { people: 5, means },
    });
  const above = viewerOf(ids.director, today, { overseesTeamIds: [person().teamId ?? ""] });
  expect((await findTrial(above, trialId, AFTER))?.story.voice).toBeNull();
  expect(reason(await speakUp(member(5), trialId, answers, now))).toBe("voice-closed");
  await expect(db().trialVoiceFigures.updateMany({ data: { figures: {} } })).rejects.toThrow();
});

test("with four answers nothing is shown and nothing stored, and their erasure does not change figures", async () => {
  for (let at = 0; at < 4; at++) await speakUp(member(at), trialId, answers, now);
  await closeVoices(AFTER);
  expect((await findTrial(manager(), trialId, AFTER))?.story.voice).toMatchObject({
    isClosed: true,
    figures: null,
  });
  expect(await db().trialVoice.count()).toBe(0);
});

test("an answer at the same time as the closing counts or is refused as too late", async () => {
  for (let at = 0; at < 4; at++) await speakUp(member(at), trialId, answers, now);
  const [late] = await Promise.all([
    speakUp(member(4), trialId, answers, now),
    ...Array.from({ length: 4 }, () => closeVoices(AFTER)),
  ]);
  const figures = (await findTrial(manager(), trialId, AFTER))?.story.voice?.figures;
  expect(figures === null ? reason(late) : "done").toBe(figures === null ? "voice-closed" : "done");
  expect(await db().trialVoice.count()).toBe(0);
});
