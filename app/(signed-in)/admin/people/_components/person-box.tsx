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
    <input
      type="checkbox"
      aria-label={label}
      className={`${BOX} [@media(scripting:none)]:invisible`}
      onChange={({ currentTarget: { form, checked } }) => {
        for (const box of form?.querySelectorAll<HTMLInputElement>('input[name^="person."]') ?? [])
          box.checked = checked;
      }}
    />
  );
}
