"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { getLocale } from "@/app/_i18n/words";
import { parseEmail } from "@/lib/auth/input";
import { mailLink } from "@/lib/auth/link/mailed-link";
import { entered } from "@/lib/http/entered";

export async function askForReset(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseEmail(form);
  if (!input.ok) return replyErrors("sign-in", input.errors, form);
  const { email } = input.value;
  const outcome = await mailLink("passwordReset", email, await getLocale(), new Date());
  if (!outcome.ok) return replyRefused("sign-in", outcome.reason, form);
  return replyDone("sign-in", "resetOnItsWay");
}
