import type { LeadingKind } from "@/lib/rotation/schedule";

/** The style of each bar, and its label. */
export const BAR_LOOKS: Record<LeadingKind, { box: string; name: string }> = {
  led: { box: "fill-ink", name: "fill-canvas" },
  agreed: { box: "fill-muted", name: "fill-canvas" },
  offered: { box: "fill-sunken stroke-muted", name: "fill-ink" },
  planned: { box: "fill-surface stroke-line-strong", name: "fill-ink" },
  gap: { box: "fill-danger-soft stroke-danger [stroke-dasharray:4]", name: "fill-danger" },
};
