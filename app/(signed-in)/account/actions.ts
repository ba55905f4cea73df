"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { changePassword, endOwnSession, renameOneself } from "@/lib/auth/account-mutations";
import { setFirstPassword } from "@/lib/auth/password/first-password-mutations";
import { closeIdentity, openIdentity } from "@/lib/auth/openid/identity-mutations";
import { parseCode, parseNewPassword, parseOwnName, parsePasswordChange } from "@/lib/auth/input";
import { endAllSessions } from "@/lib/auth/mutations";
import { keepLocale, keepTheme } from "@/lib/auth/preferences";
import { endSecondFactor } from "@/lib/auth/second-factor/mutations";
import { endThisSession } from "@/lib/auth/sign-out";
import { requireViewer } from "@/lib/auth/viewer";

export async function rename(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseOwnName(form);
  if (!input.ok) return replyErrors("account", input.errors, form);
  await renameOneself(viewer, input.value.name);
  return replyDone("account", "name");
}

export async function renewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parsePasswordChange(form);
  if (!input.ok) return replyErrors("account", input.errors, form);
  const { currentPassword: current, password: wanted } = input.value;
  const outcome = await changePassword(viewer, { current, wanted }, new Date());
  if (!outcome.ok) return replyRefused("account", outcome.reason, form);
  return replyDone("account", "password");
}

export async function endSession(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await endOwnSession(viewer, textIn(form, "session"), new Date());
  if (!outcome.ok) return replyRefused("account", "session-ended", form);
  return replyDone("account", "session");
}

export async function leaveEverywhere(form: FormData): Promise<void> {
  const viewer = await requireViewer(form);
  await endAllSessions(viewer.userId, new Date());
  await endThisSession(new Date());
  redirect("/sign-in");
}

export async function removeSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseCode(form);
  if (!input.ok) return replyErrors("account", input.errors, form);
  const outcome = await endSecondFactor(viewer, input.value.code, new Date());
  if (!outcome.ok) return replyRefused("account", outcome.reason, form);
  return replyDone("account", "second-factor");
}

export async function savePreferences(_before: FormState, form: FormData): Promise<FormState> {
  await requireViewer(form);
  await keepLocale(textIn(form, "locale"));
  await keepTheme(textIn(form, "theme"));
  redirect("/account?saved=preferences");
}

export async function choosePassword(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseNewPassword(form);
  if (!input.ok) return replyErrors("account", input.errors, form);
  const outcome = await setFirstPassword(viewer, input.value.password, new Date());
  if (!outcome.ok) return replyRefused("account", outcome.reason, form);
  redirect("/account?saved=password");
}

export async function closeProvider(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await closeIdentity(viewer, textIn(form, "issuer"), new Date());
  if (!outcome.ok) return replyRefused("account", outcome.reason, form);
  return replyDone("account", "closed");
}

export async function openProvider(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await openIdentity(viewer, textIn(form, "issuer"));
  if (!outcome.ok) return replyRefused("account", outcome.reason, form);
  return replyDone("account", "opened");
}
