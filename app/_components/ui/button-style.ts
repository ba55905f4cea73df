export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const BASE =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 py-2 text-sm font-medium transition-colors aria-disabled:opacity-60 print:hidden";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-ink text-canvas hover:bg-ink/85",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink underline-offset-4 hover:bg-sunken",
  danger: "border border-danger text-danger hover:bg-danger-soft",
};

/** The classes of a button or of a link that looks like one. */
export function buttonStyle(look: ButtonLook = "primary"): string {
  return `${BASE} ${LOOKS[look]}`;
}
