import { recordChanges } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { ROSTER_SEAL } from "@/lib/column/roster";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { isMailConfigured } from "@/lib/mail/post-office";
import { done, refused, type Outcome } from "@/lib/outcome";
import { queueMailing } from "@/lib/people/mailing/mutations";
import { open, seal } from "@/lib/seal";
import { digestOf } from "./digest";
import type { Confirmation } from "./input";
import { readRoster } from "./list-file";
import { planImport } from "./plan";
import { readPresent } from "./present-queries";
import { writeSteps } from "./step-mutations";
import { summaryOf } from "./summary";

export type ImportRefusal = "not-found" | "outdated" | "busy";

const DAY_MS = 24 * 3600_000;
/** Far more than the largest list takes, so that a busy machine delays an import but does not refuse it. */
const LONGEST_MS = 5 * 60_000;

/** Stores an encrypted list until it is confirmed; deletes the uploader's earlier lists and stale ones. */
export async function keepUpload(
  viewer: Viewer,
  list: { text: string; fileName: string },
  now: Date,
): Promise<Outcome<string, ImportRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  const stale = { createdAt: { lt: new Date(now.getTime() - DAY_MS) } };
  await db().rosterUpload.deleteMany({
    where: { appliedAt: null, OR: [{ uploaderId: viewer.userId }, stale] },
  });
  const text = seal(list.text, sealingKey(), ROSTER_SEAL);
  const data = { uploaderId: viewer.userId, fileName: list.fileName, text, createdAt: now };
  return done((await db().rosterUpload.create({ data })).id);
}

/**
 * Applies an uploaded list in one transaction, all or nothing, when its plan is still the one with
 * `digest` (the previewed one). Idempotent. The pending invitations of new people are written in
 * the same transaction: `mailInvitations` sends them, unless they are not to be mailed yet.
 */
export async function applyUpload(
  viewer: Viewer,
  { uploadId: id, digest, byMail, sentence }: Confirmation,
  now: Date,
): Promise<Outcome<null, ImportRefusal>> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  try {
    return await db().$transaction(
      async (tx): Promise<Outcome<null, ImportRefusal>> => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum import'))`;
        const upload = await tx.rosterUpload.findFirst({
          where: { id, uploaderId: viewer.userId },
        });
        if (!upload) return refused("not-found");
        if (upload.text === null) return done(null);
        const file = readRoster(open(upload.text, sealingKey(), ROSTER_SEAL));
        const plan = planImport(file, await readPresent(file.rows, tx), viewer.today);
        if (plan.problems.length > 0 || digestOf(plan) !== digest) return refused("outdated");
        const { brought, changes } = await writeSteps(tx, plan.steps, now);
        await recordChanges(tx, viewer, [
          { act: "import-applied", thing: id, details: { count: changes.length } },
          ...changes.map((change) => ({ ...change, details: { ...change.details, import: id } })),
        ]);
        const queue = (mailingId: string | null) => tx.$executeRaw`
          INSERT INTO "list_invitation" ("userId", "uploadId", "byMail", "mailingId", "locale")
          SELECT unnest(${brought}::uuid[]), ${id}::uuid, ${mailingId !== null}, ${mailingId}::uuid, ${viewer.locale}`;
        if (byMail && isMailConfigured()) await queueMailing(tx, viewer, { sentence, now, queue });
        else await queue(null);
        const data = { text: null, appliedAt: now, summary: summaryOf(plan) };
        await tx.rosterUpload.update({ where: { id }, data });
        return done(null);
      },
      { timeout: LONGEST_MS },
    );
  } catch (error) {
    return refusedBy<ImportRefusal>(error, {
      busy: "busy",
      user_email_key: "outdated",
      membership_one_team: "outdated",
      management_one_manager: "outdated",
      membership_no_circle: "outdated",
      management_no_circle: "outdated",
      team_sibling_name: "outdated",
      team_parentId_name_key: "outdated",
      team_root_name: "outdated",
    });
  }
}
