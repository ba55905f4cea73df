import { notEndedBy } from "@/lib/db/dated-rows";
import type { Viewer } from "@/lib/auth/viewer";
import type { Erased } from "@/lib/column/column";
import { personalTables, type PersonalTable } from "@/lib/column/tables";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { stretchFrom, lastDayOf } from "@/lib/stretch";
import { canErase } from "./policy";

/** The effects of erasing a person. */
export type ErasurePreview = {
  name: string;
  isMine: boolean;
  hasPassword: boolean;
  /** How many rows of each table are deleted; only tables with some. */
  goes: { model: string; rows: number }[];
  /** Running or agreed trials, which end with the person. */
  trials: { team: string; lastDay: Day }[];
  /** Teams left without a manager. */
  manages: string[];
  /** Trials of other people, which stay without the person's name. */
  othersTrials: number;
  dueAt: Date | null;
};

/** What is deleted and what stays when a person is erased; null for people whom the viewer may not erase. */
export async function previewErasure(
  viewer: Viewer,
  personId: string,
): Promise<ErasurePreview | null> {
  if (!isId(personId)) return null;
  const today = toDatabaseDay(viewer.today);
  const person = await db().user.findUnique({
    where: { id: personId },
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      removedAt: true,
      passwordHash: true,
      erasureRequest: { select: { dueAt: true } },
      trials: {
        where: {
          agreedAt: { not: null },
          cancelledAt: null,
          endedEarlyOn: null,
          endsOn: { gt: today },
        },
        select: { startsOn: true, endsOn: true, team: { select: { name: true } } },
      },
      managements: {
        where: notEndedBy(today),
        select: { team: { select: { name: true } } },
      },
      _count: { select: { trialsProposed: true, trialsSponsored: true } },
    },
  });
  if (!person || !canErase(viewer, person)) return null;
  return {
    name: person.name,
    isMine: person.id === viewer.userId,
    hasPassword: person.passwordHash !== null,
    goes: await rowsThatGo(personId),
    trials: person.trials.map(({ team, ...days }) => ({
      team: team.name,
      lastDay: lastDayOf(stretchFrom(days)),
    })),
    manages: person.managements.map(({ team }) => team.name),
    othersTrials: person._count.trialsProposed + person._count.trialsSponsored,
    dueAt: person.erasureRequest?.dueAt ?? null,
  };
}

// Entries of the audit log stay, without the person: each of their columns is only emptied.
function goesWithPerson({ columns }: PersonalTable): boolean {
  const has = (erased: Erased) => columns.some((column) => column.erased === erased);
  return has("row-goes") || !has("emptied");
}

async function rowsThatGo(personId: string): Promise<ErasurePreview["goes"]> {
  // All names come from lib/column, never from outside.
  const counts = personalTables()
    .filter(goesWithPerson)
    .map(
      ({ model, table, of }) =>
        `SELECT '${model}' AS "model", count(*)::int AS "rows" FROM "${table}" t WHERE ${of}`,
    );
  const rows = await db().$queryRawUnsafe<ErasurePreview["goes"]>(
    counts.join(" UNION ALL "),
    personId,
  );
  return rows.filter((row) => row.rows > 0);
}
