"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { getLocale } from "@/app/_i18n/words";
import { parseEmail } from "@/lib/auth/input";
import { mailLink } from "@/lib/auth/link/mailed-link";
import { returnPath } from "@/lib/auth/return-path";
import { signInByLink as enterByLink } from "@/lib/auth/sign-in";
import { keepWantedPath, wantedPath } from "@/lib/auth/wanted-path";
import { entered } from "@/lib/http/entered";

export async function askForLink(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseEmail(form);
  if (!input.ok) return replyErrors("sign-in", input.errors, form);
  await keepWantedPath(returnPath(form.get("to")));
  const { email } = input.value;
  const outcome = await mailLink("signInLink", email, await getLocale(), new Date());
  if (!outcome.ok) return replyRefused("sign-in", outcome.reason, form);
  return replyDone("sign-in", "linkOnItsWay");
}

export async function signInByLink(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const outcome = await enterByLink(textIn(form, "secret"), await wantedPath(), new Date());
  if (!outcome.ok) return replyRefused("sign-in", outcome.reason, form);
  redirect(outcome.value);
}
