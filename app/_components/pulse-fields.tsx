import { getTranslations } from "@/app/_i18n/words";
import { MOST_HOURS } from "@/lib/trial/check-in/input";
import { TextField } from "./ui/field";
import { ScaleRow } from "./ui/scale-row";

/** The two questions of a week and its split of time; `before` are the default hours. */
export async function PulseFields(props: {
  answered?: { technical: number; people: number };
  before: { codingHours: number; peopleHours: number; otherHours: number };
}) {
  const t = await getTranslations("check-in.pulse");
  const ends: [string, string] = [t("drains"), t("gives")];
  return (
    <div className="space-y-6">
      <ScaleRow
        name="technical"
        legend={t("technical")}
        ends={ends}
        defaultValue={props.answered && String(props.answered.technical)}
      />
      <ScaleRow
        name="people"
        legend={t("people")}
        ends={ends}
        defaultValue={props.answered && String(props.answered.people)}
      />
      <div className="space-y-2">
        <div className="grid max-w-md grid-cols-3 items-end gap-3">
          {(["codingHours", "peopleHours", "otherHours"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              type="number"
              inputMode="numeric"
              min="0"
              max={String(MOST_HOURS)}
              label={t(name)}
              defaultValue={String(props.before[name])}
            />
          ))}
        </div>
        <p className="text-sm text-muted">{t("mostHours", { most: MOST_HOURS })}</p>
      </div>
    </div>
  );
}
