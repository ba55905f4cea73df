import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { LATEST_FIRST, resuming, stopping, type DecisionRow, type Reader } from "./decision";

/** The next decision about something, from those about it so far, the latest first; null: none. */
type Next = <G extends string>(decisions: DecisionRow<G>[]) => DecisionRow<G | "NOTHING"> | null;

/** Stops showing a reader the viewer's open plan and talk sheets. */
export async function stopOthers(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, now }: { reader: Reader; now: Date },
): Promise<void> {
  const facts = { reader, today: viewer.today, now };
  await decideOthers(tx, viewer, reader, (decisions) => stopping(decisions, facts));
}

/** Shows again what was stopped at one moment, unless it was decided about since. */
export async function resumeOthers(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, moment, now }: { reader: Reader; moment: Date; now: Date },
): Promise<void> {
  const facts = { reader, moment, today: viewer.today, now };
  await decideOthers(tx, viewer, reader, (decisions) => resuming(decisions, facts));
}

async function decideOthers(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  reader: Reader,
  next: Next,
): Promise<void> {
  const { userId } = viewer;
  const audience = { audience: reader.audience, audienceUserId: reader.id };
  await tx.$executeRaw`
    SELECT 1 FROM "plan" WHERE "personId" = ${userId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
  const ofPlans = await tx.planShare.findMany({
    where: { ...audience, plan: { personId: userId, closedAt: null } },
    orderBy: LATEST_FIRST,
  });
  const plans = [...new Set(ofPlans.map(({ planId }) => planId))];
  await tx.planShare.createMany({
    data: plans.flatMap((planId) => {
      const decision = next(ofPlans.filter((row) => row.planId === planId));
      return decision ? { planId, ...audience, ...decision } : [];
    }),
  });
  await tx.$executeRaw`
    SELECT 1 FROM "talk_sheet" WHERE "personId" = ${userId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
  const ofSheets = await tx.talkShare.findMany({
    where: { ...audience, sheet: { personId: userId } },
    orderBy: LATEST_FIRST,
  });
  const sheets = [...new Set(ofSheets.map(({ sheetId }) => sheetId))];
  await tx.talkShare.createMany({
    data: sheets.flatMap((sheetId) => {
      const decision = next(ofSheets.filter((row) => row.sheetId === sheetId));
      return decision ? { sheetId, ...audience, ...decision } : [];
    }),
  });
}
