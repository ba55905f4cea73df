import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { VOICE_QUESTIONS } from "@/lib/trial/voice/voice";

/** The team's answers, as means over enough people; until then, when they will be shown. */
export async function VoiceCard({ trial }: { trial: TrialDetail }) {
  const { voice } = trial.story;
  if (!voice) return null;
  const t = await getTranslations("voice");
  const figures = await getFigures();
  return (
    <Card
      heading="h3"
      look="plain"
      title={t("card")}
      aside={voice.figures && t("people", { people: voice.figures.people })}
    >
      {!voice.isClosed && (
        <p className="max-w-prose text-muted">{t("asked", { day: figures.day(voice.closesOn) })}</p>
      )}
      {voice.isClosed && !voice.figures && (
        <p className="max-w-prose text-muted">{t("withheld")}</p>
      )}
      {voice.figures && (
        <>
          <DataTable
            caption={t("card")}
            head={[t("statement"), t("mean")]}
            rows={VOICE_QUESTIONS.map((question) => ({
              key: question,
              cells: [
                t(`question.${question}`),
                t("of", { mean: voice.figures?.means[question] ?? 0 }),
              ],
            }))}
          />
          <p className="mt-3 max-w-prose text-sm text-muted">{t("rounded")}</p>
        </>
      )}
    </Card>
  );
}
