import type { Verdict } from "@/lib/scoring/leaning";

/** The colour classes of a verdict. Never the only sign: marks differ in shape too. */
export const VERDICT_INK: Record<
  Verdict,
  { full: string; soft: string; edge: string; text: string }
> = {
  IC: { full: "fill-ic", soft: "fill-ic-soft", edge: "stroke-ic", text: "text-ic" },
  UNDECIDED: {
    full: "fill-ink",
    soft: "fill-surface",
    edge: "stroke-line-strong",
    text: "text-ink",
  },
  MANAGEMENT: { full: "fill-mg", soft: "fill-mg-soft", edge: "stroke-mg", text: "text-mg" },
};
