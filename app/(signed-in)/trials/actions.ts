"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { textOf } from "@/lib/form";
import { parseProposal, parseTrialId } from "@/lib/trial/proposal/input";
import {
  agreeToTrial,
  cancelTrial,
  declineTrial,
  endTrialEarly,
  forecastTrial,
  signTerms,
} from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import {
  parseExtension,
  parseForecast,
  parsePostponedUntil,
  parseTerms,
} from "@/lib/trial/terms/input";
import { proposeExtension, reviseTerms, signExtension } from "@/lib/trial/terms/mutations";
import { parseDecision, parsePulse, parseReview } from "@/lib/trial/check-in/input";
import { answerPulse, openPulses, reviewTrial } from "@/lib/trial/check-in/mutations";
import { proposeDecision, signDecision } from "@/lib/trial/decision/mutations";
import { parseVoice } from "@/lib/trial/voice/input";
import { speakUp } from "@/lib/trial/voice/mutations";

const toTrial = ({ trialId }: { trialId: string }) => `/trials/${trialId}`;

export async function propose(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseProposal(form, viewer.today);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await proposeTrial(viewer, input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function agree(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const [trial, terms] = [parseTrialId(form), textOf(form, "terms")];
  const outcome = await agreeToTrial(viewer, trial, new Date(), terms);
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function decline(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const until = parsePostponedUntil(form, viewer.today);
  const outcome = await declineTrial(viewer, parseTrialId(form), new Date(), until);
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function cancel(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await cancelTrial(viewer, parseTrialId(form), new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function endEarly(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await endTrialEarly(viewer, parseTrialId(form), new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function revise(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseTerms(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await reviseTerms(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function signNewTerms(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await signTerms(viewer, parseTrialId(form), textOf(form, "terms"), new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function forecast(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseForecast(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await forecastTrial(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function answerWeek(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parsePulse(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await answerPulse(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function openWeeks(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await openPulses(
    viewer,
    parseTrialId(form),
    form.get("open") === "yes",
    new Date(),
  );
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function review(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseReview(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await reviewTrial(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function extend(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseExtension(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await proposeExtension(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function agreeToExtend(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await signExtension(
    viewer,
    parseTrialId(form),
    textOf(form, "extension"),
    new Date(),
  );
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function decide(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseDecision(form, viewer.today);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await proposeDecision(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function agreeToDecision(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await signDecision(
    viewer,
    parseTrialId(form),
    textOf(form, "decision"),
    new Date(),
  );
  return replyOrGo("trial", outcome, form, toTrial);
}

export async function speak(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseVoice(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await speakUp(viewer, parseTrialId(form), input.value, new Date());
  return replyOrGo("trial", outcome, form, () => "/");
}
