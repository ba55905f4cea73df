import type { Viewer } from "@/lib/auth/viewer";
import { HOOK_ADDRESS_SEAL } from "@/lib/column/hook";
import { db } from "@/lib/db/client";
import type { HookDelivery, HookKind } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { postableAddress } from "@/lib/outside/post-json";
import { open } from "@/lib/seal";
import { canManageHooks, canSetChannel } from "./policy";

/** A webhook or a channel in a list; of its address only the host is ever told again. */
export type ListedHook = {
  id: string;
  kind: HookKind;
  name: string;
  team: { id: string; name: string } | null;
  host: string;
  events: string[];
  locale: string | null;
  /** Until when the secret before a renewal signs too. */
  formerUntil: Date | null;
  failingSince: Date | null;
  disabledAt: Date | null;
};

/** How a hook was told of one event. */
export type ListedDelivery = Pick<
  HookDelivery,
  "id" | "event" | "happenedAt" | "tries" | "triedAt" | "nextAt" | "status" | "problem"
> & { arrived: boolean };

/** How many deliveries are listed. */
export const MOST_LISTED = 50;

const LISTED = {
  id: true,
  kind: true,
  name: true,
  team: { select: { id: true, name: true } },
  address: true,
  events: true,
  locale: true,
  formerUntil: true,
  failingSince: true,
  disabledAt: true,
} as const;

/** All webhooks and channels, webhooks first; null for anybody who is not an admin. */
export async function listHooks(viewer: Viewer): Promise<ListedHook[] | null> {
  if (!canManageHooks(viewer)) return null;
  const rows = await db().hook.findMany({
    select: LISTED,
    relationLoadStrategy: "join",
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map(listedFrom);
}

/** A webhook or channel with its latest deliveries; null for anybody who is not an admin. */
export async function findHook(
  viewer: Viewer,
  hookId: string,
): Promise<{ hook: ListedHook; deliveries: ListedDelivery[] } | null> {
  if (!canManageHooks(viewer) || !isId(hookId)) return null;
  const row = await db().hook.findUnique({
    where: { id: hookId },
    relationLoadStrategy: "join",
    select: { ...LISTED, deliveries: LATEST },
  });
  return row && { hook: listedFrom(row), deliveries: row.deliveries.map(deliveryFrom) };
}

/** The channel of a team, to be set; `hook` is null while there is none. */
export async function findChannel(viewer: Viewer, teamId: string) {
  if (!isId(teamId) || !canSetChannel(teamId, viewer)) return null;
  const team = await db().team.findFirst({
    where: { id: teamId, archivedAt: null },
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      hook: { select: { ...LISTED, deliveries: { ...LATEST, take: 1 } } },
    },
  });
  if (!team) return null;
  const { hook, ...named } = team;
  const latest = hook?.deliveries[0];
  return {
    team: named,
    hook: hook && listedFrom(hook),
    latest: latest ? deliveryFrom(latest) : null,
  };
}

const LATEST = {
  orderBy: { id: "desc" },
  take: MOST_LISTED,
  select: {
    id: true,
    event: true,
    happenedAt: true,
    tries: true,
    triedAt: true,
    nextAt: true,
    status: true,
    problem: true,
    deliveredAt: true,
  },
} as const;

function listedFrom({ address, ...row }: Omit<ListedHook, "host"> & { address: string }) {
  const { id, kind, name, team, events, locale, formerUntil, failingSince, disabledAt } = row;
  const host = postableAddress(open(address, sealingKey(), HOOK_ADDRESS_SEAL))?.host ?? "";
  return { id, kind, name, team, host, events, locale, formerUntil, failingSince, disabledAt };
}

function deliveryFrom({
  deliveredAt,
  ...row
}: Omit<ListedDelivery, "arrived"> & { deliveredAt: Date | null }): ListedDelivery {
  return { ...row, arrived: deliveredAt !== null };
}
