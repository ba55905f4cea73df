import { useId } from "react";

type Props = { name: string; label: string; hint: string; isTicked: boolean };

/** A box with its consequence below. */
export function TrustBox({ name, label, hint, isTicked }: Props) {
  const id = useId();
  return (
    <div>
      <label className="flex items-start gap-3 text-sm font-medium">
        <input
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={isTicked}
          aria-describedby={id}
          className="mt-1 size-4 shrink-0 accent-ink"
        />
        <span>{label}</span>
      </label>
      <p id={id} className="mt-1 pl-7 text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
