"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { parseChange, parseNaming, parseReader, parseStanding } from "@/lib/sharing/input";
import { decideShare } from "@/lib/sharing/mutations";
import { nameReader, removeReader } from "@/lib/sharing/naming-mutations";
import { keepStanding } from "@/lib/sharing/standing-mutations";

export async function decide(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseChange(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await decideShare(viewer, input.value, new Date());
  const changed = encodeURIComponent(`${input.value.assessmentId}.${input.value.audience}`);
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=${changed}`);
}

export async function decideFuture(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseStanding(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await keepStanding(viewer, input.value, new Date());
  const { audience } = input.value;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=future.${audience}`);
}

export async function name(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseNaming(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const outcome = await nameReader(viewer, input.value, new Date());
  const { audience } = input.value;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=named.${audience}`);
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const reader = parseReader(textIn(form, "reader"));
  if (reader) await removeReader(viewer, reader, new Date());
  redirect("/privacy?changed=removed");
}
