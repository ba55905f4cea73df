"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { parseReminderSetting } from "@/lib/reminder/input";
import { saveReminderSetting } from "@/lib/reminder/mutations";

export async function saveSetting(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseReminderSetting(form);
  if (!input.ok) return replyErrors("reminder", input.errors, form);
  await saveReminderSetting(viewer, input.value);
  return replyDone("reminder", "kept");
}
