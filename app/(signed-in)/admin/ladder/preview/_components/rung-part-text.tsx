import { getLocale, getTranslations } from "@/app/_i18n/words";
import { counterpartOf } from "@/lib/ladder/ladder";
import type { RungPart } from "@/lib/ladder/rung-change";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import { ExpectationsText } from "./expectations-text";
import { RolesText } from "./roles-text";
import { WordingText } from "./wording-text";

/** A part of a rung in both languages; a dash where the rung does not exist. */
export async function RungPartText(props: {
  rung: WrittenRung | null;
  part: RungPart;
  rungs: WrittenRung[];
}) {
  const { rung, part, rungs } = props;
  const t = await getTranslations("ladder");
  const tracks = await getTranslations("dimension.tracks");
  const language = await getLocale();
  if (!rung) return t("preview.absent");
  switch (part) {
    case "order":
      return t("preview.place", { order: rung.order, track: tracks(rung.track) });
    case "counterpart":
      return counterpartOf({ rungs }, rung)?.name[language] ?? t("rung.noCounterpart");
    case "expectations":
      return <ExpectationsText expectations={rung.expectations} />;
    case "roles":
      return <RolesText roles={rung.roles} />;
    default:
      return <WordingText wording={rung[part]} />;
  }
}
