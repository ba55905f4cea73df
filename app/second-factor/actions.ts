"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo, replyRefused } from "@/app/_form/reply";
import { parseCode } from "@/lib/auth/input";
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
} from "@/lib/auth/second-factor/mutations";
import { requireArrival, requireViewer } from "@/lib/auth/viewer";

export async function begin(form: FormData): Promise<void> {
  const viewer = await requireArrival(form);
  await beginSecondFactor(viewer);
  redirect("/second-factor");
}

export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireArrival(form);
  const input = parseCode(form);
  if (!input.ok) return replyErrors("second-factor", input.errors, form);
  const outcome = await confirmSecondFactor(viewer, input.value.code, new Date());
  return replyOrGo("second-factor", outcome, form, () => "/second-factor/recovery-codes");
}

export async function makeCodes(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const codes = await renewRecoveryCodes(viewer);
  return codes ? { codes } : replyRefused("second-factor", "no-second-factor", form);
}
