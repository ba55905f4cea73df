import { getTranslations } from "next-intl/server";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import type { Day } from "@/lib/day";
import { Grade } from "@/lib/db/generated/enums";

/** What the direct manager may see, and until when. Nothing is ticked unless it has been decided before. */
export async function SharingFields(props: {
  manager: { id: string; name: string };
  decided?: { grade: Grade; expiresOn: Day | null };
}) {
  const { manager, decided } = props;
  const t = await getTranslations("assessment.sharing");
  return (
    <div className="space-y-6">
      <input type="hidden" name="manager" value={manager.id} />
      <ChoiceCards
        name="grade"
        legend={t("legend", { manager: manager.name })}
        defaultValue={decided?.grade}
        options={Object.values(Grade).map((grade) => ({
          value: grade,
          label: t(`grades.${grade}.label`),
          hint: t(`grades.${grade}.hint`, { manager: manager.name }),
        }))}
      />
      <div className="max-w-60">
        <TextField
          name="expiresOn"
          type="date"
          label={t("expires")}
          hint={t("expiresHint")}
          defaultValue={decided?.expiresOn ?? undefined}
        />
      </div>
      <p className="text-sm text-muted">{t("participation", { manager: manager.name })}</p>
    </div>
  );
}
