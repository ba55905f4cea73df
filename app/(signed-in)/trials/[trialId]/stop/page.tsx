import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findTrial } from "@/lib/trial/detail-queries";
import { cancel, endEarly } from "../../actions";

const VERBS = { proposed: "withdraw", agreed: "callOff", running: "endEarly" } as const;

export const generateMetadata = titled("trial");

export default async function StopTrialPage({ params }: PageProps<"/trials/[trialId]/stop">) {
  const viewer = await requireViewer();
  const trial = await findTrial(viewer, (await params).trialId, new Date());
  if (!trial || (!trial.choices.cancel && !trial.choices.endEarly)) notFound();
  const t = await getTranslations("trial.stop");
  const state = trial.state as keyof typeof VERBS;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t(`title.${state}`)}
        lead={t(`text.${state}`, { person: trial.personName })}
      />
      <ActionForm action={trial.choices.endEarly ? endEarly : cancel}>
        <input type="hidden" name="trial" value={trial.id} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t(VERBS[state])}</SubmitButton>
          <ButtonLink href={`/trials/${trial.id}`} look="secondary">
            {t("keep")}
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}
