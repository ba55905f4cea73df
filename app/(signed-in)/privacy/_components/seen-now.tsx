import { decideForAll } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { ReaderSharing } from "@/lib/sharing/own-queries";

/**
 * What a reader sees now and until when, in one sentence, with a withdraw button and a link to the
 * mirror.
 */
export async function SeenNow(props: { reader: ReaderSharing; assessments: OwnAssessment[] }) {
  const t = await getTranslations("privacy.now");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { reader, assessments } = props;
  const { name, audience } = reader;
  const seen = assessments.flatMap(({ id, day }) => {
    const effect = reader.shared.get(id);
    return effect && effect.grade !== "NOTHING" ? [{ ...effect, day }] : [];
  });
  const [latest] = seen;
  const count = seen.length;
  return (
    <div className="space-y-4">
      <div className="max-w-2xl space-y-1">
        <p className="text-lg font-medium">
          {count > 0 ? t("sees", { name, count, of: assessments.length }) : t("nothing", { name })}
        </p>
        {latest && (
          <p>
            {t("latest", { day: figures.day(latest.day), grade: grades(latest.grade) })}{" "}
            {latest.expiresOn ? t("until", { day: figures.day(latest.expiresOn) }) : t("noEnd")}
          </p>
        )}
        {audience === "MANAGER" && (
          <p className="text-sm text-muted">
            {assessments[0]
              ? t("participation", { month: figures.month(assessments[0].day) })
              : t("none")}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <ActionForm action={decideForAll}>
            <input type="hidden" name="reader" value={`${audience}:${reader.id}`} />
            <SubmitButton look="danger" name="grade" value="NOTHING">
              {t("withdraw")}
            </SubmitButton>
          </ActionForm>
        )}
        <ButtonLink href={`/privacy/mirror?as=${audience.toLowerCase()}`} look="secondary">
          {t("mirror", { name })}
        </ButtonLink>
      </div>
    </div>
  );
}
