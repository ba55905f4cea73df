"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { makeFirstAdmin } from "@/lib/auth/link/first-admin-mutations";
import { parseFirstAdmin, parseNewPassword } from "@/lib/auth/input";
import { choosePassword } from "@/lib/auth/link/join-mutations";
import { signInByPassword } from "@/lib/auth/sign-in";
import { entered } from "@/lib/http/entered";

export async function join(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseNewPassword(form);
  if (!input.ok) return replyErrors("join", input.errors, form);
  const { password } = input.value;
  const outcome = await choosePassword(textIn(form, "secret"), password, new Date());
  if (!outcome.ok) return replyRefused("join", outcome.reason, form);
  const entrance = await signInByPassword({ email: outcome.value, password }, "/", new Date());
  redirect(entrance.ok ? entrance.value : "/sign-in");
}

export async function begin(_before: FormState, form: FormData): Promise<FormState> {
  entered(form);
  const input = parseFirstAdmin(form);
  if (!input.ok) return replyErrors("join", input.errors, form);
  const { password } = input.value;
  const outcome = await makeFirstAdmin(textIn(form, "secret"), input.value, new Date());
  if (!outcome.ok) return replyRefused("join", outcome.reason, form);
  const way = { email: outcome.value, password };
  const entrance = await signInByPassword(way, "/admin", new Date());
  redirect(entrance.ok ? entrance.value : "/sign-in");
}
