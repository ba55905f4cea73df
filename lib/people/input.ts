import { z } from "zod";
import { personName } from "@/lib/auth/person-name";
import { day, id, input, isTicked, word, type ValueOf } from "@/lib/input";
import { emailAddress, teamOrNone } from "@/lib/team/input";

/** The person that a form refers to. */
export const PersonIdInput = input([], () => z.object({ personId: id }));

/** An identity of a person at a sign-in provider. */
export const IdentityOfInput = input([], () => z.object({ personId: id, issuer: word }));

export type IdentityOf = ValueOf<typeof IdentityOfInput>;

/** A person to invite, with a team and a first day there. */
export const NewPersonInput = input(
  ["name-missing", "name-wrong", "email-wrong", "team-wrong", "day-wrong"],
  (error) =>
    z.object({
      name: personName(error("name-missing"), error("name-wrong"), error("name-wrong")),
      email: emailAddress(error("email-wrong")),
      teamId: teamOrNone(error("team-wrong")),
      startsOn: day(error("day-wrong")),
    }),
);

/** A person's new name or email. */
export const PersonEditInput = input(["name-missing", "name-wrong", "email-wrong"], (error) =>
  z.object({
    personId: id,
    name: personName(error("name-missing"), error("name-wrong"), error("name-wrong")),
    email: emailAddress(error("email-wrong")),
  }),
);

/** A move to another team from a given day; a blank team means none. */
export const MoveInput = input(["team-wrong", "day-wrong"], (error) =>
  z.object({
    personId: id,
    teamId: teamOrNone(error("team-wrong")),
    startsOn: day(error("day-wrong")),
  }),
);

// `person.<id>`: a box for each person, ticked or absent.
const chosen = z
  .record(z.string(), z.string())
  .default({})
  .transform((boxes) => Object.keys(boxes));

/** An act for the people chosen in the list: inviting them again, or moving them to a team. */
export const ChosenInput = input(["team-wrong", "day-wrong"], (error) =>
  z
    .discriminatedUnion("act", [
      z.object({ act: z.literal("invite"), person: chosen }),
      z.object({
        act: z.literal("move"),
        person: chosen,
        teamId: teamOrNone(error("team-wrong")),
        startsOn: day(error("day-wrong")),
      }),
    ])
    .transform(({ person: personIds, ...said }) => ({ ...said, personIds })),
);

/** Whether a person becomes an admin. */
export const AdminInput = input([], () => z.object({ personId: id, isAdmin: isTicked }));

export type NewPerson = ValueOf<typeof NewPersonInput>;
export type PersonEdit = Omit<ValueOf<typeof PersonEditInput>, "personId">;
export type TeamMove = Omit<ValueOf<typeof MoveInput>, "personId">;
