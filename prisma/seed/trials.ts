import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal } from "@/lib/seal";
import type { Organisation } from "./organisation";
import { forecastOf, seedTrialLives } from "./trial-lives";

/** Days are counted from today; negative lies in the past. */
type TrialSeed = {
  person: string;
  starts: number;
  weeks: number;
  answer: "agreed" | "declined" | "open";
  endedEarlyAfterWeeks?: number;
  kind?: "ACTING" | "INTERIM";
  hypothesis?: string;
};

/** When Samir's agreed trial begins, which takes the place of the second turn in Storage. */
export const SAMIR_LEADS = 112;

const TRIAL_SEEDS: TrialSeed[] = [
  {
    person: "malik",
    starts: -44,
    weeks: 12,
    answer: "agreed",
    hypothesis:
      "If I plan the quarter with the team, I will still want to open the query planner on Friday.",
  },
  {
    person: "wanjiru",
    starts: -240,
    weeks: 12,
    answer: "agreed",
    hypothesis: "Leading the migration will show whether I miss writing most of it myself.",
  },
  { person: "ines", starts: -640, weeks: 24, answer: "agreed", kind: "INTERIM" },
  {
    person: "emil",
    starts: -45,
    weeks: 8,
    answer: "agreed",
    hypothesis: "If I lead the restore drills, planning for others will feel like my own work.",
  },
  {
    person: "samir",
    starts: SAMIR_LEADS,
    weeks: 12,
    answer: "agreed",
    hypothesis: "Coordinating the release is what I look forward to, more than writing it.",
  },
  { person: "hana", starts: 24, weeks: 8, answer: "open" },
  { person: "grace.chen@pendulum.example", starts: -20, weeks: 8, answer: "agreed" },
  {
    person: "tariq.aziz@pendulum.example",
    starts: -300,
    weeks: 12,
    answer: "agreed",
    endedEarlyAfterWeeks: 5,
  },
  { person: "minh.tran@pendulum.example", starts: -200, weeks: 12, answer: "agreed" },
  { person: "olivia.byrne@pendulum.example", starts: -110, weeks: 12, answer: "agreed" },
  { person: "ahmed.farouk@pendulum.example", starts: -60, weeks: 12, answer: "declined" },
  { person: "lucia.bianchi@pendulum.example", starts: 45, weeks: 12, answer: "agreed" },
];

/** Writes past, running, planned, declined and open trials. */
export async function seedTrials(organisation: Organisation, today: Day, now: Date): Promise<void> {
  const rows = TRIAL_SEEDS.map((seed) => {
    const person = organisation.people.get(seed.person);
    if (!person?.team) throw new Error(`no trial for ${seed.person}: not in a team`);
    const startsOn = addDays(today, seed.starts);
    const proposedOn = Math.min(now.getTime(), Date.parse(startsOn)) - 12 * 86_400_000;
    const answeredAt = new Date(proposedOn + 3 * 86_400_000);
    const early = seed.endedEarlyAfterWeeks;
    return {
      personId: person.userId,
      teamId: organisation.teamIds.get(person.team) ?? "",
      kind: seed.kind ?? ("ACTING" as const),
      startsOn: toDatabaseDay(startsOn),
      endsOn: toDatabaseDay(addDays(startsOn, seed.weeks * 7)),
      hypothesis: seed.hypothesis ? seal(seed.hypothesis, sealingKey(), HYPOTHESIS_SEAL) : null,
      proposedById: organisation.managerOf(person.team, startsOn)?.userId ?? null,
      proposedAt: new Date(proposedOn),
      agreedAt: seed.answer === "agreed" ? answeredAt : null,
      declinedAt: seed.answer === "declined" ? answeredAt : null,
      endedEarlyOn: early ? toDatabaseDay(addDays(startsOn, early * 7)) : null,
      endedEarlyById: early ? person.userId : null,
      ...forecastOf(seed.person),
    };
  });
  await db().trial.createMany({ data: rows });
  await seedTrialLives(organisation, today);
}
