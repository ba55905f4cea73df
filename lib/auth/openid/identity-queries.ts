import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Viewer } from "../queries";
import { providerName } from "./provider";

/** An identity at an OpenID provider as its owner sees it. */
export type OwnIdentity = {
  issuer: string;
  /** The provider's name, or its host when it is not the present provider. */
  provider: string;
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
  return rows.map((row) => ({ ...row, provider: nameOf(row.issuer) }));
}

function nameOf(issuer: string): string {
  const isPresent = issuer === env().OIDC_ISSUER;
  const host = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return (isPresent && providerName()) || host;
}
