import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { instrumentSchema } from "@/lib/scoring/input";
import type { Instrument } from "@/lib/scoring/instrument";
import { askingFrom, type NextVersion } from "./next-version";

/** A published version, and by whom; null for Pendulum's own. */
export type PublishedVersion = Instrument & { publishedAt: Date; publishedBy: string | null };

/** Everything that the editor shows, the latest version first. */
export type Workshop = {
  versions: PublishedVersion[];
  latest: PublishedVersion;
  next: NextVersion | null;
};

/** The draft of the next version and the published versions; null for anybody who is not an admin. */
export async function findWorkshop(viewer: Viewer): Promise<Workshop | null> {
  if (!canAdminister(viewer)) return null;
  const [versions, next] = await Promise.all([listVersions(db()), findNextVersion(db())]);
  const [latest] = versions;
  if (!latest) throw new Error("no instrument is published");
  return { versions, latest, next };
}

type Reader = Pick<Prisma.TransactionClient, "instrument" | "instrumentDraft">;

/** All published versions, the latest first. */
export async function listVersions(reader: Reader): Promise<PublishedVersion[]> {
  const rows = await reader.instrument.findMany({
    orderBy: { version: "desc" },
    include: { publishedBy: { select: { name: true } } },
  });
  return rows.map(({ version, items, norms, publishedAt, publishedBy }) => ({
    ...instrumentSchema.parse({ version, items, norms }),
    publishedAt,
    publishedBy: publishedBy?.name ?? null,
  }));
}

/** The draft of the next version; null when there is none. */
export async function findNextVersion(reader: Reader): Promise<NextVersion | null> {
  const name = { select: { name: true } };
  const draft = await reader.instrumentDraft.findFirst({
    include: { items: true, begunBy: name, changedBy: name },
  });
  if (!draft) return null;
  const { id, basedOn, revision, changedAt, items, begunBy, changedBy } = draft;
  return {
    id,
    basedOn,
    revision,
    changedAt,
    begunBy: begunBy?.name ?? null,
    changedBy: changedBy?.name ?? null,
    items: items.map((item) => ({
      id: item.id,
      place: item.place,
      key: item.key,
      origin: item.origin,
      twinOfId: item.twinOfId,
      quick: item.quick,
      revision: item.revision,
      ...askingFrom(item.content),
    })),
  };
}
