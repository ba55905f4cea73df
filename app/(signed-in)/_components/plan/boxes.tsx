import { TickBox } from "@/app/_components/ui/tick-box";

/** Several boxes of one name under a legend; none has to be ticked. */
export function Boxes(props: {
  name: string;
  legend: string;
  options: { value: string; label: string }[];
}) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{props.legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {props.options.map(({ value, label }) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <TickBox name={props.name} value={value} className="size-4" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
