import { TwoTracks } from "@/app/(signed-in)/_components/reading/two-tracks";
import { getTranslations } from "@/app/_i18n/words";
import type { Dimension } from "@/lib/scoring/instrument";
import { ANCHORS } from "./guide-contents";

/** One dimension: its question, how each track answers it, and signs to look for in oneself. */
export async function DimensionPart({ dimension }: { dimension: Dimension }) {
  const t = await getTranslations("guide");
  const words = await getTranslations("dimension");
  const own = `questions.dimensions.${dimension}` as const;
  return (
    <section
      id={dimension}
      aria-labelledby={`${dimension}-title`}
      className="rounded-sm target:bg-sunken target:shadow-[0_0_0_1rem_var(--sunken)] sm:target:shadow-[0_0_0_1.5rem_var(--sunken)]"
    >
      <h3 id={`${dimension}-title`} className="text-lg font-semibold">
        {words(`names.${dimension}`)}
      </h3>
      <p className="mt-1 mb-5 text-muted">{words(`questions.${dimension}`)}</p>
      <TwoTracks ic={<p>{t(`${own}.IC`)}</p>} management={<p>{t(`${own}.MANAGEMENT`)}</p>} />
      <p className="mt-5 max-w-prose border-l-2 border-line-strong pl-4 text-muted">
        <span className="font-medium text-ink">{t("questions.notice")}</span>
        <br />
        {t(`${own}.notice`)}
      </p>
      {dimension === "ambiguity" && (
        <p className="mt-4">
          <a href={`#${ANCHORS.warning}`} className="underline underline-offset-4">
            {t("warning.title")}
          </a>
        </p>
      )}
    </section>
  );
}
