import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import { FoldedPart } from "./folded-part";
import { ANCHORS } from "./guide-contents";

const POINTS = ["dated", "agreed", "expected", "neutral"] as const;

/** Why to start with a tech-lead trial when unsure, and what it does not test. */
export async function TrialPart() {
  const t = await getTranslations("guide.trial");
  return (
    <FoldedPart id={ANCHORS.trial} title={t("title")} lead={t("lead")}>
      <div className="max-w-prose space-y-8">
        <ul className="list-disc space-y-2 pl-5 marker:text-muted">
          {POINTS.map((point) => (
            <li key={point}>{t(`points.${point}`)}</li>
          ))}
        </ul>
        <div>
          <h3 className="mb-2 text-lg font-semibold">{t("limits.title")}</h3>
          <p>{t.rich("limits.text", { warning: linkTo(`#${ANCHORS.warning}`) })}</p>
        </div>
        <ButtonLink href="/trials" look="secondary">
          {t("action")}
        </ButtonLink>
      </div>
    </FoldedPart>
  );
}
