"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { handListLinks, mailListInvitations } from "@/lib/roster/invitation-mutations";
import { parseUpload } from "@/lib/roster/input";

export async function upload(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = await parseUpload(form);
  if (!input.ok) return replyErrors("import", input.errors, form);
  const outcome = await keepUpload(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("import", outcome.reason, form);
  redirect(`/admin/import/${outcome.value}`);
}

export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const id = textIn(form, "uploadId");
  const outcome = await applyUpload(viewer, id, textIn(form, "digest"), new Date());
  if (!outcome.ok && outcome.reason !== "outdated")
    return replyRefused("import", outcome.reason, form);
  if (outcome.ok) after(() => mailListInvitations(new Date()));
  redirect(`/admin/import/${id}${outcome.ok ? "" : "?outdated=1"}`);
}

export async function handLinks(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const links = await handListLinks(viewer, textIn(form, "uploadId"), new Date());
  if (!links) return replyRefused("import", "not-found", form);
  refresh();
  return { links };
}
