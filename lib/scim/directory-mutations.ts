import type { Viewer } from "@/lib/auth/viewer";
import { asOne, db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { canProvision } from "./policy";
import { Refusal, type RefusalReason } from "./refusal";

const DETAILS: Partial<Record<RefusalReason, string>> = {
  conflict: "Nobody can belong to a team that they manage, or that is below one.",
};

/**
 * What is changed or deleted. `check` throws when it is not as the sender knows it, and is asked once
 * nobody else can change it.
 */
export type Changed = { id: string; check: () => Promise<void> };

/**
 * Does a change that the directory asks for, in one transaction and one after the other: what a
 * program says depends on what it said before. What is read meanwhile is read in it too. Throws a
 * `Refusal`.
 */
export async function changeDirectory<T>(
  viewer: Viewer,
  change: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  if (!canProvision(viewer)) throw new Refusal("not-found");
  try {
    return await asOne(async () => {
      const tx = db();
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
