import { useId } from "react";
import { TickBox } from "@/app/_components/ui/tick-box";

type Props = { name: string; label: string; hint: string; isTicked: boolean };

/** A box with its consequence below. */
export function TrustBox({ name, label, hint, isTicked }: Props) {
  const id = useId();
  return (
    <div>
      <label className="flex items-start gap-3 text-sm font-medium">
        <TickBox name={name} isTicked={isTicked} aria-describedby={id} className="mt-1 size-4" />
        <span>{label}</span>
      </label>
      <p id={id} className="mt-1 pl-7 text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
