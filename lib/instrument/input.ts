import { z } from "zod";
import { id, input, isTicked, revision, whole, type ValueOf } from "@/lib/input";
import type { ItemContent } from "@/lib/scoring/bridge";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** Longest statement, in characters. */
export const LONGEST_STATEMENT = 160;

/** The new content of an item. */
export type ItemChange = {
  /** The revision that the form was rendered from; a different present revision means a concurrent edit. */
  revision: number;
  asking: ItemContent;
  twinOfId: string | null;
};

const twin = id.transform((said) => said || null);

/** An item: both statements by track, and the side of the Management statement. */
export const ItemInput = input(["statement-long", "dimension-missing", "side-missing"], (error) => {
  const statement = z
    .string()
    .default("")
    .transform((said) => said.replaceAll(/\s*\n\s*/g, " ").trim())
    .refine((said) => said.length <= LONGEST_STATEMENT, error("statement-long"));
  return z
    .object({
      item: id,
      revision,
      icEn: statement,
      icFr: statement,
      managementEn: statement,
      managementFr: statement,
      dimension: z.enum(DIMENSIONS, error("dimension-missing")),
      side: z.enum(["left", "right"], error("side-missing")),
      twin,
    })
    .transform((said): ItemChange & { itemId: string } => {
      const { item: itemId, revision, dimension, side } = said;
      const ic = { en: said.icEn, fr: said.icFr };
      const management = { en: said.managementEn, fr: said.managementFr };
      const sides =
        side === "left" ? { left: management, right: ic } : { left: ic, right: management };
      const asking = { dimension, managementSide: side, ...sides };
      return { itemId, revision, asking, twinOfId: said.twin };
    });
});

/** An item to add: its dimension, or the item that it becomes the twin of. */
export const AdditionInput = input([], () =>
  z
    .object({ dimension: z.enum(DIMENSIONS).catch("energy"), twin })
    .transform((said) => ({ dimension: said.dimension, twinOfId: said.twin })),
);

/** The position of an item, from 1; anything else excludes it. */
export const PlaceInput = input([], () =>
  z.object({ item: id, place: whole(1, 999, "invalid").nullable().catch(null) }),
);

/** Whether the quick form asks an item too. */
export const QuickInput = input([], () => z.object({ item: id, quick: isTicked }));

/** Whether the next version starts with the words that Pendulum offers. */
export const BeginInput = input([], () => z.object({ offers: isTicked }));

/** The draft that a form refers to. */
export const DraftInput = input([], () => z.object({ draft: id }));

/**
 * What is published: the draft, the time at which it was seen, and the confirmation that trends may
 * break.
 */
export const PublicationInput = input([], () =>
  z.object({ draft: id, revision, breaks: isTicked }).transform((said) => ({
    draftId: said.draft,
    revision: said.revision,
    acceptsBreak: said.breaks,
  })),
);

export type Publication = ValueOf<typeof PublicationInput>;
