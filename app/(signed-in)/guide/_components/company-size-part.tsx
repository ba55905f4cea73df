import { getTranslations } from "next-intl/server";
import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { DataTable } from "@/app/_components/ui/data-table";
import { Notice } from "@/app/_components/ui/notice";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import { ANCHORS } from "./guide-contents";

const ROWS = ["staffCoding", "staffBesides", "managerCoding", "managerReports", "decides"] as const;

/** How the roles differ between a small, a growing and a large company. */
export async function CompanySizePart() {
  const t = await getTranslations("guide.size");
  return (
    <ReadingPart id={ANCHORS.size} title={t("title")} lead={t("lead")}>
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
              </span>
            )),
          ]}
          rows={ROWS.map((row) => ({
            key: row,
            cells: [
              <span key="title" className="block min-w-32 font-medium">
                {t(`rows.${row}.title`)}
              </span>,
              ...COMPANY_CONTEXTS.map((size) => t(`rows.${row}.${size}`)),
            ],
          }))}
        />
        <Notice>{t("judgement")}</Notice>
        <p className="max-w-prose">{t.rich("weights", { instrument: linkTo("/instrument") })}</p>
      </div>
    </ReadingPart>
  );
}
