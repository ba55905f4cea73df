"use client";

import { useFormAnswer } from "@/app/_components/ui/action-form";

const BOX = "size-5 accent-ink";

/** Chooses one person of the list; stays ticked when the form is answered with a mistake. */
export function PersonBox({ personId, label }: { personId: string; label: string }) {
  const name = `person.${personId}`;
  const { values } = useFormAnswer();
  return (
    <input
      key={values?.[name] ?? ""}
      type="checkbox"
      name={name}
      value="yes"
      defaultChecked={values?.[name] === "yes"}
      aria-label={label}
      className={BOX}
    />
  );
}

/** Chooses everybody on this page, or nobody; only with scripts. */
export function EverybodyBox({ label }: { label: string }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-3 text-sm text-muted [@media(scripting:none)]:hidden">
      <input
        type="checkbox"
        className={BOX}
        onChange={({ currentTarget: { form, checked } }) => {
          const boxes = form?.querySelectorAll<HTMLInputElement>('input[name^="person."]') ?? [];
          for (const box of boxes) box.checked = checked;
        }}
      />
      {label}
    </label>
  );
}
