import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { Grade } from "@/lib/db/generated/enums";
import type { ReaderSharing } from "@/lib/sharing/own-queries";
import { decideFuture } from "../actions";

/** What happens to future assessments: asked each time, or a standing choice. Nothing is preselected. */
export async function Future({ reader }: { reader: ReaderSharing }) {
  const t = await getTranslations("privacy.future");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { standing, name } = reader;
  const until = standing?.expiresOn && t("until", { day: figures.day(standing.expiresOn) });
  return (
    <div className="border-t border-line pt-3">
      <p>
        <span className="font-medium">{t("title")}</span>{" "}
        {standing ? `${t("standing", { grade: grades(standing.grade) })} ${until || ""}` : t("ask")}
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t("change")}
        </summary>
        <ActionForm action={decideFuture} className="mt-2 max-w-2xl space-y-5">
          <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
          <ChoiceCards
            name="grade"
            legend={t("legend", { name })}
            defaultValue={standing?.grade}
            options={[
              { value: "ASK", label: t("asked"), hint: t("askedHint") },
              ...Object.values(Grade).map((grade) => ({ value: grade, label: grades(grade) })),
            ]}
          />
          <div className="max-w-xs">
            <TextField
              name="expiresOn"
              type="date"
              label={t("expires")}
              hint={t("expiresHint")}
              defaultValue={standing?.expiresOn ?? undefined}
            />
          </div>
          <SubmitButton look="secondary">{t("save")}</SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
