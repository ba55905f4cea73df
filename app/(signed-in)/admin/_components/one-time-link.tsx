"use client";

import { useFormAnswer } from "@/app/_components/ui/action-form";

/** The secret link that the form's answer brought, ready to be copied. Shown this once. */
export function OneTimeLink({ label, hint }: { label: string; hint: string }) {
  const { link } = useFormAnswer();
  if (!link) return null;
  return (
    <label className="block space-y-1.5 rounded-lg border border-line-strong bg-sunken p-4">
      <span className="block text-sm font-medium">{label}</span>
      <input
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        className="w-full rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm"
      />
      <span className="block text-sm text-muted">{hint}</span>
    </label>
  );
}
