import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { PageHeader } from "@/app/_components/ui/page-header";
import { ScaleRow } from "@/app/_components/ui/scale-row";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findVoiceQuestions } from "@/lib/trial/voice/queries";
import { VOICE_QUESTIONS } from "@/lib/trial/voice/voice";
import { speak } from "../../actions";

export const generateMetadata = titled("voice");

export default async function VoicePage({ params }: PageProps<"/trials/[trialId]/voice">) {
  const viewer = await requireViewer();
  const asked = await findVoiceQuestions(viewer, (await params).trialId, new Date());
  if (!asked) notFound();
  const t = await getTranslations("voice");
  const figures = await getFigures();
  const { trialId, personName: person, teamName: team, closesOn, said } = asked;
  return (
    <div className="max-w-2xl">
      <PageHeader above={team} title={t("title")} lead={t("lead", { person })} />
      <p className="mb-8 text-muted">{t("private", { person, day: figures.day(closesOn) })}</p>
      <ActionForm action={speak}>
        <input type="hidden" name="trial" value={trialId} />
        {VOICE_QUESTIONS.map((question) => (
          <ScaleRow
            key={question}
            name={question}
            legend={t(`question.${question}`)}
            ends={[t("not-at-all"), t("fully")]}
            defaultValue={said ? String(said[question]) : undefined}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
