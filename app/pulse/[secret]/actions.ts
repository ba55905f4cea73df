"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { textOf } from "@/lib/form";
import { entered } from "@/lib/http/entered";
import { parsePulse } from "@/lib/trial/check-in/input";
import { answerPulseByLink } from "@/lib/trial/check-in/mutations";

export async function answerByLink(_: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const secret = textOf(form, "secret");
  const input = parsePulse(form);
  if (!input.ok) return replyErrors("trial", input.errors, form);
  const outcome = await answerPulseByLink(secret, input.value, new Date());
  return replyOrGo("trial", outcome, form, () => `/pulse/${encodeURIComponent(secret)}?done=yes`);
}
