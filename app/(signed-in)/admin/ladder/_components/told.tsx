import { Notice } from "@/app/_components/ui/notice";
import { ReadOut } from "@/app/_components/ui/read-out";
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
    <ReadOut what={sentence}>
      <Notice look="good">{sentence}</Notice>
    </ReadOut>
  );
}
