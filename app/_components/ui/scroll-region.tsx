import type { ReactNode } from "react";

/** A region that scrolls sideways where it does not fit, with a shadow at the side where there is more. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      className="scroll-shadows overflow-x-auto print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      {children}
    </div>
  );
}
