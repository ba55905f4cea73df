"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import type { FormState } from "@/app/_form/form-state";
import {
  beginAnew,
  discardDraft,
  saveAnswers,
  startAssessment,
} from "@/lib/assessment/draft-mutations";
import { parseStep } from "@/lib/assessment/input";
import { requireViewer } from "@/lib/auth/viewer";
import { parseSubmission } from "@/lib/sharing/input";
import { submitAndShare } from "@/lib/sharing/submission-mutations";

export async function begin(form: FormData): Promise<void> {
  await startAssessment(await requireViewer(form), new Date());
  redirect("/assessments/draft?step=1");
}

export async function startOver(form: FormData): Promise<void> {
  await beginAnew(await requireViewer(form), form.get("draft"));
  redirect("/assessments/draft");
}

export async function keepStep(form: FormData): Promise<void> {
  const { to, ...answers } = parseStep(form);
  await saveAnswers(await requireViewer(form), answers);
  revalidatePath("/assessments/draft"); // or the browser's Back would show the page as it was
  redirect(`/assessments/draft?step=${to}`);
}

export async function submit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseSubmission(form);
  if (!input.ok) return replyErrors("assessment", input.errors, form);
  const outcome = await submitAndShare(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("assessment", outcome.reason, form);
  revalidatePath("/", "layout");
  redirect(`/assessments/${outcome.value.assessmentId}`);
}

export async function discard(form: FormData): Promise<void> {
  await discardDraft(await requireViewer(form), form.get("draft"));
  redirect("/");
}
