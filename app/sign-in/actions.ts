"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { parseSignIn } from "@/lib/auth/input";
import { returnPath } from "@/lib/auth/return-path";
import { leaveForProvider } from "@/lib/auth/openid/departure";
import { signInByPassword, signInToDemo as enterDemo } from "@/lib/auth/sign-in";
import { entered } from "@/lib/http/entered";
import { textIn } from "@/app/_form/text-in";

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseSignIn(form);
  if (!input.ok) return replyErrors("auth", input.errors, form);
  const outcome = await signInByPassword(input.value, returnPath(form.get("to")), new Date());
  return replyOrGo("auth", outcome, form, (value) => value);
}

export async function signInAtProvider(form: FormData): Promise<void> {
  entered(form);
  const to = returnPath(form.get("to"));
  const outcome = await leaveForProvider(to);
  const again = new URLSearchParams({ to, problem: outcome.ok ? "" : outcome.reason });
  redirect(outcome.ok ? outcome.value : `/sign-in?${again}`);
}

export async function signInToDemo(form: FormData): Promise<void> {
  entered(form);
  const email = textIn(form, "email");
  const outcome = await enterDemo(email, returnPath(form.get("to")), new Date());
  redirect(outcome.ok ? outcome.value : "/sign-in");
}
