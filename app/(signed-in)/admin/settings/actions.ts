"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { parseSettings } from "@/lib/installation/input";
import { changeSettings } from "@/lib/installation/mutations";

export async function saveSettings(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseSettings(form);
  if (!input.ok) return replyErrors("admin", input.errors, form);
  const outcome = await changeSettings(viewer, input.value);
  if (!outcome.ok) return replyRefused("admin", outcome.reason, form);
  return replyDone("admin", "saved");
}
