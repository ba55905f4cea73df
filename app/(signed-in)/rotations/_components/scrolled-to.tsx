"use client";

import { useEffect, useRef } from "react";

/** Scrolls the region around it sideways, to a share of its width from 0 to 1. */
export function ScrolledTo({ share }: { share: number }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const region = mark.current?.parentElement;
    if (region) region.scrollLeft = share * region.scrollWidth;
  }, [share]);
  return <span ref={mark} hidden />;
}
