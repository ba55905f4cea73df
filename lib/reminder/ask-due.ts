import { addDays, type Day } from "@/lib/day";

/** The question who takes part in a rotation, and where it is answered; `:team` stands for the team. */
export const ASK_PLACES = { "take-part": "/teams/:team/rotation#take-part" } as const;

export type AskDueKind = keyof typeof ASK_PLACES;

export type AskDue = { kind: AskDueKind; userId: string; teamId: string; day: Day };

/** What decides whether a member is asked. */
export type AskDueFacts = {
  userId: string;
  /** The rotations of their teams of today, with the day on which the manager last asked. */
  rotations: { teamId: string; askedOn: Day | null }[];
  /** The teams in whose rotation they take part. */
  takesPartIn: readonly string[];
};

/** How long the question stays. Nobody has to answer: it then ends by itself. */
export const ASK_DAYS = 14;

/** The members of a team who do not take part are asked for two weeks, or until they do. */
export function askDueFrom({ userId, rotations, takesPartIn }: AskDueFacts, today: Day): AskDue[] {
  return rotations.flatMap(({ teamId, askedOn }): AskDue[] =>
    isAsked(askedOn, today) && !takesPartIn.includes(teamId)
      ? [{ kind: "take-part", userId, teamId, day: askedOn }]
      : [],
  );
}

/** Whether a team that was asked on a day is still asked. */
export function isAsked(askedOn: Day | null, today: Day): askedOn is Day {
  return askedOn !== null && askedOn <= today && today < addDays(askedOn, ASK_DAYS);
}
