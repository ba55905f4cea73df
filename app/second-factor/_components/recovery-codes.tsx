"use client";

import { useFormAnswer } from "@/app/_components/ui/action-form";

/** The recovery codes in the form's response. Shown only once. */
export function RecoveryCodes({ title, hint }: { title: string; hint: string }) {
  const { codes } = useFormAnswer();
  if (!codes) return null;
  return (
    <section className="space-y-3 rounded-lg border border-line-strong bg-sunken p-4">
      <h2 className="font-medium">{title}</h2>
      <ol className="grid gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="text-sm text-muted">{hint}</p>
    </section>
  );
}
