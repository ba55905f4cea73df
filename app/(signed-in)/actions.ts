"use server";

import { viewerAction, viewerButton } from "@/app/_form/action";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { putFactorNoticeAway } from "@/lib/auth/account-mutations";
import { requireViewer } from "@/lib/auth/viewer";
import { NoInput } from "@/lib/input";
import { ReminderInput } from "@/lib/reminder/input";
import { snoozeReminder } from "@/lib/reminder/mutations";
import { parseChoiceForAll } from "@/lib/sharing/input";
import { decideAll } from "@/lib/sharing/mutations";

export const snooze = viewerAction({
  words: "reminder",
  input: ReminderInput,
  act: snoozeReminder,
  then: () => ({}),
  isSeenEverywhere: true,
});

export const putNoticeAway = viewerButton({
  input: NoInput,
  act: (viewer, _, now) => putFactorNoticeAway(viewer, now),
  to: null,
  isSeenEverywhere: true,
});

export async function decideForAll(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChoiceForAll(form);
  if (!input.ok) return replyErrors("sharing", input.errors, form);
  const now = new Date();
  const outcome = await decideAll(viewer, input.value, now);
  const changed = `all.${input.value.audience}.${now.getTime()}`;
  return replyOrGo("sharing", outcome, form, () => `/privacy?changed=${changed}`);
}
