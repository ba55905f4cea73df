import { TwoTracks } from "@/app/(signed-in)/_components/reading/two-tracks";
import { getTranslations } from "@/app/_i18n/words";
import { FoldedPart } from "./folded-part";
import { ANCHORS } from "./guide-contents";

const IC = ["code", "architecture", "systems", "mentoring"] as const;
const MANAGEMENT = ["team", "delivery", "morale", "growth"] as const;

/** How success is measured in each role, and how reliably. */
export async function JudgedPart() {
  const t = await getTranslations("guide.judged");
  return (
    <FoldedPart id={ANCHORS.judged} title={t("title")} lead={t("lead")}>
      <TwoTracks
        ic={<Marks texts={IC.map((mark) => t(`IC.${mark}`))} />}
        management={<Marks texts={MANAGEMENT.map((mark) => t(`MANAGEMENT.${mark}`))} />}
      />
      <p className="mt-8 max-w-prose">{t("note")}</p>
    </FoldedPart>
  );
}

function Marks({ texts }: { texts: string[] }) {
  return (
    <ul className="space-y-2">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
