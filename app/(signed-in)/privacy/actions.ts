"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyOrGo, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { decideConsent } from "@/lib/release/consent-mutations";
import { parseConsent } from "@/lib/release/input";
import {
  parseChange,
  parseNaming,
  parseReader,
  parseStanding,
  parseUndo,
} from "@/lib/sharing/input";
import { decideShare } from "@/lib/sharing/mutations";
import { nameReader, removeReader } from "@/lib/sharing/naming-mutations";
import { keepStanding } from "@/lib/sharing/standing-mutations";
import { undoDecisions } from "@/lib/sharing/undo-mutations";

export async function decide(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChange(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await decideShare(viewer, input.value, new Date());
  const changed = encodeURIComponent(`${input.value.assessmentId}.${input.value.audience}`);
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=${changed}`);
}

export async function undoForAll(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const undo = parseUndo(form);
  if (!undo) redirect("/privacy");
  const outcome = await undoDecisions(viewer, undo, new Date());
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=undone.${undo.audience}`);
}

export async function decideFuture(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseStanding(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await keepStanding(viewer, input.value, new Date());
  const { audience } = input.value;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=future.${audience}`);
}

export async function name(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseNaming(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await nameReader(viewer, input.value, new Date());
  const { audience } = input.value;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=named.${audience}`);
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const reader = parseReader(textIn(form, "reader"));
  if (reader) await removeReader(viewer, reader, new Date());
  redirect("/privacy?changed=removed");
}

export async function decideFigures(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseConsent(form);
  if (!input.ok) return replyErrors("consent", input.errors, form);
  const outcome = await decideConsent(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("consent", outcome.reason, form);
  return replyDone("consent", "saved");
}
