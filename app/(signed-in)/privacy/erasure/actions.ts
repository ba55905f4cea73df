"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { askErasure, callErasureOff } from "@/lib/rights/erasure-mutations";
import { parseProof } from "@/lib/rights/input";

export async function erase(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseProof(form, viewer.hasPassword);
  if (!input.ok) return replyErrors("rights", input.errors, form);
  const outcome = await askErasure(viewer, input.value, new Date());
  // The notice above every page comes or goes with it.
  if (outcome.ok) revalidatePath("/", "layout");
  return replyOrGo("rights", outcome, form, () => "/privacy/erasure");
}

export async function callOff(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await callErasureOff(viewer, viewer.userId);
  // The notice above every page comes or goes with it.
  if (outcome.ok) revalidatePath("/", "layout");
  return replyOrGo("rights", outcome, form, () => "/privacy/erasure");
}
