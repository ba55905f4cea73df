import { decideForAll } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { ReaderSharing } from "@/lib/sharing/own-queries";

/** What a reader sees now and until when, with a link to the mirror and a button to stop sharing. */
export async function SeenNow(props: { reader: ReaderSharing; assessments: OwnAssessment[] }) {
  const t = await getTranslations("privacy.now");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { reader, assessments } = props;
  const { name, audience } = reader;
  const latest = assessments
    .map(({ id, day }) => ({ day, effect: reader.shared.get(id) }))
    .find(({ effect }) => effect && effect.grade !== "NOTHING");
  return (
    <div className="space-y-4">
      <div className="max-w-2xl space-y-1 text-sm text-muted">
        {latest?.effect && (
          <p>
            {t("latest", { day: figures.day(latest.day), grade: grades(latest.effect.grade) })}{" "}
            {latest.effect.expiresOn
              ? t("until", { day: figures.day(latest.effect.expiresOn) })
              : t("noEnd")}
          </p>
        )}
        {audience === "MANAGER" && (
          <p>
            {assessments[0]
              ? t("participation", { month: figures.month(assessments[0].day) })
              : t("none")}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/privacy/mirror?as=${audience.toLowerCase()}`} look="secondary">
          {t("mirror", { name })}
        </ButtonLink>
        {latest && (
          <ActionForm action={decideForAll}>
            <input type="hidden" name="reader" value={`${audience}:${reader.id}`} />
            <SubmitButton look="quiet" name="grade" value="NOTHING">
              {t("stop", { name })}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}
