import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { type DraftItem, everPublished, placedItems } from "@/lib/instrument/next-version";
import { findWorkshop } from "@/lib/instrument/queries";

export const NOW = new Date("2026-11-24T10:00:00Z");
export const LATER = new Date("2026-12-24T10:00:00Z");

/** Creates a person; for an admin, also the installation. */
export async function createPerson(name: string, isAdmin: boolean): Promise<Viewer> {
  const email = `${name}@x.example`;
  const { id } = await db().user.create({ data: { name, email, isAdmin } });
  return { userId: id, isAdmin, timeZone: "UTC" } as Viewer;
}

/** The next version as an admin sees it. */
export async function workshop(admin: Viewer) {
  const found = await findWorkshop(admin);
  if (!found?.next) throw new Error("nothing is being written");
  const { next, latest, versions } = found;
  return { next, latest, published: everPublished(versions), items: placedItems(next.items) };
}

/** The item as its form sends it, with another statement for Management. */
export function reworded(item: DraftItem, en: string) {
  const { dimension, managementSide, left, right, revision, twinOfId } = item;
  const statement = { en, fr: `${en} En français.` };
  const sides = managementSide === "left" ? { left: statement, right } : { left, right: statement };
  return { revision, twinOfId, asking: { dimension, managementSide, ...sides } };
}

/** The fields of the publishing form. */
export function seen(next: { id: string; revision: number }, acceptsBreak = false) {
  return { draftId: next.id, revision: next.revision, acceptsBreak };
}
