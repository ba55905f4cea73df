import { randomUUID } from "node:crypto";
import { derivedFrom } from "@/lib/assessment/derivation";
import { sealedNote } from "@/lib/assessment/sealed-note";
import type { ContextInUse } from "@/lib/context/company-context";
import { findContextInUse } from "@/lib/context/queries";
import { addDays, dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { listVersions, type PublishedVersion } from "@/lib/instrument/queries";
import {
  type Answer,
  type Answers,
  byDimension,
  type Instrument,
  keyOf,
} from "@/lib/scoring/instrument";
import { type Form, quickFormOf } from "@/lib/scoring/quick-form";
import type { Organisation, Placed } from "./organisation";
import { randomFor, type Random } from "./random";
import { storyOf, type PersonStory } from "./stories";

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;

/** The versions, the latest first, and the weights of the demo company's answers. */
type Asked = { versions: PublishedVersion[]; context: ContextInUse; now: Date };

/** Answers of somebody who may skip a question now and then. */
function answersAt({ items }: Instrument, { leaning, skips }: Answering, random: Random): Answers {
  const lean = byDimension(() => leaning + random.normal() * 9);
  return Object.fromEntries(
    items.map((item): [string, Answer] => {
      if (random.uniform() < 0.02 && skips) return [item.key, "skip"];
      const keyed = Math.round(lean[item.dimension] / (100 / 3) + random.normal() * 0.7);
      return [item.key, Math.max(-3, Math.min(3, keyed)) * keyOf(item) + 0];
    }),
  );
}

/** One answering: when, towards which leaning, which questions, and whether some may be skipped. */
type Answering = { daysAgo: number; leaning: number; form: Form; skips: boolean; note?: string };

function answeringsOf({ daysAgo, leaning, quick, note }: PersonStory): Answering[] {
  const full = daysAgo.map((days): Answering => ({
    daysAgo: days,
    leaning: leaning(days / YEAR_DAYS),
    form: "FULL",
    // What a quick form asks is compared with these.
    skips: !quick,
    note: days === daysAgo.at(-1) ? note : undefined,
  }));
  return quick ? [...full, { ...quick, form: "QUICK", skips: false }] : full;
}

function assessmentOf(
  { versions, context, now }: Asked,
  person: Placed,
  answering: Answering,
  random: Random,
) {
  const { daysAgo, form, note } = answering;
  // In the morning, UTC: a working hour in the demo's own zone.
  const submittedAt = new Date(
    Math.floor(now.getTime() / DAY_MS - daysAgo) * DAY_MS + 8 * 3_600_000,
  );
  const version = versions.find(({ publishedAt }) => publishedAt <= submittedAt);
  const instrument = version && (form === "FULL" ? version : quickFormOf(version));
  if (!instrument) throw new Error("nothing was published yet");
  const answers = answersAt(instrument, answering, random);
  return {
    id: randomUUID(),
    userId: person.userId,
    instrumentVersion: instrument.version,
    form,
    startedAt: new Date(submittedAt.getTime() - 11 * 60_000),
    submittedAt,
    answers,
    pace: Object.fromEntries(instrument.items.map(({ key }) => [key, random.whole(6, 40)])),
    note: sealedNote(note ?? ""),
    ...derivedFrom(instrument, answers, context),
  } satisfies Prisma.AssessmentCreateManyInput;
}

/** Writes two years of assessments, the sharing decisions, and some looks. */
export async function seedAssessments(
  organisation: Organisation,
  teamOn: (person: Placed, day: Day) => string | null,
  timeZone: string,
  now: Date,
): Promise<void> {
  const asked = { versions: await listVersions(db()), context: await findContextInUse(), now };
  const assessments: ReturnType<typeof assessmentOf>[] = [];
  const shares: Prisma.ShareCreateManyInput[] = [];
  const looks: Prisma.AccessLogEntryCreateManyInput[] = [];
  for (const person of organisation.people.values()) {
    const random = randomFor(person.key);
    const story = storyOf(person.key, random);
    for (const answering of answeringsOf(story)) {
      const assessment = assessmentOf(asked, person, answering, random);
      assessments.push(assessment);
      const day = dayOf(assessment.submittedAt, timeZone);
      const team = teamOn(person, day);
      const manager = team ? organisation.managerOf(team, day) : undefined;
      if (!manager) continue;
      const decided = {
        assessmentId: assessment.id,
        audience: "MANAGER" as const,
        audienceUserId: manager.userId,
        grade: story.grade,
      };
      shares.push({ ...decided, decidedAt: assessment.submittedAt });
      const lookedAt = new Date(assessment.submittedAt.getTime() + random.whole(1, 9) * DAY_MS);
      if (story.grade === "NOTHING" || lookedAt > now || random.uniform() < 0.6) continue;
      looks.push({
        viewerId: manager.userId,
        subjectId: person.userId,
        assessmentId: assessment.id,
        grade: story.grade,
        door: "PAGE",
        at: lookedAt,
      });
    }
  }
  await db().assessment.createMany({ data: assessments });
  await db().share.createMany({ data: shares });
  await db().accessLogEntry.createMany({ data: looks });
}

/** The team of a demo person on a day; the present team unless the story has another. */
export function teamOnFrom(today: Day, handoverDaysAgo: number) {
  const handover = addDays(today, -handoverDaysAgo);
  return (person: Placed, day: Day): string | null => {
    if (person.key === "bea") return "Engineering / Platform / Storage";
    if (person.key === "viktor" && day < handover) return "Engineering / Platform";
    return person.team;
  };
}
