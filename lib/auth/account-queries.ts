import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Viewer } from "./queries";

/** An active session of the viewer; `device` is empty when the browser did not identify itself. */
export type OwnSession = {
  id: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
  isThisOne: boolean;
};

/** The viewer's active sessions, at most 50: the present one first, then the most recently used. */
export async function listOwnSessions(viewer: Viewer, now: Date): Promise<OwnSession[]> {
  const idleSince = new Date(now.getTime() - env().SESSION_IDLE_HOURS * 3_600_000);
  const rows = await db().session.findMany({
    where: {
      userId: viewer.userId,
      endedAt: null,
      expiresAt: { gt: now },
      seenAt: { gt: idleSince },
    },
    select: { id: true, device: true, createdAt: true, seenAt: true },
    orderBy: { seenAt: "desc" },
    take: 50,
  });
  const sessions = rows.map((row) => ({ ...row, isThisOne: row.id === viewer.sessionId }));
  return sessions.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
