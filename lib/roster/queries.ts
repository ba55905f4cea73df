import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { ROSTER_SEAL } from "@/lib/column/roster";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { isMailConfigured } from "@/lib/mail/post-office";
import { open } from "@/lib/seal";
import { digestOf } from "./digest";
import { readRoster } from "./list-file";
import { planImport } from "./plan";
import { readPresent } from "./present-queries";
import type { ImportPlan } from "./step";

/** Of the imported people who have not joined: to be mailed, mailed, and without an invitation. */
export type ListInvited = { owed: number; mailed: number; unhanded: number };

/** A list that was uploaded, by the name of its file: empty when its lines were pasted. */
export type UploadedList = { id: string; fileName: string; uploadedOn: Day; isApplied: boolean };

const LISTED = 10;

export type Preview =
  | { applied: true; summary: unknown; invited: ListInvited; canMail: boolean }
  | {
      applied: false;
      plan: ImportPlan;
      digest: string;
      ignored: string[];
      fileName: string;
      /** Whether mail is set up, so that new people can be mailed an invitation. */
      canMail: boolean;
    };

/** What an uploaded list would change today; null unless the viewer is the admin who uploaded it. */
export async function previewUpload(viewer: Viewer, id: string): Promise<Preview | null> {
  if (!canAdminister(viewer) || !isId(id)) return null;
  const upload = await db().rosterUpload.findFirst({ where: { id, uploaderId: viewer.userId } });
  if (!upload) return null;
  const canMail = isMailConfigured();
  if (upload.text === null)
    return { applied: true, summary: upload.summary, invited: await invitedBy(id), canMail };
  const file = readRoster(open(upload.text, sealingKey(), ROSTER_SEAL));
  const plan = planImport(file, await readPresent(file.rows), viewer.today);
  const { ignored } = file;
  const { fileName } = upload;
  return { applied: false, plan, digest: digestOf(plan), ignored, fileName, canMail };
}

/** The latest lists that the viewer uploaded, the newest first; null for anybody who is not an admin. */
export async function listUploads(viewer: Viewer): Promise<UploadedList[] | null> {
  if (!canAdminister(viewer)) return null;
  const uploads = await db().rosterUpload.findMany({
    where: { uploaderId: viewer.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: { id: true, fileName: true, createdAt: true, appliedAt: true },
  });
  return uploads.map(({ id, fileName, createdAt, appliedAt }) => ({
    id,
    fileName,
    uploadedOn: dayOf(createdAt, viewer.timeZone),
    isApplied: appliedAt !== null,
  }));
}

async function invitedBy(uploadId: string): Promise<ListInvited> {
  const rows = await db().$queryRaw<ListInvited[]>`
    SELECT count(*) FILTER (WHERE i."mailedAt" IS NOT NULL)::int AS "mailed",
           count(*) FILTER (WHERE i."byMail" AND i."mailedAt" IS NULL)::int AS "owed",
           count(*) FILTER (WHERE NOT i."byMail" AND i."claimedAt" IS NULL)::int AS "unhanded"
    FROM "list_invitation" i JOIN "user" u ON u."id" = i."userId"
    WHERE i."uploadId" = ${uploadId}::uuid AND u."joinedAt" IS NULL AND u."removedAt" IS NULL`;
  return rows[0] ?? { owed: 0, mailed: 0, unhanded: 0 };
}
