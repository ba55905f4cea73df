"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { textIn } from "@/app/_form/text-in";
import { requireViewer } from "@/lib/auth/viewer";
import { applyUpload, keepUpload } from "@/lib/people/import-mutations";
import { parseUpload } from "@/lib/people/upload-input";

export async function upload(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const input = await parseUpload(form);
  if (!input.ok) return replyErrors("import", input.errors, form);
  const outcome = await keepUpload(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("import", outcome.reason, form);
  redirect(`/admin/import/${outcome.value}`);
}

export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const id = textIn(form, "uploadId");
  const outcome = await applyUpload(viewer, id, textIn(form, "digest"), new Date());
  if (!outcome.ok && outcome.reason !== "outdated")
    return replyRefused("import", outcome.reason, form);
  redirect(`/admin/import/${id}${outcome.ok ? "" : "?outdated=1"}`);
}
