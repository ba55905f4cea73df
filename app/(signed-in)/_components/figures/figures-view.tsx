import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { MIN_OWN } from "@/lib/release/closing";
import type { FiguresPage } from "@/lib/release/queries";
import { monthBefore, newestOf } from "@/lib/release/trend";
import { AboutFigures } from "./about-figures";
import { FigureTrend } from "./figure-trend";
import { Means } from "./means";
import { SpreadBars } from "./spread-bars";

/** Released figures: the latest closing, the trend, and how they are made; or why there are none. */
export async function FiguresView({ page }: { page: FiguresPage }) {
  const t = await getTranslations("figures.latest");
  const write = await getFigures();
  const newest = newestOf(page.closings);
  const [closing] = page.closings;
  const next = t("next", { day: write.day(page.nextClosing) });
  return (
    <div className="space-y-8">
      {newest ? (
        <>
          <Card title={t("title", { month: write.month(`${monthBefore(newest.closesOn)}-01`) })}>
            <p className="mb-6 max-w-2xl text-muted">
              {t("people", { people: newest.figures.people })}{" "}
              {newest.figures.provisional && t("provisional")}{" "}
              {closing && !closing.figures && t("waiting", { day: write.day(closing.closesOn) })}{" "}
              {next}
            </p>
            <div className="space-y-8">
              <SpreadBars figures={newest.figures} />
              <Means figures={newest.figures} />
            </div>
          </Card>
          <FigureTrend closings={page.closings} />
        </>
      ) : (
        <NoFigures page={page} next={next} />
      )}
      <AboutFigures least={page.smallestGroup} />
    </div>
  );
}

/** Why there is no figure at all: only reasons that everybody may know are named. */
async function NoFigures({ page, next }: { page: FiguresPage; next: string }) {
  const t = await getTranslations("figures.none");
  const { headcount: people, closings } = page;
  if (people < MIN_OWN)
    return (
      <EmptyState title={t("smallTitle")}>{t("small", { people, least: MIN_OWN })}</EmptyState>
    );
  const isOpen = closings.length === 0;
  return (
    <EmptyState title={t(isOpen ? "openTitle" : "withheldTitle")}>
      {t(isOpen ? "open" : "withheld")} {next}
    </EmptyState>
  );
}
