"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_form/form-state";
import { replyErrors, replyRefused } from "@/app/_form/reply";
import { requireViewer } from "@/lib/auth/viewer";
import { parseChange } from "@/lib/sharing/input";
import { decideShare } from "@/lib/sharing/mutations";

export async function changeSharing(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer(form);
  const input = parseChange(form);
  if (!input.ok) return replyErrors("assessment", input.errors, form);
  const outcome = await decideShare(viewer, input.value, new Date());
  if (!outcome.ok) return replyRefused("assessment", outcome.reason, form);
  revalidatePath("/", "layout");
  redirect(`/assessments/${input.value.assessmentId}#sharing`);
}
