import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { ChoiceRows } from "@/lib/sharing/choice";
import { CHOICES } from "@/lib/sharing/history-queries";
import { consentsFrom, type OwnConsents } from "./consent";

/** The viewer's consents for their own answers. */
export type OwnChoices = {
  /** Every choice ever made about who sees what. */
  choices: ChoiceRows;
  /** Where the answers count today, and every decision about it, the latest first. */
  consents: OwnConsents;
};

/** Reads them in one statement. */
export async function findOwnChoices(viewer: Viewer): Promise<OwnChoices> {
  const { figureConsents, ...choices } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    relationLoadStrategy: "join",
    select: {
      ...CHOICES,
      figureConsents: {
        orderBy: [{ decidedAt: "desc" }, { given: "asc" }],
        omit: { userId: true },
      },
    },
  });
  const history = figureConsents.map(({ expiresOn, ...decision }) => ({
    ...decision,
    expiresOn: expiresOn && fromDatabaseDay(expiresOn),
  }));
  return { choices, consents: consentsFrom(history, viewer.today) };
}
