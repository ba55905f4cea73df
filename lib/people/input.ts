import { z } from "zod";
import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "@/lib/auth/person-name";
import { isDay } from "@/lib/day";
import type { Parsed } from "@/lib/form";
import { cleanEmail, isEmail, PATH_MARK, TEAM_NAME_LIMIT } from "./naming";

const name = z
  .string()
  .transform(cleanName)
  .refine((text) => text !== "", "name-missing")
  .refine((text) => text.length <= NAME_LIMIT && !hasUnfitCharacters(text), "name-wrong");
const email = z.string().transform(cleanEmail).refine(isEmail, "email-wrong");
const teamName = z
  .string()
  .transform(cleanName)
  .refine((text) => text !== "", "name-missing")
  .refine(
    (text) =>
      text.length <= TEAM_NAME_LIMIT && !text.includes(PATH_MARK) && !hasUnfitCharacters(text),
    "team-name-wrong",
  );
const day = z.string().refine(isDay, "day-wrong");
const team = z
  .union([z.literal(""), z.uuid()], "team-wrong")
  .transform((id) => (id === "" ? null : id));

const NewPerson = z.object({ name, email, teamId: team, startsOn: day });
const Person = z.object({ name, email });
const Move = z.object({ teamId: team, startsOn: day });
const Team = z.object({ name: teamName, parentId: team });
const Lead = z.object({
  email: z
    .string()
    .transform(cleanEmail)
    .refine((text) => text === "" || isEmail(text), "email-wrong"),
  startsOn: day,
});

export type NewPerson = z.infer<typeof NewPerson>;
export type PersonEdit = z.infer<typeof Person>;
export type Move = z.infer<typeof Move>;
export type TeamInput = z.infer<typeof Team>;
export type LeadInput = z.infer<typeof Lead>;

function read<T extends z.ZodObject>(schema: T, form: FormData): Parsed<z.infer<T>> {
  const names = Object.keys(schema.shape);
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((each) => [each, form.get(each) ?? ""])),
  );
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
  return { ok: false, errors: Object.fromEntries(errors.reverse()) as Record<string, string> };
}

/** Somebody to invite, with a team and a first day there. */
export const parseNewPerson = (form: FormData): Parsed<NewPerson> => read(NewPerson, form);
/** Name and email of somebody who is here. */
export const parsePerson = (form: FormData): Parsed<PersonEdit> => read(Person, form);
/** Where somebody goes, and from which day; no team is an answer too. */
export const parseMove = (form: FormData): Parsed<Move> => read(Move, form);
/** A team's name and place in the tree. */
export const parseTeam = (form: FormData): Parsed<TeamInput> => read(Team, form);
/** Who manages a team from a day on; a blank address is nobody. */
export const parseLead = (form: FormData): Parsed<LeadInput> => read(Lead, form);
