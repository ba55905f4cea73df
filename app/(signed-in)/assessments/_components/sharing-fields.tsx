import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import { Grade } from "@/lib/db/generated/enums";
import type { ShareEffect, Reader } from "@/lib/sharing/decision";
import { LATER } from "@/lib/sharing/input";

/**
 * What a reader may see of one assessment, and until when. Nothing is preselected unless it was
 * decided before. `suffix` distinguishes the fields of several readers in one form.
 */
export async function SharingFields(props: {
  reader: Reader;
  suffix: string;
  decided?: ShareEffect;
  /** Whether it can also be decided once the result was seen. */
  canWait?: boolean;
}) {
  const { reader, suffix, decided, canWait } = props;
  const t = await getTranslations("assessment.sharing");
  const manager = reader.name;
  return (
    <div className="space-y-6">
      <ChoiceCards
        name={`grade${suffix}`}
        legend={t(`legend.${reader.audience}`, { manager })}
        defaultValue={decided?.grade}
        options={[...(canWait ? [LATER] : []), ...Object.values(Grade)].map((grade) => ({
          value: grade,
          label: t(`grades.${grade}.label`),
          hint: t(`grades.${grade}.hint`, { manager }),
        }))}
      />
      <div className="max-w-60">
        <TextField
          name={`expiresOn${suffix}`}
          type="date"
          label={t("expires")}
          hint={t("expiresHint")}
          defaultValue={decided?.expiresOn ?? undefined}
        />
      </div>
      {reader.audience === "MANAGER" && (
        <p className="text-sm text-muted">{t("participation", { manager })}</p>
      )}
    </div>
  );
}
