import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import { pathTo, PERIODS, SCALES, type TimelineLook } from "@/lib/rotation/timeline-look";

/** The length of the window, and its unit. */
export async function LookChoice({ look }: { look: TimelineLook }) {
  const t = await getTranslations("timeline");
  const style = (isHere: boolean) => (isHere ? "primary" : "secondary");
  return (
    <nav aria-label={t("shown")} className="mb-6 flex flex-wrap gap-3 print:hidden">
      {PERIODS.map((quarters) => (
        <ButtonLink
          key={quarters}
          href={pathTo({ ...look, quarters })}
          look={style(quarters === look.quarters)}
        >
          {t("period", { quarters })}
        </ButtonLink>
      ))}
      <span aria-hidden className="border-l border-line" />
      {SCALES.map((by) => (
        <ButtonLink key={by} href={pathTo({ ...look, by })} look={style(by === look.by)}>
          {t(`by-${by}`)}
        </ButtonLink>
      ))}
    </nav>
  );
}
