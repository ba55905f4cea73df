import { LONGEST_NOTE } from "@/lib/assessment/input";
import { isDay, type Day } from "@/lib/day";
import { Audience, Grade } from "@/lib/db/generated/enums";
import { textOf, type Parsed } from "@/lib/form";

/** Whom a page spoke of when something was decided: the role, and the person who had it then. */
export type ReaderName = { audience: Audience; readerId: string };

/** A decision about one reader. `expiresOn` is the first day without; null: no such day. */
export type Choice = ReaderName & { grade: Grade; expiresOn: Day | null };

/** A choice at submission, and whether it is to hold for future assessments too. */
export type SubmissionChoice = Choice & { alsoFuture: boolean };

/** The last page of the questionnaire: a choice for each reader about whom one was made. */
export type Submission = { draftId: string; note: string; choices: SubmissionChoice[] };

/** How many pages of a list there can be. */
const MOST_PAGES = 10_000;

/** `MANAGER:…` as the form names a reader; null for anything else. */
export function parseReader(text: string): ReaderName | null {
  const [role, readerId = ""] = text.split(":");
  const audience = Object.values(Audience).find((each) => each === role);
  return audience ? { audience, readerId } : null;
}

/** The form about what a reader sees. Nothing is assumed: a grade has to be chosen. */
export function parseChoice(form: FormData): Parsed<Choice> {
  const reader = parseReader(textOf(form, "reader"));
  return reader ? choiceOf(form, reader, "") : { ok: false, errors: { grade: "choose-one" } };
}

/** Fields are `grade` and `expiresOn`, with a suffix where a form asks about several readers. */
function choiceOf(form: FormData, reader: ReaderName, suffix: string): Parsed<Choice> {
  const errors: Record<string, string> = {};
  const grade = gradeIn(textOf(form, `grade${suffix}`));
  const expiresOn = textOf(form, `expiresOn${suffix}`);
  if (!grade) errors[`grade${suffix}`] = "choose-one";
  if (expiresOn && !isDay(expiresOn)) errors[`expiresOn${suffix}`] = "no-such-day";
  if (!grade || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { ...reader, grade, expiresOn: expiresOn || null } };
}

function gradeIn(text: string): Grade | undefined {
  return Object.values(Grade).find((each) => each === text);
}

/** A later decision about an assessment that is already there. */
export function parseChange(form: FormData): Parsed<Choice & { assessmentId: string }> {
  const choice = parseChoice(form);
  if (!choice.ok) return choice;
  return { ok: true, value: { ...choice.value, assessmentId: textOf(form, "assessment") } };
}

/** A decision about all assessments so far, and whether it is to hold for future ones. */
export function parseChoiceForAll(form: FormData): Parsed<SubmissionChoice> {
  const choice = parseChoice(form);
  if (!choice.ok) return choice;
  return { ok: true, value: { ...choice.value, alsoFuture: textOf(form, "future") === "yes" } };
}

/** What is to be undone: what was decided about a reader at one moment, in milliseconds; null for anything else. */
export function parseUndo(form: FormData): (ReaderName & { moment: Date }) | null {
  const reader = parseReader(textOf(form, "reader"));
  const moment = textOf(form, "moment");
  return reader && /^\d{1,14}$/.test(moment)
    ? { ...reader, moment: new Date(Number(moment)) }
    : null;
}

/** A standing choice; without a grade (`ASK`) the owner wants to be asked each time. */
export function parseStanding(
  form: FormData,
): Parsed<ReaderName & { grade: Grade | null; expiresOn: Day | null }> {
  const reader = parseReader(textOf(form, "reader"));
  if (reader && textOf(form, "grade") === "ASK")
    return { ok: true, value: { ...reader, grade: null, expiresOn: null } };
  return parseChoice(form);
}

/**
 * The last page of the questionnaire. A choice has to be made about each reader whom the page named, unless it
 * said that a standing choice holds (`stands…`); then one may be made for this assessment.
 */
export function parseSubmission(form: FormData): Parsed<Submission> {
  const note = textOf(form, "note");
  const errors: Record<string, string> = {};
  if (note.length > LONGEST_NOTE) errors.note = "note-too-long";
  const choices: SubmissionChoice[] = [];
  for (const entry of form.getAll("reader")) {
    const reader = typeof entry === "string" ? parseReader(entry) : null;
    if (!reader) continue;
    const suffix = `.${reader.audience}`;
    const isSilent = textOf(form, `grade${suffix}`) === "";
    if (isSilent && textOf(form, `stands${suffix}`) === "yes") continue;
    const choice = choiceOf(form, reader, suffix);
    const alsoFuture = textOf(form, `future${suffix}`) === "yes";
    if (choice.ok) choices.push({ ...choice.value, alsoFuture });
    else Object.assign(errors, choice.errors);
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { draftId: textOf(form, "draft"), note, choices } };
}

/** Whom somebody names as their sponsor or mentor, by email. */
export function parseNaming(form: FormData): Parsed<{ audience: Audience; email: string }> {
  const audience = Object.values(Audience).find((each) => each === textOf(form, "audience"));
  const email = textOf(form, "email");
  if (!audience || !/^\S+@\S+$/.test(email) || email.length > 254)
    return { ok: false, errors: { email: "nobody-here" } };
  return { ok: true, value: { audience, email } };
}

/** Which page of a list is asked for; the first for anything that is no number. */
export function parsePage(text: string | string[] | undefined): number {
  const page = typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), MOST_PAGES);
}

/** The role that an address names in small letters; null for anything else. */
export function parseAudience(text: string | string[] | undefined): Audience | null {
  const role = typeof text === "string" ? text.toUpperCase() : "";
  return Object.values(Audience).find((each) => each === role) ?? null;
}
