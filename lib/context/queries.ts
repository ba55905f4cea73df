import { canAdminister } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import type { ContextRevision } from "@/lib/db/generated/client";
import type { CompanySize } from "@/lib/db/generated/enums";
import type { Weights } from "@/lib/scoring/weights";
import {
  type ContextInUse,
  type Contexts,
  type ContextSetting,
  contextOf,
  settingFrom,
  weightsFrom,
} from "./company-context";

/** The context of new results. Throws before there is an installation. */
export async function findContextInUse(): Promise<ContextInUse> {
  const [row] = await db().$queryRaw<(Weights & { companySize: CompanySize })[]>`
    SELECT c."companySize"::text AS "companySize",
           c."energy", c."coding", c."ambiguity", c."impact", c."scale"
    FROM "installation" i JOIN "context_revision" c ON c."companySize" = i."companySize"
    WHERE i."id" = 1 ORDER BY c."revision" DESC LIMIT 1`;
  if (!row) throw new Error("there is no installation yet");
  return { companySize: row.companySize, weights: weightsFrom(row) };
}

/** The present weights and roles of every company size; visible to everybody who is signed in. */
export async function findContexts(): Promise<Contexts> {
  const rows = await db().$queryRaw<(ContextRevision & { inUse: CompanySize })[]>`
    SELECT DISTINCT ON (c."companySize") c.*, i."companySize"::text AS "inUse"
    FROM "context_revision" c CROSS JOIN "installation" i
    WHERE i."id" = 1 ORDER BY c."companySize", c."revision" DESC`;
  const of = (size: CompanySize): ContextSetting => {
    const row = rows.find(({ companySize }) => companySize === size);
    if (!row) throw new Error(`there is no context for ${size}`);
    return settingFrom(row);
  };
  const [first] = rows;
  return {
    settings: { small: of("SMALL"), growing: of("GROWING"), large: of("LARGE") },
    inUse: contextOf(first?.inUse ?? "GROWING"),
  };
}

/** A setting of a company size with when and by whom it was made; null for Pendulum's default. */
export type DatedSetting = ContextSetting & { setBy: string | null };

/** Every setting ever made, the latest first; null for anybody who is not an admin. */
export async function listContextHistory(viewer: Viewer): Promise<DatedSetting[] | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().contextRevision.findMany({
    orderBy: [{ setAt: "desc" }, { revision: "desc" }, { companySize: "asc" }],
    include: { setBy: { select: { name: true } } },
  });
  return rows.map(({ setBy, ...row }) => ({ ...settingFrom(row), setBy: setBy?.name ?? null }));
}
