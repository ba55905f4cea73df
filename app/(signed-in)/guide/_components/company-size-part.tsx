import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { Badge } from "@/app/_components/ui/badge";
import { DataTable } from "@/app/_components/ui/data-table";
import { Notice } from "@/app/_components/ui/notice";
import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/words";
import type { Contexts } from "@/lib/context/company-context";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { FoldedPart } from "./folded-part";
import { ANCHORS } from "./guide-contents";

const ROWS = ["staffCoding", "staffBesides", "managerCoding", "reports", "decides"] as const;
/** The figures that have a source; those set by the company itself have none. */
const SOURCES: Record<string, string> = { "reports large": " ¹", "managerCoding small": " ²" };

/** How the roles differ between a small, a growing and a large company, with sources. */
export async function CompanySizePart({ contexts }: { contexts: Contexts }) {
  const t = await getTranslations("guide.size");
  const language = await getLocale();
  const format = await getFormatter();
  const { settings, inUse } = contexts;
  const cell = (row: (typeof ROWS)[number], size: CompanyContext): string => {
    const { roles, decides, revision } = settings[size];
    if (row === "decides") return decides?.[language] ?? t(`rows.decides.${size}`);
    if (row === "staffBesides") return t(`rows.staffBesides.${size}`);
    const source = revision === 1 ? (SOURCES[`${row} ${size}`] ?? "") : "";
    return t(row === "reports" ? "range" : "percentRange", roles[row]) + source;
  };
  return (
    <FoldedPart id={ANCHORS.size} title={t("title")} lead={t("lead")}>
      <div className="space-y-6">
        <DataTable
          caption={t("caption")}
          head={[
            <span key="role" className="sr-only">
              {t("caption")}
            </span>,
            ...COMPANY_CONTEXTS.map((size) => (
              <span key={size} className="block min-w-36">
                <span className="block text-base text-ink">{t(`sizes.${size}`)}</span>
                <span className="block font-normal">{t(`people.${size}`)}</span>
                {size === inUse && <Badge>{t("here")}</Badge>}
              </span>
            )),
          ]}
          rows={ROWS.map((row) => ({
            key: row,
            cells: [
              <span key="title" className="block min-w-32 font-medium">
                {t(`rows.${row}.title`)}
              </span>,
              ...COMPANY_CONTEXTS.map((size) => cell(row, size)),
            ],
          }))}
        />
        <Notice>
          <p>{t("judgement")}</p>
          <p className="mt-2">{t("sourceReports")}</p>
          <p className="mt-2">{t("sourceCoding")}</p>
        </Notice>
        {COMPANY_CONTEXTS.map((size) => settings[size])
          .filter(({ revision }) => revision > 1)
          .map(({ size, setAt, reason }) => (
            <Notice key={size}>
              {t("set", { size, day: format.dateTime(setAt, { dateStyle: "long" }), reason })}
            </Notice>
          ))}
        <p className="max-w-prose">{t.rich("weights", { instrument: linkTo("/instrument") })}</p>
      </div>
    </FoldedPart>
  );
}
