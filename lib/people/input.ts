import { z } from "zod";
import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "@/lib/auth/person-name";
import type { Parsed } from "@/lib/form";
import { day, read, team } from "@/lib/team/input";
import { cleanEmail, isEmail } from "@/lib/team/naming";

const name = z
  .string()
  .transform(cleanName)
  .refine((text) => text !== "", "name-missing")
  .refine((text) => text.length <= NAME_LIMIT && !hasUnfitCharacters(text), "name-wrong");
const email = z.string().transform(cleanEmail).refine(isEmail, "email-wrong");

const NewPerson = z.object({ name, email, teamId: team, startsOn: day });
const Person = z.object({ name, email });
const Move = z.object({ teamId: team, startsOn: day });
export type NewPerson = z.infer<typeof NewPerson>;
export type PersonEdit = z.infer<typeof Person>;
export type Move = z.infer<typeof Move>;

/** Somebody to invite, with a team and a first day there. */
export const parseNewPerson = (form: FormData): Parsed<NewPerson> => read(NewPerson, form);
/** Name and email of somebody who is here. */
export const parsePerson = (form: FormData): Parsed<PersonEdit> => read(Person, form);
/** Where somebody goes, and from which day; no team is an answer too. */
export const parseMove = (form: FormData): Parsed<Move> => read(Move, form);
