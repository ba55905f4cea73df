import { DoneNotice } from "@/app/_components/ui/done-notice";
import { getTranslations } from "@/app/_i18n/words";

/** What was just done, after a redirect. */
export async function Told(props: { told: string | string[] | undefined; version: number }) {
  const t = await getTranslations("ladder.editor");
  const { told, version } = props;
  const sentences = new Map([
    ["saved", t("saved", { version: version + 1 })],
    ["discarded", t("discarded")],
    ["published", t("published", { version })],
  ]);
  const sentence = typeof told === "string" && sentences.get(told);
  if (!sentence) return null;
  return (
    <DoneNotice what={sentence} look="good">
      {sentence}
    </DoneNotice>
  );
}
