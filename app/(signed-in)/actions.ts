"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo, replyRefused } from "@/app/_form/reply";
import { putFactorNoticeAway } from "@/lib/auth/account-mutations";
import { requireViewer } from "@/lib/auth/viewer";
import { parseReminder } from "@/lib/reminder/input";
import { snoozeReminder } from "@/lib/reminder/mutations";
import { parseChoiceForAll } from "@/lib/sharing/input";
import { decideAll } from "@/lib/sharing/mutations";

export async function snooze(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await snoozeReminder(viewer, parseReminder(form), new Date());
  if (!outcome.ok) return replyRefused("reminder", outcome.reason, form);
  revalidatePath("/", "layout");
  return {};
}

export async function putNoticeAway(form: FormData): Promise<void> {
  await putFactorNoticeAway(await requireViewer(form), new Date());
  revalidatePath("/", "layout");
}

export async function decideForAll(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChoiceForAll(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const now = new Date();
  const outcome = await decideAll(viewer, input.value, now);
  const changed = `all.${input.value.audience}.${now.getTime()}`;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=${changed}`);
}
