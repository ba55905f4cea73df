import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, Door, Grade, PlanGrade } from "@/lib/db/generated/enums";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { LATEST_FIRST } from "./decision";

const READER = { audience: true, decidedAt: true, expiresOn: true } as const;
const NAME = { select: { id: true, name: true } } as const;

/** Every choice of a person about who sees what, as part of a larger query about them. */
export const CHOICES = {
  assessments: {
    where: { submittedAt: { not: null } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      submittedAt: true,
      verdict: true,
      shares: {
        orderBy: LATEST_FIRST,
        select: { id: true, grade: true, byStanding: true, ...READER, audienceUser: NAME },
      },
    },
  },
  standingShares: { select: { id: true, grade: true, ...READER, audienceUser: NAME } },
  namings: {
    select: { id: true, audience: true, namedAt: true, endedAt: true, reader: NAME },
  },
} satisfies Prisma.UserSelect;

/** One view of the viewer's record by another person, with the assessments that it showed. */
export type OwnLook = {
  id: string;
  at: Date;
  /** Null once this person is erased. */
  reader: string | null;
  audience: Audience;
  door: Door;
  assessments: { day: Day; grade: Grade; earlier: number }[];
  /** How much of the plan was shown, if any of it was. */
  plan: PlanGrade | null;
  /** Whether a talk sheet was shown. */
  hasSheet: boolean;
  /** Whether ratings of a blind reveal were shown. */
  hasReveal: boolean;
};

/** A page of looks; `more` says whether there are older ones. */
export type LookPage = { looks: OwnLook[]; page: number; more: boolean };

/** Looks per page. */
const LOOKS_SHOWN = 25;

type LookRow = Omit<OwnLook, "assessments" | "at"> & {
  at: string;
  seen: { at: string; grade: Grade; earlier: number }[] | null;
};

/**
 * Who looked at the viewer's record, when, at what and on which page, the latest first; pages count
 * from 1.
 */
export function listLooks(viewer: Viewer, page: number): Promise<LookPage> {
  return readAlone(looksAt(viewer, page));
}

/** The same, to be read together with other things. */
export function looksAt(viewer: Viewer, page: number): Reading<LookPage> {
  const rows = Prisma.sql`
    SELECT l."lookId"::text AS "id", l."at", l."audience"::text AS "audience", l."door"::text AS "door",
           u."name" AS "reader",
           jsonb_agg(jsonb_build_object('at', a."submittedAt", 'grade', l."grade", 'earlier', l."earlier")
                     ORDER BY a."submittedAt" DESC) FILTER (WHERE a."id" IS NOT NULL) AS "seen",
           max(l."planGrade")::text AS "plan", bool_or(l."talkSheetId" IS NOT NULL) AS "hasSheet",
           bool_or(l."revealId" IS NOT NULL) AS "hasReveal"
    FROM "access_log_entry" l LEFT JOIN "assessment" a ON a."id" = l."assessmentId"
    LEFT JOIN "user" u ON u."id" = l."viewerId"
    WHERE l."subjectId" = ${viewer.userId}::uuid
    GROUP BY l."lookId", l."at", l."audience", l."door", u."name"
    ORDER BY l."at" DESC, l."lookId" LIMIT ${LOOKS_SHOWN + 1} OFFSET ${(page - 1) * LOOKS_SHOWN}`;
  return reading({
    rows,
    from: (found: readonly LookRow[]) => ({
      looks: found.slice(0, LOOKS_SHOWN).map((row) => ownLookFrom(row, viewer.timeZone)),
      page,
      more: found.length > LOOKS_SHOWN,
    }),
  });
}

function ownLookFrom({ seen, at, ...look }: LookRow, timeZone: string): OwnLook {
  const assessments = (seen ?? []).map(({ at: given, grade, earlier }) => {
    return { day: dayOf(new Date(given), timeZone), grade, earlier };
  });
  return { ...look, at: new Date(at), assessments };
}
