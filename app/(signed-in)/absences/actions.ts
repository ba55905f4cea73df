"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyOrGo } from "@/app/_form/reply";
import { busyDays } from "@/lib/absence/busy-days";
import { parseAbsence, parseCalendarFile, parseKept } from "@/lib/absence/input";
import { enterAbsences, removeAbsence } from "@/lib/absence/mutations";
import { addSource, readAgain, removeSource } from "@/lib/absence/source-mutations";
import { requireViewer } from "@/lib/auth/viewer";
import { textOf } from "@/lib/form";
import { replyFound } from "./_form/reply-found";

const HERE = "/absences";

export async function enter(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseAbsence(form, viewer.today);
  if (!input.ok) return replyErrors("absence", input.errors, form);
  await enterAbsences(viewer, [input.value]);
  redirect(HERE);
}

export async function remove(form: FormData): Promise<void> {
  const viewer = await requireViewer(form);
  await removeAbsence(viewer, textOf(form, "absence"), new Date());
  redirect(HERE);
}

export async function preview(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = await parseCalendarFile(form);
  if (!input.ok) return replyErrors("absence", input.errors, form);
  return replyFound(busyDays(input.value, viewer.today, viewer.timeZone));
}

export async function keep(form: FormData): Promise<void> {
  const viewer = await requireViewer(form);
  await enterAbsences(viewer, parseKept(form, viewer.today));
  redirect(HERE);
}

export async function follow(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await addSource(viewer, textOf(form, "address"), new Date());
  return replyOrGo("absence", outcome, form, () => HERE);
}

export async function again(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await readAgain(viewer, textOf(form, "source"), new Date());
  return replyOrGo("absence", outcome, form, () => HERE);
}

export async function unfollow(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await removeSource(viewer, textOf(form, "source"));
  return replyOrGo("absence", outcome, form, () => HERE);
}
