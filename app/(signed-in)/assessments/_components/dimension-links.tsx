import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { queryOf, type TimelineChoice } from "@/lib/career/timeline";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** What the timeline draws: the leaning, or the score of one dimension. */
export async function DimensionLinks({ choice }: { choice: TimelineChoice }) {
  const t = await getTranslations("home.history");
  const names = await getTranslations("dimension.names");
  const options = [null, ...DIMENSIONS];
  return (
    <nav
      aria-label={t("timeline.dimensions")}
      className="-mx-2 mb-3 flex flex-wrap gap-1 text-sm text-muted print:hidden"
    >
      {options.map((dimension) => (
        <PageLink
          key={dimension ?? "leaning"}
          href={`/assessments?${queryOf({ ...choice, dimension })}#timeline`}
          scroll={false}
          aria-current={dimension === choice.dimension ? "true" : undefined}
          className="rounded-md px-2 py-1.5 hover:text-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {dimension ? names(dimension) : t("trend.leaningAxis")}
        </PageLink>
      ))}
    </nav>
  );
}
