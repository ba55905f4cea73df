import { z } from "zod";
import { isId } from "@/lib/id";
import { id, input, isTicked, revision, whole, type ValueOf } from "@/lib/input";
import type { Asking } from "@/lib/scoring/bridge";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** Longest statement, in characters. */
export const LONGEST_STATEMENT = 160;

/** What an item is to be. */
export type ItemChange = {
  /** What the form was drawn from; another number now means that somebody was faster. */
  revision: number;
  asking: Asking;
  twinOfId: string | null;
};

const twin = id.transform((said) => (isId(said) ? said : null));

/** An item: both statements by track, and on which side the one for Management stands. */
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

/** An item to add: its dimension, or the item whose twin it is to be. */
export const AdditionInput = input([], () =>
  z
    .object({ dimension: z.enum(DIMENSIONS).catch("energy"), twin })
    .transform((said) => ({ dimension: said.dimension, twinOfId: said.twin })),
);

/** Where an item is to stand, from 1; anything else sets it aside. */
export const PlaceInput = input([], () =>
  z.object({ item: id, place: whole(1, 999, "invalid").nullable().catch(null) }),
);

/** The draft that a form speaks of. */
export const DraftInput = input([], () => z.object({ draft: id }));

/** What is published: which draft, as it was seen when, and that breaking trends are accepted. */
export const PublicationInput = input([], () =>
  z.object({ draft: id, revision, breaks: isTicked }).transform((said) => ({
    draftId: said.draft,
    revision: said.revision,
    acceptsBreak: said.breaks,
  })),
);

export type Publication = ValueOf<typeof PublicationInput>;
