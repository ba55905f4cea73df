import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { ChoiceRows } from "@/lib/sharing/choice";
import { CHOICES } from "@/lib/sharing/history-queries";
import { consentFrom, type OwnConsent } from "./consent";

/** The viewer's choices for their own answers. */
export type OwnChoices = {
  /** Every choice ever made about who sees what. */
  choices: ChoiceRows;
  /** Whether the answers count in figures today, and every decision about it, the latest first. */
  consent: OwnConsent;
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
  return { choices, consent: consentFrom(history, viewer.today) };
}
