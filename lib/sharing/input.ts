import { LONGEST_NOTE } from "@/lib/assessment/input";
import { isDay, type Day } from "@/lib/day";
import { Grade } from "@/lib/db/generated/enums";
import type { Parsed } from "@/lib/form";

/** A decision, and the manager who was named when it was made. */
export type Choice = { managerId: string; grade: Grade; expiresOn: Day | null };

/** The last page of the questionnaire; no choice where there is no manager to decide about. */
export type Submission = { draftId: string; note: string; choice: Choice | null };

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The form about what a manager sees. Nothing is assumed: a grade has to be chosen. */
export function parseChoice(form: FormData): Parsed<Choice> {
  const errors: Record<string, string> = {};
  const grade = Object.values(Grade).find((each) => each === textOf(form, "grade"));
  const expiresOn = textOf(form, "expiresOn");
  if (!grade) errors.grade = "choose-one";
  if (expiresOn && !isDay(expiresOn)) errors.expiresOn = "no-such-day";
  if (!grade || Object.keys(errors).length > 0) return { ok: false, errors };
  const managerId = textOf(form, "manager");
  return { ok: true, value: { managerId, grade, expiresOn: expiresOn || null } };
}

/** The last page of the questionnaire. The choice has to be made when the page named a manager. */
export function parseSubmission(form: FormData): Parsed<Submission> {
  const note = textOf(form, "note");
  const tooLong: Record<string, string> =
    note.length > LONGEST_NOTE ? { note: "note-too-long" } : {};
  const choice = textOf(form, "manager") ? parseChoice(form) : null;
  const errors = { ...tooLong, ...(choice?.ok === false ? choice.errors : {}) };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const draftId = textOf(form, "draft");
  return { ok: true, value: { draftId, note, choice: choice?.ok ? choice.value : null } };
}

/** A later decision about an assessment that is already there. */
export function parseChange(form: FormData): Parsed<Choice & { assessmentId: string }> {
  const choice = parseChoice(form);
  if (!choice.ok) return choice;
  return { ok: true, value: { ...choice.value, assessmentId: textOf(form, "assessment") } };
}
