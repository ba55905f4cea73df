import type { Grade } from "@/lib/db/generated/enums";
import type { Random } from "./random";

/** A person's leaning over the years, and what they share with their manager. */
export type PersonStory = {
  /** True leaning (−100 … +100) as a function of the years ago. */
  leaning: (yearsAgo: number) => number;
  grade: Grade;
  /** Days ago of each assessment, oldest first; empty for a person who has not answered. */
  daysAgo: number[];
  note?: string;
  /** A quick form after the last of them: how many days ago, and with which leaning. */
  quick?: { daysAgo: number; leaning: number };
};

const QUARTERLY = [700, 610, 515, 425, 330, 240, 150, 62];

const TOLD: Record<string, Partial<PersonStory>> = {
  jonas: {
    leaning: (years) => -1 + 4 * years,
    grade: "EVERYTHING",
    daysAgo: [520, 430, 335, 245, 150, 40],
    note: "I enjoy untangling the replication work as much as helping the newer people plan. I honestly cannot tell.",
  },
  lea: { leaning: () => -46, grade: "SCORES", daysAgo: QUARTERLY },
  samir: { leaning: (years) => 38 - 25 * years, grade: "SCORES", daysAgo: QUARTERLY },
  ines: {
    leaning: (years) => -52 * Math.cos(Math.PI * years),
    grade: "EVERYTHING",
    daysAgo: [720, 640, 545, 455, 365, 275, 180, 90, 12],
    note: "Back on the storage engine after a year of leading people. It was a good year, and I am glad to be back.",
  },
  oskar: { leaning: () => -22, grade: "NOTHING", daysAgo: QUARTERLY.slice(3) },
  ruth: { daysAgo: [] },
  emil: { leaning: () => 33, grade: "VERDICT", daysAgo: QUARTERLY.slice(2) },
  // The last three but one measure the trial: before, at its end and four weeks after.
  wanjiru: {
    leaning: (years) => -30 + 12 * years,
    grade: "SCORES",
    daysAgo: [610, 515, 425, 330, 240, 150, 120, 62],
    quick: { daysAgo: 21, leaning: -40 },
  },
  malik: {
    leaning: (years) => 6 - 10 * years,
    grade: "EVERYTHING",
    daysAgo: [500, 400, 300, 200, 46],
  },
  hana: {
    leaning: () => 3,
    grade: "SCORES",
    daysAgo: [420, 300, 180, 75],
    quick: { daysAgo: 9, leaning: 58 },
  },
  "yusuf.demir@pendulum.example": {
    leaning: () => -1,
    grade: "EVERYTHING",
    daysAgo: [400, 210, 30],
  },
  carl: { daysAgo: [] },
  bea: { leaning: () => -35, grade: "SCORES", daysAgo: [700, 610, 515, 425] },
};

/** Of the others, some who keep their answers to themselves. Figures about groups count them as well. */
const PRIVATE = [
  ...["keiko.mori", "ingrid.berg", "zoe.martens", "arjun.nair", "tariq.aziz", "sanna.virtanen"],
  ...["elena.popescu", "clara.schmidt", "luis.ortega", "dmitri.volkov", "minh.tran", "paula.reyes"],
].map((name) => `${name}@pendulum.example`);

/** A person's story: written for some, random for the others. */
export function storyOf(key: string, random: Random): PersonStory {
  const start = random.normal() * 34;
  const drift = random.normal() * 12;
  const first = random.whole(0, 5);
  const drawn: PersonStory = {
    leaning: (years) => Math.max(-85, Math.min(85, start + drift * years)),
    grade: random.pick<Grade>([
      ["SCORES", 5],
      ["EVERYTHING", 2],
      ["VERDICT", 2],
      ["NOTHING", 2],
    ]),
    daysAgo:
      random.uniform() < 0.12
        ? []
        : QUARTERLY.slice(first).map((days) => days + random.whole(-18, 18)),
  };
  if (PRIVATE.includes(key)) drawn.grade = "NOTHING";
  return { ...drawn, ...TOLD[key] };
}
