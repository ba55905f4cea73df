import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { done, type Outcome, refused } from "@/lib/outcome";
import { byDimension } from "@/lib/scoring/instrument";
import { companySizeOf } from "./company-context";
import type { WantedContext } from "./input";

export type ContextRefusal = "not-found" | "changed-meanwhile" | "weights-wrong" | "busy";

const RULES = {
  context_revision_pkey: "changed-meanwhile",
  context_no_gap: "changed-meanwhile",
  context_weights: "weights-wrong",
  context_roles: "weights-wrong",
  busy: "busy",
} as const;

/** Sets the weights and roles of a company size from `now` on. Existing results keep theirs. */
export async function setContext(
  viewer: Viewer,
  wanted: WantedContext & { reason: string },
  now: Date,
): Promise<Outcome<null, ContextRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  const { size, revision, weights, roles, decides, reason } = wanted;
  try {
    await db().$transaction(async (tx) => {
      await tx.contextRevision.create({
        data: {
          companySize: companySizeOf(size),
          revision: revision + 1,
          ...byDimension((name) => Math.round(weights[name] * 100)),
          staffCodingFrom: roles.staffCoding.from,
          staffCodingTo: roles.staffCoding.to,
          managerCodingFrom: roles.managerCoding.from,
          managerCodingTo: roles.managerCoding.to,
          reportsFrom: roles.reports.from,
          reportsTo: roles.reports.to,
          decidesEn: decides?.en ?? null,
          decidesFr: decides?.fr ?? null,
          reason,
          setAt: now,
          setById: viewer.userId,
        },
      });
      await recordChange(tx, viewer, {
        act: "weights-set",
        thing: companySizeOf(size),
        details: { before: revision, after: revision + 1 },
      });
    });
    return done(null);
  } catch (error) {
    return refusedBy<ContextRefusal>(error, RULES);
  }
}
