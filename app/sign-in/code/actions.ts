"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { parseCode } from "@/lib/auth/input";
import { returnPath } from "@/lib/auth/return-path";
import { signInByCode as enterByCode } from "@/lib/auth/sign-in";
import { entered } from "@/lib/http/entered";

export async function signInByCode(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseCode(form);
  if (!input.ok) return replyErrors("second-factor", input.errors, form);
  const outcome = await enterByCode(input.value.code, returnPath(form.get("to")), new Date());
  if (outcome.ok) redirect(outcome.value);
  if (outcome.reason === "code-too-late") redirect("/sign-in");
  return replyRefused("second-factor", outcome.reason, form);
}
