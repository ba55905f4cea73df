"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyOrGo, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { parseMove, parseNewPerson, parsePerson } from "@/lib/people/input";
import {
  addPerson,
  decideAdmin,
  editPerson,
  inviteAgain,
  movePerson,
  removePerson,
  restorePerson,
} from "@/lib/people/mutations";
import { askErasureOf, callErasureOff } from "@/lib/rights/erasure-mutations";
import { takeSecondFactor } from "@/lib/people/second-factor-mutations";

const idIn = (form: FormData) => textIn(form, "personId");

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseNewPerson(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await addPerson(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  const { link, mail } = outcome.value;
  return { ...(await replyDone("people", `invited.${mail}`)), link };
}

export async function renewLink(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await inviteAgain(viewer, idIn(form), new Date());
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  const { link, mail } = outcome.value;
  return { ...(await replyDone("people", `linked.${mail}`)), link };
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parsePerson(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await editPerson(viewer, idIn(form), input.value);
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "saved");
}

export async function move(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseMove(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await movePerson(viewer, idIn(form), input.value);
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "moved");
}

export async function setAdmin(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await decideAdmin(viewer, idIn(form), form.get("isAdmin") === "yes");
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "saved");
}

export async function takeFactor(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await takeSecondFactor(viewer, idIn(form), new Date());
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", `factorTaken.${outcome.value}`);
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await removePerson(viewer, idIn(form), new Date());
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "removed");
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await restorePerson(viewer, idIn(form));
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "restored");
}

export async function erasePerson(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const id = idIn(form);
  const outcome = await askErasureOf(viewer, id, textIn(form, "name"), new Date());
  return replyOrGo("rights", outcome, form, () => `/admin/people/${id}/erasure`);
}

export async function callErasureOffFor(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const id = idIn(form);
  const outcome = await callErasureOff(viewer, id);
  return replyOrGo("rights", outcome, form, () => `/admin/people/${id}/erasure`);
}
