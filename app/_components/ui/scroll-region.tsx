"use client";

import { useEffect, useRef, type ReactNode } from "react";

/**
 * A region that scrolls sideways where it does not fit, with a shadow at the side where there is
 * more. `from` is the share of its width, 0 … 1, that is visible first.
 */
export function ScrollRegion(props: { label: string; from?: number; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const { from = 0 } = props;
  useEffect(() => {
    if (region.current) region.current.scrollLeft = from * region.current.scrollWidth;
  }, [from]);
  return (
    <div
      ref={region}
      className="scroll-shadows overflow-x-auto print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      {props.children}
    </div>
  );
}
