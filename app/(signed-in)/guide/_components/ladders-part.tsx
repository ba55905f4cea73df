import { TwoTracks } from "@/app/(signed-in)/_components/reading/two-tracks";
import { getTranslations } from "@/app/_i18n/words";
import { FoldedPart } from "./folded-part";
import { ANCHORS } from "./guide-contents";
import { LadderFigure } from "./ladder-figure";

const BRIDGES = ["techLead", "staff", "principal", "cto"] as const;

/** Both ladders as a figure, and the same in words. */
export async function LaddersPart() {
  const t = await getTranslations("guide.ladders");
  return (
    <FoldedPart id={ANCHORS.ladders} title={t("title")} lead={t("lead")}>
      <figure>
        <LadderFigure />
        <figcaption className="mt-10 space-y-8">
          <TwoTracks ic={<p>{t("twin.IC")}</p>} management={<p>{t("twin.MANAGEMENT")}</p>} />
          <div className="max-w-prose">
            <h3 className="mb-3 text-lg font-semibold">{t("bridges.title")}</h3>
            <ol className="list-decimal space-y-2 pl-5 marker:text-muted">
              {BRIDGES.map((bridge) => (
                <li key={bridge}>{t(`bridges.${bridge}`)}</li>
              ))}
            </ol>
          </div>
        </figcaption>
      </figure>
    </FoldedPart>
  );
}
