"use client";

import { useKept } from "./action-form";

/** A box to tick; a refused form keeps it as it was sent. */
export function TickBox(props: {
  name: string;
  value?: string;
  isTicked?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
}) {
  const { value = "yes", isTicked = false, className = "", ...named } = props;
  const kept = useKept(props.name);
  return (
    <input
      {...named}
      type="checkbox"
      value={value}
      defaultChecked={kept ? kept.includes(value) : isTicked}
      className={`shrink-0 accent-ink ${className}`}
    />
  );
}
