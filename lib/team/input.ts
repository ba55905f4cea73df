import { z } from "zod";
import { nameField } from "@/lib/auth/person-name";
import { UNKNOWN_ID } from "@/lib/id";
import { day, id, input, type ErrorKey, type ValueOf } from "@/lib/input";
import { cleanEmail, isEmail, PATH_MARK, TEAM_NAME_LIMIT } from "./naming";

/** The name of a team: no slash, no control characters, at most 80 characters. */
export function teamName(missing: string, unfit: string, tooLong: string) {
  return nameField(TEAM_NAME_LIMIT, { missing, unfit, tooLong }).refine(
    (name) => !name.includes(PATH_MARK),
    unfit,
  );
}

/** A normalised email address; a blank one is `missing`. */
export function emailAddress(wrong: string, missing = wrong) {
  return z
    .string()
    .default("")
    .transform(cleanEmail)
    .refine((email) => email !== "", missing)
    .refine(isEmail, wrong)
    .meta({ format: "email" });
}

/** A normalised email address, or null where the field is blank. */
export function emailOrNone(wrong: string) {
  return z
    .string()
    .default("")
    .transform((said) => cleanEmail(said) || null)
    .refine((email) => email === null || isEmail(email), wrong);
}

/** A team by its identifier, or null where the field is blank. */
export function teamOrNone(wrong: string) {
  return id.transform((said) => said || null).refine((team) => team !== UNKNOWN_ID, wrong);
}

const TEAM_ERRORS = ["name-missing", "team-name-wrong", "team-wrong"] as const;

const teamFields = (error: ErrorKey<(typeof TEAM_ERRORS)[number]>) => ({
  name: teamName(error("name-missing"), error("team-name-wrong"), error("team-name-wrong")),
  parentId: teamOrNone(error("team-wrong")),
});

/** The team that a form refers to. */
export const TeamIdInput = input([], () => z.object({ teamId: id }));

/** The name of a new team and its place in the tree. */
export const TeamInput = input(TEAM_ERRORS, (error) => z.object(teamFields(error)));

/** A team's new name or its new place in the tree. */
export const TeamEditInput = input(TEAM_ERRORS, (error) =>
  z.object({ teamId: id, ...teamFields(error) }),
);

/** Who manages a team from a day on; a blank address means nobody. */
export const AppointmentInput = input(["email-wrong", "day-wrong"], (error) =>
  z.object({
    teamId: id,
    email: emailOrNone(error("email-wrong")),
    startsOn: day(error("day-wrong")),
  }),
);

/** The same with the manager by their id. */
export const InChargeInput = input(["day-wrong"], (error) =>
  z.object({ teamId: id, personId: id, startsOn: day(error("day-wrong")) }),
);

export type TeamEdit = ValueOf<typeof TeamInput>;
export type Appointment = Omit<ValueOf<typeof AppointmentInput>, "teamId">;
export type InCharge = ValueOf<typeof InChargeInput>;
