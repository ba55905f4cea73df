"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyOrGo, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { parseLead, parseTeam } from "@/lib/team/input";
import {
  addTeam,
  appointManager,
  archiveTeam,
  rearrangeTeam,
  reviveTeam,
} from "@/lib/team/mutations";

const idIn = (form: FormData) => textIn(form, "teamId");

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseTeam(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await addTeam(viewer, input.value);
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "teamAdded");
}

export async function rearrange(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseTeam(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await rearrangeTeam(viewer, idIn(form), input.value);
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "saved");
}

export async function appoint(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseLead(form);
  if (!input.ok) return replyErrors("people", input.errors, form);
  const outcome = await appointManager(viewer, idIn(form), input.value);
  if (!outcome.ok) return replyRefused("people", outcome.reason, form);
  return replyDone("people", "appointed");
}

export async function archive(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await archiveTeam(viewer, idIn(form), new Date());
  return replyOrGo("people", outcome, form, () => "/admin/teams");
}

export async function revive(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await reviveTeam(viewer, idIn(form));
  return replyOrGo("people", outcome, form, () => "/admin/teams");
}
