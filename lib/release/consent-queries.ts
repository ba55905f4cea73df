import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { consentsFrom, type OwnConsents } from "./consent";

/** Where the viewer's answers count today, and every decision that led there, the latest first. */
export async function findOwnConsents(viewer: Viewer): Promise<OwnConsents> {
  const rows = await db().figureConsent.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ decidedAt: "desc" }, { given: "asc" }],
  });
  const history = rows.map(({ id, scope, given, decidedAt, expiresOn }) => ({
    id,
    scope,
    given,
    decidedAt,
    expiresOn: expiresOn && fromDatabaseDay(expiresOn),
  }));
  return consentsFrom(history, viewer.today);
}
