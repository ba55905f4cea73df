import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { viewerOf } from "./trial/viewer";

export const now = new Date("2026-11-24T10:00:00Z");
const list = [
  "name,email,team",
  ...[0, 1, 2, 3, 4, 5].map((index) => `Person ${index},p${index}@example.com,Engineering`),
].join("\n");

/** An administrator who is alone in the installation. */
export async function loneAdmin(locale: string | null): Promise<Viewer> {
  await db().membership.deleteMany();
  await db().user.deleteMany();
  await db().installation.upsert({
    where: { id: 1 },
    create: { name: "Halyard" },
    update: {},
  });
  const data = { name: "Ada", email: "ada@example.com", isAdmin: true, joinedAt: now };
  const { id } = await db().user.create({ data });
  return viewerOf(id, "2026-11-24", { isAdmin: true, locale });
}

/** Applies a list of six people, its button pressed three times; the id of the upload. */
export async function appliedList(viewer: Viewer, byMail = true, sentence = ""): Promise<string> {
  const kept = await keepUpload(viewer, { text: list, fileName: "people.csv" }, now);
  const id = kept.ok ? kept.value : "";
  const preview = await previewUpload(viewer, id);
  const digest = preview && !preview.applied ? preview.digest : "";
  const answers = await Promise.all(
    [1, 2, 3].map(() => applyUpload(viewer, { uploadId: id, digest, byMail, sentence }, now)),
  );
  if (!answers.every(({ ok }) => ok)) throw new Error("The list was not applied.");
  return id;
}

/** The list's invitations as the administrator sees them. */
export async function invitedBy(viewer: Viewer, id: string) {
  const preview = await previewUpload(viewer, id);
  return preview?.applied ? preview.invited : null;
}
