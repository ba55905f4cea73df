import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import type { SharedAssessment } from "@/lib/sharing/own-sharing";
import { decide } from "../actions";

/** What was just decided, and the way back. */
export async function Changed(props: {
  manager: { id: string; name: string };
  own: SharedAssessment;
}) {
  const t = await getTranslations("privacy.changed");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { assessmentId, day, grade, before } = props.own;
  return (
    <div role="status" className="rounded-xl border border-line bg-sunken p-5">
      <p className="mb-3">
        {t("now", { name: props.manager.name, day: figures.day(day), grade: grades(grade) })}
      </p>
      <ActionForm action={decide}>
        <input type="hidden" name="assessment" value={assessmentId} />
        <input type="hidden" name="manager" value={props.manager.id} />
        <input type="hidden" name="expiresOn" value={before.expiresOn ?? ""} />
        <SubmitButton look="secondary" name="grade" value={before.grade}>
          {t("undo", { grade: grades(before.grade) })}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
