"use client";

import { useEffect, useRef, type ReactNode } from "react";

/**
 * What an action has done, on the page to which it leads. The focus moves there, so that it is read out;
 * the page does not move. `what` tells one thing that was done from the next.
 */
export function ReadOut(props: { what: string; className?: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), [props.what]);
  return (
    <div ref={region} role="status" tabIndex={-1} autoFocus className={props.className}>
      {props.children}
    </div>
  );
}
