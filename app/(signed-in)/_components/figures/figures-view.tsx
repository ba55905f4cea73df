import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { FiguresPage } from "@/lib/release/queries";
import { AboutFigures } from "./about-figures";
import { FigureTrend } from "./figure-trend";
import { Means } from "./means";
import { SpreadBars } from "./spread-bars";

/** Released figures: the latest month, the trend, and how they are made; or why there are none. */
export async function FiguresView(props: {
  page: FiguresPage;
  periods: number[];
  chosen: number;
  also?: string;
}) {
  const { page, ...period } = props;
  const t = await getTranslations("figures.latest");
  const write = await getFigures();
  const latest = page.months.find(({ figures }) => figures !== null);
  const figures = latest?.figures;
  return (
    <div className="space-y-8">
      {latest && figures ? (
        <>
          <Card title={t("title", { month: write.month(latest.month) })}>
            <p className="mb-6 max-w-2xl text-muted">
              {t("people", { people: figures.people })} {figures.provisional && t("provisional")}
            </p>
            <div className="space-y-8">
              <SpreadBars figures={figures} />
              <Means figures={figures} />
            </div>
          </Card>
          <FigureTrend months={page.months} {...period} />
        </>
      ) : (
        <NoFigures page={page} />
      )}
      <AboutFigures least={page.smallestGroup} />
    </div>
  );
}

/** Why there is no figure at all: only reasons that everybody may know are named. */
async function NoFigures({ page }: { page: FiguresPage }) {
  const t = await getTranslations("figures.none");
  const { headcount: people, smallestGroup: least } = page;
  if (people < least)
    return <EmptyState title={t("smallTitle")}>{t("small", { people, least })}</EmptyState>;
  if (page.months.length === 0) return <EmptyState title={t("openTitle")}>{t("open")}</EmptyState>;
  return <EmptyState title={t("withheldTitle")}>{t("withheld")}</EmptyState>;
}
