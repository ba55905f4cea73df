import { db } from "@/lib/db/client";
import type { Viewer } from "../queries";
import { nameOfIssuer, providerOf } from "./provider";

/** An identity at an OpenID provider as its owner sees it. */
export type OwnIdentity = {
  issuer: string;
  /** The provider's name, or its host when it is not configured any more. */
  provider: string;
  /** The id of the provider; null when it is not configured any more. */
  providerId: string | null;
  linkedAt: Date;
  closedAt: Date | null;
};

/** The viewer's identities at providers, closed ones included, in the order in which they were linked. */
export async function listOwnIdentities(viewer: Viewer): Promise<OwnIdentity[]> {
  const rows = await db().account.findMany({
    where: { userId: viewer.userId },
    select: { issuer: true, linkedAt: true, closedAt: true },
    orderBy: { linkedAt: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    provider: nameOfIssuer(row.issuer),
    providerId: providerOf(row.issuer)?.id ?? null,
  }));
}
