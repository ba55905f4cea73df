import { getTranslations } from "@/app/_i18n/words";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { DimensionPart } from "./dimension-part";
import { FoldedPart } from "./folded-part";
import { ANCHORS } from "./guide-contents";

/** The five questions that decide. */
export async function QuestionsPart() {
  const t = await getTranslations("guide.questions");
  return (
    <FoldedPart id={ANCHORS.questions} title={t("title")} lead={t("lead")}>
      <div className="space-y-14">
        {DIMENSIONS.map((name) => (
          <DimensionPart key={name} dimension={name} />
        ))}
      </div>
    </FoldedPart>
  );
}
