"use client";

import { useEffect, useRef } from "react";

/** Opens the disclosure around it when the address ends with its anchor, or with one inside it. */
export function OpenedByAnchor() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const open = () => {
      const details = mark.current?.closest("details");
      const target = document.getElementById(window.location.hash.slice(1));
      if (!details || !target || details.open || !details.contains(target)) return;
      details.open = true;
      // The browser scrolled before: to something that was not there yet.
      target.scrollIntoView();
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);
  return <span ref={mark} hidden />;
}
