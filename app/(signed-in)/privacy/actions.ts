"use server";

import { textIn } from "@/app/_form/text-in";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { decideConsent } from "@/lib/release/consent-mutations";
import { parseConsent } from "@/lib/release/input";
import { parseChoice } from "@/lib/sharing/input";
import { shareWith } from "@/lib/sharing/submission-mutations";

export async function decide(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const assessmentId = textIn(form, "assessment");
  const input = parseChoice(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await shareWith(viewer, { ...input.value, assessmentId }, new Date());
  if (!outcome.ok) return replyRefused("sharing", outcome.reason, form);
  redirect(`/privacy?changed=${encodeURIComponent(assessmentId)}`);
}

export async function decideFigures(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseConsent(form);
  if (!input.ok) return replyErrors("consent", input.errors, form);
  const outcome = await decideConsent(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("consent", outcome.reason, form);
  refresh();
  return replyDone("consent", "saved");
}
