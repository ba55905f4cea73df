import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { canProvision } from "./policy";
import { Refusal, type RefusalReason } from "./refusal";

const DETAILS: Partial<Record<RefusalReason, string>> = {
  conflict: "Nobody can belong to a team that they manage, or that is below one.",
};

/**
 * Does a change that the directory asks for, in one transaction and one after the other: what a
 * program says depends on what it said before. Throws a `Refusal`.
 */
export async function changeDirectory<T>(
  viewer: Viewer,
  change: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  if (!canProvision(viewer)) throw new Refusal("not-found");
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum directory'))`;
      return change(tx);
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { reason } = refusedBy<RefusalReason>(error, {
      user_email_key: "taken",
      user_userName_key: "taken",
      user_externalId_key: "taken",
      team_externalId_key: "taken",
      team_parentId_name_key: "taken",
      team_root_name: "taken",
      team_sibling_name: "taken",
      user_directoryManagerId_fkey: "value",
      membership_no_circle: "conflict",
      management_no_circle: "conflict",
      busy: "busy",
    });
    throw new Refusal(reason, DETAILS[reason]);
  }
}
