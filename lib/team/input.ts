import { z } from "zod";
import { cleanName, hasUnfitCharacters } from "@/lib/auth/person-name";
import { isDay } from "@/lib/day";
import type { Parsed } from "@/lib/form";
import { cleanEmail, isEmail, PATH_MARK, TEAM_NAME_LIMIT } from "./naming";

const teamName = z
  .string()
  .transform(cleanName)
  .refine((text) => text !== "", "name-missing")
  .refine(
    (text) =>
      text.length <= TEAM_NAME_LIMIT && !text.includes(PATH_MARK) && !hasUnfitCharacters(text),
    "team-name-wrong",
  );
/** A calendar day that a form names. */
export const day = z.string().refine(isDay, "day-wrong");
/** A team that a form names by its identifier; a blank field is no team. */
export const team = z
  .union([z.literal(""), z.uuid()], "team-wrong")
  .transform((id) => (id === "" ? null : id));

const Team = z.object({ name: teamName, parentId: team });
const Lead = z.object({
  email: z
    .string()
    .transform(cleanEmail)
    .refine((text) => text === "" || isEmail(text), "email-wrong"),
  startsOn: day,
});

export type TeamInput = z.infer<typeof Team>;
export type LeadInput = z.infer<typeof Lead>;

/** The fields of a form as a schema wants them, or the first error of each field. */
export function read<T extends z.ZodObject>(schema: T, form: FormData): Parsed<z.infer<T>> {
  const names = Object.keys(schema.shape);
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((each) => [each, form.get(each) ?? ""])),
  );
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
  return { ok: false, errors: Object.fromEntries(errors.reverse()) as Record<string, string> };
}

/** A team's name and place in the tree. */
export const parseTeam = (form: FormData): Parsed<TeamInput> => read(Team, form);
/** Who manages a team from a day on; a blank address is nobody. */
export const parseLead = (form: FormData): Parsed<LeadInput> => read(Lead, form);
