import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { columnsOf, type Target } from "@/lib/plan/plan";
import { sealedRecord, sealedText } from "@/lib/plan/sealed-record";
import type { Organisation, Placed } from "./organisation";
import { PLAN_STORIES, type PlanStory } from "./plan-stories";

/** Writes the career plans of the demo company. */
export async function seedPlans(organisation: Organisation, today: Day, now: Date): Promise<void> {
  for (const story of PLAN_STORIES) {
    const person = organisation.people.get(story.person);
    if (!person) throw new Error(`${story.person} is not in the cast`);
    const manager = person.team ? organisation.managerOf(person.team, today) : undefined;
    await seedPlan(story, { person, manager, today, now });
  }
}

type Around = { person: Placed; manager: Placed | undefined; today: Day; now: Date };

async function seedPlan(story: PlanStory, { person, manager, today, now }: Around): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const on = (days: number) => toDatabaseDay(addDays(today, days));
  const target: Target =
    "inDays" in story.target
      ? { kind: "DECIDE_BY", decideBy: addDays(today, story.target.inDays) }
      : story.target;
  const { decideBy, ...columns } = columnsOf(target);
  const { id: planId } = await db().plan.create({
    data: {
      ...columns,
      personId: person.userId,
      startedAt: at(story.started),
      ladderVersion: 1,
      decideBy: decideBy && toDatabaseDay(decideBy),
      record: sealedRecord("plan", story.record),
    },
  });
  const practices = Object.entries(story.practice ?? {});
  await db().planPractice.createMany({
    data: practices.map(([area, practice]) => ({
      planId,
      area,
      practice,
      ratedAt: at(story.started),
    })),
  });
  for (const { what, difference, due, needs = [], witness = "", ended, answer } of story.actions ??
    [])
    await db().planAction.create({
      data: {
        planId,
        createdAt: at(story.started),
        dueOn: on(due),
        record: sealedRecord("action", { what, difference, needs, needsWords: "", witness }),
        ...(ended && {
          endedAt: at(ended.at),
          ending: ended.ending,
          reason: sealedText("reason", ended.reason),
        }),
        ...(answer &&
          manager && {
            answer: sealedText("answer", answer.text),
            answeredAt: at(answer.at),
            answeredById: manager.userId,
          }),
      },
    });
  await db().planEvidence.createMany({
    data: (story.evidence ?? []).map(({ on: day, sentence, metrics, link = null }) => ({
      planId,
      happenedOn: on(day),
      writtenAt: at(day),
      record: sealedRecord("evidence", { sentence, link, metrics }),
    })),
  });
  await db().planDecision.createMany({
    data: (story.decisions ?? []).map(({ at: days, review, record }) => ({
      planId,
      decidedAt: at(days),
      reviewOn: on(review),
      record: sealedRecord("decision", record),
    })),
  });
  for (const { by, at: days, text } of story.comments ?? [])
    await db().planComment.create({
      data: {
        planId,
        authorId: by === "self" ? person.userId : (manager?.userId ?? null),
        text: sealedText("comment", text) ?? "",
        writtenAt: at(days),
      },
    });
  if (story.shared && manager)
    await db().planShare.create({
      data: {
        planId,
        audience: "MANAGER",
        audienceUserId: manager.userId,
        grade: story.shared,
        decidedAt: at(story.started + 1),
      },
    });
  if (story.closed !== undefined)
    await db().plan.update({ where: { id: planId }, data: { closedAt: at(story.closed) } });
}
