import { ForAllForm } from "@/app/(signed-in)/_components/sharing/for-all-form";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { sinceDay } from "@/lib/sharing/decision";
import type { ReaderSharing } from "@/lib/sharing/own-queries";

/** Announces a new manager, who starts with nothing, and asks in one step what they may see. */
export async function ManagerQuestion(props: { reader: ReaderSharing; timeZone: string }) {
  const { reader } = props;
  const t = await getTranslations("home.newManager");
  const figures = await getFigures();
  const { name } = reader;
  return (
    <Card id="new-manager" title={t("title", { name })}>
      <div className="space-y-4">
        <p>{t("text", { name, since: figures.day(sinceDay(reader, props.timeZone)) })}</p>
        <p className="font-medium">{t("question", { name })}</p>
        <ForAllForm reader={reader} />
      </div>
    </Card>
  );
}
