import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Contexts } from "@/lib/context/company-context";
import { RANGES } from "@/lib/context/input";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";

const NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];

/** The present weights and roles of each company size, with links to change them. */
export async function ContextsTable({ contexts }: { contexts: Contexts }) {
  const t = await getTranslations("weights");
  const dimension = await getTranslations("dimension");
  const figures = await getFigures();
  const { settings, inUse } = contexts;
  const range = (name: keyof typeof RANGES, size: (typeof COMPANY_CONTEXTS)[number]) => {
    const { from, to } = settings[size].roles[name];
    return t(name === "reports" ? "range" : "percentRange", { from, to });
  };
  return (
    <Card title={t("now")}>
      <DataTable
        caption={t("now")}
        head={[
          dimension("label"),
          ...COMPANY_CONTEXTS.map((size) => (
            <span key={size} className="inline-flex min-w-24 flex-wrap gap-2">
              {t(`sizes.${size}`)}
              {size === inUse && <Badge>{t("inUse")}</Badge>}
            </span>
          )),
        ]}
        rows={[
          ...DIMENSIONS.map((name) => ({
            key: name,
            cells: [
              dimension(`names.${name}`),
              ...COMPANY_CONTEXTS.map((size) => figures.hundredths(settings[size].weights[name])),
            ],
          })),
          ...NAMES.map((name) => ({
            key: name,
            cells: [t(`roles.${name}`), ...COMPANY_CONTEXTS.map((size) => range(name, size))],
          })),
          {
            key: "change",
            cells: [
              <span key="change" className="sr-only">
                {t("change")}
              </span>,
              ...COMPANY_CONTEXTS.map((size) => (
                <PageLink
                  key={size}
                  href={`/admin/weights/${size}`}
                  aria-label={t("changeSize", { size: t(`sizes.${size}`) })}
                  className="font-medium underline underline-offset-4"
                >
                  {t("change")}
                </PageLink>
              )),
            ],
          },
        ]}
      />
    </Card>
  );
}
