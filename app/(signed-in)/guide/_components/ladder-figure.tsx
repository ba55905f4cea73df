import { getTranslations } from "@/app/_i18n/words";
import { Rung } from "./rung";

type Role = "staff" | "principal" | "distinguished" | "handsOnCto";
type ManagementRole = "manager" | "director" | "vp" | "cto";

/** From the top down; `bridge` is the number that the text uses for it. */
const LEVELS: { ic: Role; management: ManagementRole; bridge?: number }[] = [
  { ic: "handsOnCto", management: "cto", bridge: 4 },
  { ic: "distinguished", management: "vp" },
  { ic: "principal", management: "director", bridge: 3 },
  { ic: "staff", management: "manager", bridge: 2 },
];

/** Two ladders with a common start; the caption below has the same in words. */
export async function LadderFigure() {
  const t = await getTranslations("guide.ladders");
  return (
    <div aria-hidden className="text-sm">
      {LEVELS.map(({ ic, management, bridge }, level) => (
        <div key={ic} className={ROW}>
          <Rung track="IC" hangs={level > 0} dashed={level === 1}>
            {t(`roles.${ic}`)}
            {ic === "handsOnCto" && <Note>{t("notes.handsOnCto")}</Note>}
          </Rung>
          <Bridge number={bridge} hangs={level > 0} />
          <Rung track="MANAGEMENT" hangs={level > 0}>
            {t(`roles.${management}`)}
          </Rung>
        </div>
      ))}
      <Fork />
      <div className="mx-auto max-w-64 text-center">
        <div className="rounded-lg border border-dashed border-line-strong bg-surface px-3 py-2 font-medium">
          {t("roles.techLead")} <BridgeNumber>{1}</BridgeNumber>
          <Note>{t("notes.techLead")}</Note>
        </div>
        <div className="mx-auto h-6 w-px bg-line-strong" />
        <div className="rounded-lg bg-sunken px-3 py-2 font-medium">
          {t("roles.senior")}
          <Note>{t("notes.senior")}</Note>
        </div>
      </div>
    </div>
  );
}

const ROW =
  "grid grid-cols-[minmax(0,1fr)_3.5rem_minmax(0,1fr)] sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)]";

function Bridge({ number, hangs }: { number: number | undefined; hangs: boolean }) {
  if (number === undefined) return <span />;
  return (
    <span className={`relative flex items-center justify-center ${hangs ? "pt-5" : ""}`}>
      <span className="absolute inset-x-0 border-t-2 border-dotted border-line-strong" />
      <BridgeNumber>{number}</BridgeNumber>
    </span>
  );
}

function BridgeNumber({ children }: { children: number }) {
  return (
    <span className="relative inline-flex size-5 items-center justify-center rounded-full bg-ink text-xs font-semibold text-canvas">
      {children}
    </span>
  );
}

function Note({ children }: { children: string }) {
  return <span className="block text-xs font-normal text-muted">{children}</span>;
}

/** The two ways up from the common start. */
function Fork() {
  return (
    <div className="mx-[calc(25%-0.875rem)] sm:mx-[calc(25%-2rem)]">
      <div className="h-5 rounded-b-lg border-x border-b border-line-strong" />
      <div className="mx-auto h-5 w-px bg-line-strong" />
    </div>
  );
}
