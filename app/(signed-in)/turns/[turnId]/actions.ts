"use server";

import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { textOf } from "@/lib/form";
import { parseItems } from "@/lib/handover/input";
import { signHandover, writeHandover } from "@/lib/handover/mutations";

const toTurn = ({ turnId }: { turnId: string }) => `/turns/${turnId}`;

export async function write(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseItems(form);
  if (!input.ok) return replyErrors("handover", input.errors, form);
  const outcome = await writeHandover(viewer, textOf(form, "turn"), input.value, new Date());
  return replyOrGo("handover", outcome, form, toTurn);
}

export async function sign(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const read = { turnId: textOf(form, "turn"), digest: textOf(form, "digest") };
  const outcome = await signHandover(viewer, read, new Date());
  return replyOrGo("handover", outcome, form, toTurn);
}
