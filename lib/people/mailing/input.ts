import { z } from "zod";
import { id, input, isTicked, text, type ValueOf } from "@/lib/input";

/** How long an admin's own sentence in an invitation may be. */
export const LONGEST_SENTENCE = 300;

/**
 * Instead of a team's id: the people of all teams, and those without a team. A form without it
 * mails nobody.
 */
export const EVERYBODY = "all";

/** The sentence of an invitation that whoever sends it may write anew. */
export const sentence = (tooLong: string) => text(LONGEST_SENTENCE, tooLong);

/** Who is to be mailed an invitation later, and the sentence in it. */
export const MailingInput = input(["sentence-too-long"], (error) =>
  z.object({
    teamId: z.union([z.literal(EVERYBODY), id]),
    again: isTicked,
    sentence: sentence(error("sentence-too-long")),
  }),
);

export type MailingWish = ValueOf<typeof MailingInput> & { personIds?: readonly string[] };

/**
 * Whom a mailing is for: a team with those below it, or `EVERYBODY`; also who was mailed before? With
 * `personIds` only these people of it.
 */
export type Whom = { teamId: string; again: boolean; personIds?: readonly string[] };

/** The people of a mailing, from the query string. */
export function parseWhom({ teamId, again }: Record<string, string | string[] | undefined>): Whom {
  return { teamId: typeof teamId === "string" ? teamId : EVERYBODY, again: again === "yes" };
}
