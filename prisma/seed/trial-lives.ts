import { addDays, daysBetween, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import { sealedRecord, type Met, type Terms } from "@/lib/trial/sealed-record";
import { dueOn } from "@/lib/trial/week";
import type { CastKey } from "../cast";
import type { Organisation } from "./organisation";

/** The records of a demo trial beyond its dates: forecast, weeks, reviews, and the decision. */
type Life = {
  person: string;
  forecast?: { technical: number; people: number; codingHours: number; hardest: string };
  /** Energy from technical and from people work, and hours of coding, with people, other; by week. */
  weeks?: [number, number, number, number, number][];
  /** Reviews of weeks 2, 6 and 10 by the person, then by the manager if they have written theirs. */
  reviews?: [person: string, manager?: string][];
  opens?: boolean;
  /** Who of the team has answered its questions, while they are open. */
  speakers?: CastKey[];
  /** The team's answers: number of people, and means of the three questions. */
  team?: [number, number, number, number];
  decided?: { outcome: TrialOutcome; options: string; evidence: string; why: string };
  waits?: boolean;
};

const CRITERIA: Terms["criteria"] = [
  { track: "IC", text: "The migration plan is written down and stands up to peers" },
  { track: "IC", text: "Somebody in the team can run a release who could not before" },
  { track: "MANAGEMENT", text: "The team knows its priorities every week" },
  { track: "MANAGEMENT", text: "People in the team say that they like working in it" },
];

const LIVES: Life[] = [
  {
    person: "malik",
    forecast: { technical: 4, people: 3, codingHours: 18, hardest: "Saying no to good ideas." },
    weeks: [
      [4, 2, 22, 8, 8],
      [4, 3, 18, 12, 8],
      [3, 3, 16, 14, 9],
      [3, 4, 14, 16, 8],
      [3, 4, 12, 18, 8],
      [4, 4, 12, 17, 8],
    ],
    reviews: [
      [
        "Planning with the whole team on one page worked. I still rewrite things that are not mine.",
        "The weekly priorities are clear. He lets others present, which is new.",
      ],
    ],
    opens: true,
  },
  {
    person: "wanjiru",
    forecast: { technical: 4, people: 4, codingHours: 20, hardest: "Not writing most of it." },
    weeks: [
      [4, 4, 22, 9, 7],
      [4, 4, 20, 11, 7],
      [4, 3, 18, 14, 7],
      [5, 3, 16, 15, 8],
      [5, 3, 15, 16, 8],
      [4, 3, 14, 16, 8],
      [5, 3, 14, 17, 7],
      [5, 2, 12, 18, 8],
      [5, 3, 13, 17, 8],
      [5, 2, 12, 18, 8],
      [4, 3, 14, 16, 8],
      [5, 3, 15, 15, 8],
    ],
    reviews: [
      ["The plan stood up to the platform group.", "She asked the hard questions early."],
      ["Delegating the cut-over was easier than I feared.", "Two people grew into the work."],
      ["I missed the code, and said so.", "The team would work with her as lead again."],
    ],
    opens: true,
    team: [6, 4, 4.5, 3.5],
    decided: {
      outcome: "CONTINUE_IC",
      options: "Stay on the Staff track with a wider scope, or apply for the next EM opening.",
      evidence: "Technical weeks gave energy throughout; people weeks did from time to time.",
      why: "The scope was what I liked, not the one-to-ones. A Staff role offers that scope.",
    },
  },
  {
    person: "emil",
    forecast: { technical: 3, people: 4, codingHours: 18, hardest: "Leaving the fix to others." },
    weeks: [
      [4, 3, 20, 10, 8],
      [3, 4, 18, 12, 8],
      [3, 4, 17, 14, 7],
      [4, 4, 15, 15, 8],
      [3, 5, 14, 16, 8],
      [3, 4, 14, 16, 8],
    ],
    reviews: [
      ["The first restore drill ran without me at the keyboard.", "Calm, and clear about roles."],
      ["Two people now run the drill. I want to hear what I should let go of next."],
    ],
    opens: true,
    speakers: ["jonas", "lea", "samir", "ines", "oskar", "ruth", "wanjiru"],
  },
  {
    person: "samir",
    forecast: { technical: 3, people: 4, codingHours: 16, hardest: "Being the one who decides." },
  },
  { person: "hana", waits: true },
  {
    person: "olivia.byrne@pendulum.example",
    reviews: [["The rota holds.", "Fewer interruptions for everybody."]],
  },
];

/** The forecast of a trial as columns; none when the demo has none. */
export function forecastOf(person: string) {
  const forecast = LIVES.find((life) => life.person === person)?.forecast;
  if (!forecast) return {};
  const { technical, people, codingHours, hardest } = forecast;
  return {
    forecastTechnical: technical,
    forecastPeople: people,
    forecastCodingHours: codingHours,
    forecastHardest: sealedRecord("forecast", { hardest }),
  };
}

/** Adds the records of the demo's trials, each on a plausible day. */
export async function seedTrialLives(organisation: Organisation, today: Day): Promise<void> {
  for (const life of LIVES) {
    const personId = organisation.people.get(life.person)?.userId ?? "";
    const trial = await db().trial.findFirstOrThrow({
      where: { personId },
      orderBy: { startsOn: "desc" },
    });
    await fill(life, organisation, trial, today);
  }
}

type Row = { id: string; startsOn: Date; endsOn: Date; proposedAt: Date; agreedAt: Date | null };

async function fill(life: Life, { people }: Organisation, trial: Row, today: Day): Promise<void> {
  const { id: trialId, proposedAt, agreedAt } = trial;
  const [startsOn, endsOn] = [fromDatabaseDay(trial.startsOn), fromDatabaseDay(trial.endsOn)];
  const terms = { criteria: CRITERIA, seat: "", returnsOn: endsOn };
  await db().trialTerms.create({
    data: {
      trialId,
      terms: sealedRecord("terms", terms),
      proposedBy: "MANAGER",
      proposedAt,
      managerSignedAt: proposedAt,
      personSignedAt: life.waits ? null : agreedAt,
    },
  });
  const noonOf = (day: Day) => new Date(`${day}T11:00:00Z`);
  const passed = Math.floor((daysBetween(startsOn, today) - 5) / 7) + 1;
  const weeks = (life.weeks ?? []).slice(0, passed).map((figures, at) => {
    const [technical, people, codingHours, peopleHours, otherHours] = figures;
    const answeredAt = noonOf(addDays(dueOn({ startsOn }, at + 1), 4));
    const hours = { codingHours, peopleHours, otherHours };
    return { trialId, week: at + 1, technical, people, ...hours, answeredAt };
  });
  await db().trialPulse.createMany({ data: weeks });
  if (life.opens) await db().trialOpenness.create({ data: { trialId, pulses: true } });
  const met: Met[] = ["yes", "partly", "yes", "cannot-say"];
  const reviews = (life.reviews ?? []).flatMap((said, at) =>
    said.map((well = "", side) => {
      const week = [2, 6, 10][at] ?? 2;
      const answers = sealedRecord("review", { met, well, next: "" });
      const submittedAt = noonOf(addDays(dueOn({ startsOn }, week), 2));
      return { trialId, week, side: side ? "MANAGER" : "PERSON", answers, submittedAt } as const;
    }),
  );
  await db().trialReview.createMany({ data: reviews });
  const spokeAt = noonOf(addDays(today, -4));
  const voices = (life.speakers ?? []).map((key, at) => ({
    trialId,
    userId: people.get(key)?.userId ?? "",
    answers: sealedRecord("voice", { aims: 4, decisions: 3 + (at % 2), problems: 4 - (at % 3) }),
    answeredAt: spokeAt,
  }));
  await db().trialVoice.createMany({ data: voices });
  await fillVoice(life, trialId, noonOf(addDays(endsOn, 7)));
  if (!life.decided) return;
  const { outcome, ...record } = life.decided;
  const at = noonOf(addDays(endsOn, 3));
  await db().trialDecision.create({
    data: {
      trialId,
      outcome,
      record: sealedRecord("decision", record),
      proposedBy: "PERSON",
      reviewOn: toDatabaseDay(addDays(endsOn, 180)),
      proposedAt: at,
      personSignedAt: at,
      managerSignedAt: at,
    },
  });
}

async function fillVoice({ team }: Life, trialId: string, closedAt: Date): Promise<void> {
  if (!team) return;
  const [people, aims, decisions, problems] = team;
  const figures = { people, means: { aims, decisions, problems } };
  await db().trialVoiceFigures.create({ data: { trialId, figures, closedAt } });
}
