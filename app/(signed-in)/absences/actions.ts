"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { textOf } from "@/lib/form";
import { parseAbsence } from "@/lib/rotation/input";
import { enterAbsence, removeAbsence } from "@/lib/rotation/own-mutations";

export async function enter(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = parseAbsence(form, viewer.today);
  if (!input.ok) return replyErrors("absence", input.errors, form);
  await enterAbsence(viewer, input.value);
  redirect("/absences");
}

export async function remove(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  await removeAbsence(viewer, textOf(form, "absence"), new Date());
  redirect("/absences");
}
