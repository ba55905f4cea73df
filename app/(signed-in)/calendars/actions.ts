"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyRefused } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { makeFeed, revokeFeed } from "@/lib/feed/mutations";
import { textOf } from "@/lib/form";

export async function make(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await makeFeed(viewer, textOf(form, "team"), new Date());
  if (!outcome.ok) return replyRefused("calendar", outcome.reason, form);
  return { ...(await replyDone("calendar", "made")), link: outcome.value.link };
}

export async function revoke(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await revokeFeed(viewer, textOf(form, "feed"), new Date());
  if (!outcome.ok) return replyRefused("calendar", outcome.reason, form);
  return replyDone("calendar", "revoked");
}
