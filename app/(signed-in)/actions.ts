"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_form/form-state";
import { replyRefused } from "@/app/_form/reply";
import { putFactorNoticeAway } from "@/lib/auth/account-mutations";
import { requireViewer } from "@/lib/auth/viewer";
import { parseReminder } from "@/lib/reminder/input";
import { snoozeReminder } from "@/lib/reminder/mutations";

export async function snooze(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const outcome = await snoozeReminder(viewer, parseReminder(form), new Date());
  if (!outcome.ok) return replyRefused("reminder", outcome.reason, form);
  revalidatePath("/", "layout");
  return {};
}

export async function putNoticeAway(): Promise<void> {
  await putFactorNoticeAway(await requireViewer(), new Date());
  revalidatePath("/", "layout");
}
