import { z } from "zod";
import { type Parsed, textOf, wholeIn } from "@/lib/form";
import { isId } from "@/lib/id";
import type { Asking } from "@/lib/scoring/bridge";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** Longest statement, in characters. */
export const LONGEST_STATEMENT = 160;

/** Highest number of a place or a revision that a form may name. */
const MOST = 1_000_000;

export type ItemInput = {
  /** What the form was drawn from; another number now means that somebody was faster. */
  revision: number;
  asking: Asking;
  twinOfId: string | null;
};

const dimension = z.enum(DIMENSIONS);

/** The form of an item: both statements by track, and on which side the one for Management stands. */
export function parseItem(form: FormData): Parsed<ItemInput> {
  const errors: Record<string, string> = {};
  const said = (name: string) => {
    const text = textOf(form, name).replaceAll(/\s*\n\s*/g, " ");
    if (text.length > LONGEST_STATEMENT) errors[name] = "statement-long";
    return text;
  };
  const ic = { en: said("icEn"), fr: said("icFr") };
  const management = { en: said("managementEn"), fr: said("managementFr") };
  const of = dimension.safeParse(textOf(form, "dimension"));
  if (!of.success) errors.dimension = "dimension-missing";
  const side = textOf(form, "side");
  if (side !== "left" && side !== "right") errors.side = "side-missing";
  if (!of.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const sides = side === "left" ? { left: management, right: ic } : { left: ic, right: management };
  const twin = textOf(form, "twin");
  return {
    ok: true,
    value: {
      revision: wholeIn(form, "revision", 1, MOST) ?? 0,
      asking: { dimension: of.data, managementSide: side === "left" ? "left" : "right", ...sides },
      twinOfId: isId(twin) ? twin : null,
    },
  };
}

/** The form that adds an item: its dimension, or the item whose twin it is to be. */
export function parseAddition(form: FormData): {
  dimension: Asking["dimension"];
  twinOfId: string | null;
} {
  const twin = textOf(form, "twin");
  return {
    dimension: dimension.catch("energy").parse(textOf(form, "dimension")),
    twinOfId: isId(twin) ? twin : null,
  };
}

/** Where an item is to stand, from 1; null sets it aside. */
export function parsePlace(form: FormData): number | null {
  return wholeIn(form, "place", 1, 999);
}

/** The form that publishes: which draft as it was seen when, and that breaking trends are accepted. */
export function parsePublication(form: FormData) {
  return {
    draftId: textOf(form, "draft"),
    revision: wholeIn(form, "revision", 1, MOST) ?? 0,
    acceptsBreak: form.get("breaks") === "yes",
  };
}
