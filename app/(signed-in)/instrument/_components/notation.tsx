import type { ReactNode } from "react";

/** A quantity with its index and power, such as w²d. Upright words of several letters are not broken. */
export function Quantity(props: { name: string; of?: string; power?: number }) {
  return (
    <span className="whitespace-nowrap">
      <var>{props.name}</var>
      {props.of && (
        <sub>
          <var>{props.of}</var>
        </sub>
      )}
      {props.power && <sup>{props.power}</sup>}
    </span>
  );
}

/** A fraction; read out with a slash. */
export function Fraction(props: { above: ReactNode; below: ReactNode }) {
  return (
    <span className="mx-0.5 inline-flex flex-col items-center align-middle leading-snug">
      <span className="px-1">{props.above}</span>
      <span className="sr-only"> / </span>
      <span className="border-t border-current px-1">{props.below}</span>
    </span>
  );
}

/** A square root with its bar. */
export function Root({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap">
      √<span className="border-t border-current px-0.5">{children}</span>
    </span>
  );
}

/** A mean. */
export function Bar({ children }: { children: string }) {
  return <var className="border-t border-current">{children}</var>;
}
