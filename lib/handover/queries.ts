import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { stateOfTurn, type OfferedTurn } from "@/lib/rotation/team-rotation";
import { actsFor, standingIn } from "@/lib/team/policy";
import { daysOfTrial } from "@/lib/trial/trial-facts";
import type { HandoverFacts, HandoverItem, HandoverPerson } from "./handover";
import { digestOf, openItems } from "./sealed-items";

/** A turn that was offered, with the handover into it. */
export type TurnPage = {
  id: string;
  teamId: string;
  teamName: string;
  startsOn: Day;
  endsOn: Day;
  state: OfferedTurn["state"];
  taker: HandoverPerson;
  /** The previous lead, or else the team's manager; null when there is neither. */
  giver: HandoverPerson | null;
  /** The trial behind the turn, for people who may open it. */
  trialId: string | null;
  handover: HandoverFacts;
  /** Empty until the giver has written it. */
  items: HandoverItem[];
  digest: string;
  /** The team's template; null when it has none. */
  template: string[] | null;
  /** Read-only once a turn is closed, has lapsed or is over. */
  isLive: boolean;
};

/**
 * The turn, for people who may open its team and for the two sides of the handover; null for
 * everybody else.
 */
export async function findTurn(
  viewer: Viewer,
  turnId: string,
  now: Date,
  tx: Prisma.TransactionClient = db(),
): Promise<TurnPage | null> {
  if (!isId(turnId)) return null;
  const today = dayOf(now, viewer.timeZone);
  const row = await tx.turn.findUnique({
    where: { id: turnId },
    relationLoadStrategy: "join",
    select: TURN_COLUMNS(toDatabaseDay(today)),
  });
  if (!row) return null;
  const { team, trial, person, handover } = row;
  const days = daysOfTrial(trial);
  const before = await tx.turn.findFirst({
    where: { teamId: row.teamId, startsOn: { lt: trial.startsOn }, ...TOOK_PLACE },
    orderBy: { startsOn: "desc" },
    select: { person: { select: { id: true, name: true } } },
  });
  const giver = [before?.person, team.managements[0]?.user].find(
    (one) => one && one.id !== person.id,
  );
  const { userId } = viewer;
  if (!standingIn(row.teamId, viewer) && userId !== person.id && userId !== giver?.id) return null;
  const items = handover ? openItems(handover.items, sealingKey()) : [];
  const state = stateOfTurn({ ...days, closedAt: row.closedAt, agreedAt: trial.agreedAt }, today);
  const opensTrial = userId === person.id || actsFor(row.teamId, viewer);
  return {
    id: row.id,
    teamId: row.teamId,
    teamName: team.name,
    ...days,
    state,
    taker: person,
    giver: giver ?? null,
    trialId: opensTrial ? row.trialId : null,
    handover: {
      giverId: giver?.id ?? null,
      takerId: person.id,
      giverSignedAt: handover?.giverSignedAt ?? null,
      takerSignedAt: handover?.takerSignedAt ?? null,
    },
    items,
    digest: digestOf(items),
    template: team.handoverTemplate
      ? openItems(team.handoverTemplate.items, sealingKey()).map(({ text }) => text)
      : null,
    isLive: state === "agreed" && today < days.endsOn,
  };
}

/** A turn that was or will be led by a person who is still here. */
export const TOOK_PLACE = {
  closedAt: null,
  trial: { agreedAt: { not: null } },
  person: { removedAt: null },
} as const satisfies Prisma.TurnWhereInput;

const TURN_COLUMNS = (day: Date) =>
  ({
    id: true,
    teamId: true,
    trialId: true,
    closedAt: true,
    person: { select: { id: true, name: true } },
    trial: { select: { agreedAt: true, startsOn: true, endsOn: true, endedEarlyOn: true } },
    handover: true,
    team: {
      select: {
        name: true,
        handoverTemplate: { select: { items: true } },
        managements: {
          where: { ...includingDay(day), user: { removedAt: null } },
          take: 1,
          select: { user: { select: { id: true, name: true } } },
        },
      },
    },
  }) satisfies Prisma.TurnSelect;

/** The team's template, for people who may open the team; null for everybody else. */
export async function findTemplate(viewer: Viewer, teamId: string): Promise<string[] | null> {
  if (!isId(teamId) || !standingIn(teamId, viewer)) return null;
  const row = await db().handoverTemplate.findUnique({ where: { teamId } });
  return row ? openItems(row.items, sealingKey()).map(({ text }) => text) : [];
}
