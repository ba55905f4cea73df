"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { fieldsOf, parseChange, parseContext } from "@/lib/context/input";
import { setContext } from "@/lib/context/mutations";

export async function tryOut(_: FormState, form: FormData): Promise<FormState> {
  await requireViewer(form);
  const input = parseContext(form);
  if (!input.ok) return replyErrors("weights", input.errors, form);
  const { size, revision } = input.value;
  const wanted = new URLSearchParams({ ...fieldsOf(input.value), revision: String(revision) });
  redirect(`/admin/weights/${size}?${wanted.toString()}#effect`);
}

export async function save(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChange(form);
  if (!input.ok) return replyErrors("weights", input.errors, form);
  const outcome = await setContext(viewer, input.value, new Date());
  return replyOrGo("weights", outcome, form, () => "/admin/weights?told=saved");
}
