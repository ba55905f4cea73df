import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { RevealSide } from "@/lib/db/generated/enums";
import type { Practices } from "@/lib/plan/plan";
import { sealedRatings } from "@/lib/reveal/sealed-ratings";
import { sealedPersonNote } from "@/lib/talk/person-note/sealed-text";
import type { CastKey } from "../cast";
import type { Organisation } from "./organisation";

const DAY_MS = 86_400_000;

type SeedReveal = { person: CastKey; ago: number; ratings: Partial<Record<RevealSide, Practices>> };

/** Ines and her manager have both rated; Malik's ratings are awaited. */
const REVEALS: SeedReveal[] = [
  {
    person: "ines",
    ago: 24,
    ratings: {
      PERSON: {
        energy: "MY_JOB",
        coding: "MY_JOB",
        ambiguity: "SOMETIMES",
        impact: "SOMETIMES",
        scale: "SOMETIMES",
      },
      MANAGER: {
        energy: "REGULARLY",
        coding: "REGULARLY",
        ambiguity: "SOMETIMES",
        impact: "MY_JOB",
        scale: null,
      },
    },
  },
  {
    person: "malik",
    ago: 2,
    ratings: {
      MANAGER: {
        energy: "REGULARLY",
        coding: "SOMETIMES",
        ambiguity: "REGULARLY",
        impact: "SOMETIMES",
        scale: "NO_OPPORTUNITY",
      },
    },
  },
];

/** Writes blind reveals of people of the demo company with their managers, and a manager's note. */
export async function seedReveals(
  organisation: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const twoOf = (key: CastKey) => {
    const { userId: personId = "", team = null } = organisation.people.get(key) ?? {};
    const manager = team ? organisation.managerOf(team, today) : undefined;
    return { personId, managerId: manager?.userId ?? "" };
  };
  for (const { person, ago, ratings } of REVEALS) {
    const askedAt = new Date(now.getTime() - ago * DAY_MS);
    const data = { ...twoOf(person), askedAt, askedBy: "MANAGER" as const };
    const { id } = await db().blindReveal.create({ data });
    const given = Object.entries(ratings) as [RevealSide, Practices][];
    for (const [side, said] of given)
      await db().revealRating.create({
        data: { revealId: id, side, ratings: sealedRatings(said), ratedAt: askedAt },
      });
    if (given.length === 2)
      await db().blindReveal.update({ where: { id }, data: { bothInAt: askedAt } });
  }
  const { personId, managerId: authorId } = twoOf("ines");
  const text = "Wants two days a week without meetings until the policy is agreed. Ask in January.";
  const note = { personId, authorId, text: sealedPersonNote(text), writtenAt: now };
  await db().personNote.create({ data: note });
}
