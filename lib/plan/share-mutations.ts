import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import type { Audience, PlanGrade } from "@/lib/db/generated/enums";
import { done, refused, type Outcome } from "@/lib/outcome";
import { decisionAfter, decisionFrom, LATEST_FIRST } from "@/lib/sharing/decision";
import { isTooSoon } from "@/lib/sharing/decision-mutations";
import { findReader } from "@/lib/sharing/queries";
import { onOwnPlan, type PlanRefusal } from "./mutations";

type PlanChoice = {
  planId: string;
  audience: Audience;
  readerId: string;
  grade: PlanGrade;
  expiresOn: Day | null;
};

/**
 * Decides what a reader of today sees of the viewer's plan, from now on. `expiresOn` is the first
 * day on which it is no longer visible; null: no such day. Idempotent. Refused when the named person
 * no longer has the role that the page showed.
 */
export async function sharePlan(
  viewer: Viewer,
  { planId, grade, ...choice }: PlanChoice,
  now: Date,
): Promise<Outcome<null, PlanRefusal | "another-reader" | "expiry-in-the-past">> {
  if (isTooSoon({ grade, expiresOn: choice.expiresOn }, viewer.today))
    return refused("expiry-in-the-past");
  return onOwnPlan<null, "another-reader">(viewer, planId, async (tx) => {
    const reader = await findReader(viewer, choice, tx);
    if (!reader) return refused("another-reader");
    const of = { planId, audience: reader.audience, audienceUserId: reader.id };
    const latest = await tx.planShare.findFirst({ where: of, orderBy: LATEST_FIRST });
    const chosen = { grade, expiresOn: choice.expiresOn };
    const about = { reader, today: viewer.today, now };
    const decision = decisionAfter(latest && decisionFrom(latest), chosen, about);
    if (decision) await tx.planShare.create({ data: { ...of, ...decision } });
    return done(null);
  });
}
