import type { ReactNode } from "react";

/**
 * A region that scrolls sideways where it does not fit, with a shadow at the side where there is more.
 * One that `opensAtEnd` shows its right end first, without scripts.
 */
export function ScrollRegion(props: { label: string; children: ReactNode; opensAtEnd?: boolean }) {
  const { label, children, opensAtEnd } = props;
  return (
    <div
      dir={opensAtEnd ? "rtl" : undefined}
      className="scroll-shadows overflow-x-auto print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      {opensAtEnd ? (
        <div dir="ltr" className="w-max min-w-full">
          {children}
        </div>
      ) : (
        children
      )}
    </div>
  );
}
