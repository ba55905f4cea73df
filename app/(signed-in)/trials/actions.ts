"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { parseProposal, parseTrialId } from "@/lib/trial/input";
import { agreeToTrial, cancelTrial, declineTrial, endTrialEarly } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal-mutations";

export async function propose(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseProposal(form, viewer.today);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await proposeTrial(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("trial", outcome.reason, form);
  redirect(`/trials/${outcome.value.trialId}`);
}

export async function agree(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const outcome = await agreeToTrial(viewer, parseTrialId(form), new Date());
  if (!outcome.ok) return replyRefused("trial", outcome.reason, form);
  redirect(`/trials/${outcome.value.trialId}`);
}

export async function decline(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const outcome = await declineTrial(viewer, parseTrialId(form), new Date());
  if (!outcome.ok) return replyRefused("trial", outcome.reason, form);
  redirect(`/trials/${outcome.value.trialId}`);
}

export async function cancel(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const outcome = await cancelTrial(viewer, parseTrialId(form), new Date());
  if (!outcome.ok) return replyRefused("trial", outcome.reason, form);
  redirect(`/trials/${outcome.value.trialId}`);
}

export async function endEarly(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const outcome = await endTrialEarly(viewer, parseTrialId(form), new Date());
  if (!outcome.ok) return replyRefused("trial", outcome.reason, form);
  redirect(`/trials/${outcome.value.trialId}`);
}
