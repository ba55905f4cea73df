import { linkTo } from "@/app/(signed-in)/_components/reading/link-to";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { getTranslations } from "@/app/_i18n/words";
import { ANCHORS } from "./guide-contents";

/** Why neither track is the better one, and where the name comes from. */
export async function NoRightTrackPart() {
  const t = await getTranslations("guide.noRightTrack");
  return (
    <ReadingPart id={ANCHORS.noRightTrack} title={t("title")} lead={t("lead")}>
      <div className="max-w-prose space-y-4">
        <p>{t("swing")}</p>
        <p>{t.rich("advisory", { instrument: linkTo("/instrument") })}</p>
      </div>
    </ReadingPart>
  );
}
