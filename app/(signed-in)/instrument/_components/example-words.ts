import type { Dimension } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import type { CompanyContext } from "@/lib/scoring/weights";

/** The texts of the worked example, in the reader's language; `{value}` is a placeholder for a figure. */
export type ExampleWords = {
  dimensions: Record<Dimension, string>;
  sizes: Record<CompanyContext, string>;
  verdicts: Record<Verdict, string>;
} & Record<
  | "size"
  | "answers"
  | "item"
  | "skip"
  | "turned"
  | "work"
  | "again"
  | "caption"
  | "dimension"
  | "score"
  | "adds"
  | "error"
  | "none"
  | "noLeaning"
  | "leaning"
  | "sumOf"
  | "result"
  | "band"
  | "chance"
  | "nearlySure"
  | "verdict",
  string
>;

/**
 * Numbers with at most `places` decimals and a real minus sign, identical on the server and in the
 * browser.
 */
export function figureIn(locale: string): (value: number, places?: number) => string {
  const formats = [0, 1, 2].map(
    (places) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      }),
  );
  return (value, places = 0) => {
    const shown = formats[places]?.format(value) ?? String(value);
    // −0 is shown as 0.
    return shown.replace("-", "−").replace(/^−(?=[0.,]+$)/, "");
  };
}
