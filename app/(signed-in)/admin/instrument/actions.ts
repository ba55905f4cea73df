"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyDone, replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { parseAddition, parseItem, parsePlace, parsePublication } from "@/lib/instrument/input";
import { addItem, placeItem, saveItem } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";

const EDITOR = "/admin/instrument";

export async function begin(form: FormData): Promise<void> {
  await beginNextVersion(await requireViewer(form), new Date());
  redirect(EDITOR);
}

export async function discard(form: FormData): Promise<void> {
  await discardNextVersion(await requireViewer(form), textIn(form, "draft"));
  redirect(EDITOR);
}

export async function add(form: FormData): Promise<void> {
  const outcome = await addItem(await requireViewer(form), parseAddition(form), new Date());
  redirect(outcome.ok ? `${EDITOR}/items/${outcome.value}` : `${EDITOR}?told=gone`);
}

export async function place(form: FormData): Promise<void> {
  const id = textIn(form, "item");
  const outcome = await placeItem(await requireViewer(form), id, parsePlace(form), new Date());
  if (!outcome.ok) redirect(`${EDITOR}?told=gone`);
  // An address that differs by its anchor alone would be scrolled to, and not be asked for anew.
  redirect(`${EDITOR}?change=${outcome.value}#item-${id}`);
}

export async function save(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseItem(form);
  if (!input.ok) return replyErrors("editor", input.errors, form);
  const outcome = await saveItem(viewer, textIn(form, "item"), input.value, new Date());
  if (outcome.ok) return replyDone("editor", "saved");
  refresh();
  return replyRefused("editor", outcome.reason, form);
}

export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const outcome = await publishNextVersion(viewer, parsePublication(form), new Date());
  if (outcome.ok) redirect(`${EDITOR}?told=published`);
  refresh();
  const isStale = outcome.reason === "changed-meanwhile";
  return replyRefused("editor", isStale ? "publish-changed" : outcome.reason, form);
}
