"use client";

import { TickBox } from "@/app/_components/ui/tick-box";

/** Chooses one person of the list. */
export function PersonBox({ personId, label }: { personId: string; label: string }) {
  return <TickBox name={`person.${personId}`} aria-label={label} className="size-5" />;
}

/** Chooses everybody on this page, or nobody; only with scripts. */
export function EverybodyBox({ label }: { label: string }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-3 text-sm text-muted [@media(scripting:none)]:hidden">
      <input
        type="checkbox"
        className="size-5 accent-ink"
        onChange={({ currentTarget: { form, checked } }) => {
          const boxes = form?.querySelectorAll<HTMLInputElement>('input[name^="person."]') ?? [];
          for (const box of boxes) box.checked = checked;
        }}
      />
      {label}
    </label>
  );
}
