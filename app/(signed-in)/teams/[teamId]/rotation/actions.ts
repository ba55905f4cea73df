"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { textOf } from "@/lib/form";
import { parseTemplate } from "@/lib/handover/input";
import { saveTemplate } from "@/lib/handover/mutations";
import {
  parseChoice,
  parseMove,
  parseRhythm,
  parseSlot,
  parseSwap,
  parseSwapAnswer,
} from "@/lib/rotation/input";
import { moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, passOn, saySoOfPart } from "@/lib/rotation/own-mutations";

const toRotation = ({ teamId }: { teamId: string }) => `/teams/${teamId}/rotation`;

export async function saveRhythm(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseRhythm(form, viewer.today);
  if (!input.ok) return replyErrors("rotation", input.errors, form);
  const outcome = await setRhythm(viewer, textOf(form, "team"), input.value, new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function choose(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChoice(form);
  if (!input.ok) return replyErrors("rotation", input.errors, form);
  const outcome = await putFirst(viewer, input.value, new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function move(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseMove(form);
  if (!input.ok) return replyErrors("rotation", input.errors, form);
  const outcome = await moveTurn(viewer, input.value, new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function undo(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const said = { teamId: textOf(form, "team"), decisionId: textOf(form, "decision") };
  const outcome = await undoDecision(viewer, said, new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function offer(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await offerTurn(viewer, parseSlot(form), new Date());
  return replyOrGo("rotation", outcome, form, ({ trialId }) => `/trials/${trialId}`);
}

export async function takePart(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const said = { teamId: textOf(form, "team"), wants: textOf(form, "wants") === "yes" };
  const outcome = await saySoOfPart(viewer, said, new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function pass(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await passOn(viewer, parseSlot(form), new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function swap(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await askSwap(viewer, parseSwap(form), new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function answer(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await answerSwap(viewer, parseSwapAnswer(form), new Date());
  return replyOrGo("rotation", outcome, form, toRotation);
}

export async function keepTemplate(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseTemplate(form);
  if (!input.ok) return replyErrors("handover", input.errors, form);
  const outcome = await saveTemplate(viewer, textOf(form, "team"), input.value);
  return replyOrGo("handover", outcome, form, ({ teamId }) => `${toRotation({ teamId })}/rhythm`);
}
