import { SelectField, TextField } from "@/app/_components/ui/field";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { Card } from "@/app/_components/ui/card";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { byName } from "@/lib/language/collation";
import type { TurnChange, Wanted } from "@/lib/rotation/preview-queries";
import { MOST_SHIFT_DAYS } from "@/lib/rotation/slot";

/** Who should lead instead, or how much later the turn starts. Nothing is saved: it leads to the preview. */
export async function WantedForm({ change, wanted }: { change: TurnChange; wanted: Wanted }) {
  const t = await getTranslations("rotation.change");
  const { turn, names } = change;
  const able = byName(
    turn.able.map((id) => ({ id, name: names.get(id) ?? "" })),
    { locale: await getLocale() },
  );
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Card title={t("person")}>
        <form method="get" className="space-y-4">
          <SelectField
            name="person"
            label={t("person-label")}
            defaultValue={wanted.personId ?? turn.personId ?? undefined}
            options={able.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <button className={buttonStyle("secondary")}>{t("preview")}</button>
        </form>
      </Card>
      <Card title={t("days")}>
        <form method="get" className="space-y-4">
          <TextField
            name="days"
            type="number"
            label={t("days-label")}
            defaultValue={String(wanted.days ?? change.shift)}
            min="0"
            max={String(MOST_SHIFT_DAYS)}
          />
          <button className={buttonStyle("secondary")}>{t("preview")}</button>
        </form>
      </Card>
    </div>
  );
}
