import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { rungsOn, TRACKS, type Rung } from "@/lib/ladder/ladder";
import { MOST_SEATS } from "@/lib/opening/input";
import { quarterParts, quartersAhead, type Opening } from "@/lib/opening/opening";
import { write } from "../actions";

type Facts = {
  teams: { id: string; path: string }[];
  rungs: Rung[];
  today: string;
  opening?: Opening;
};

/** Enters seats, or changes those of an opening. */
export async function OpeningForm({ teams, rungs, today, opening }: Facts) {
  const t = await getTranslations("opening");
  const locale = await getLocale();
  const roles = TRACKS.flatMap((track) => [
    { value: track, label: t("anyRung", { track: t(`track.${track}`) }) },
    ...rungsOn({ rungs }, track).map(({ key, name }) => ({
      value: `${track}:${key}`,
      label: name[locale],
    })),
  ]);
  const given = opening && (opening.rung ? `${opening.track}:${opening.rung}` : opening.track);
  return (
    <ActionForm action={write} className="max-w-xl space-y-5">
      <input type="hidden" name="opening" value={opening?.id ?? ""} />
      <SelectField
        name="role"
        label={t("field.role")}
        options={roles}
        defaultValue={given ?? "MANAGEMENT"}
      />
      <SelectField
        name="team"
        label={t("field.team")}
        options={teams.map(({ id, path }) => ({ value: id, label: path }))}
        defaultValue={opening?.teamId}
      />
      <SelectField
        name="quarter"
        label={t("field.quarter")}
        options={quartersAhead(today).map((day) => ({
          value: day,
          label: t("quarter", quarterParts(day)),
        }))}
        defaultValue={opening?.quarter}
      />
      <TextField
        name="seats"
        label={t("field.seats")}
        type="number"
        min="1"
        max={String(MOST_SEATS)}
        inputMode="numeric"
        defaultValue={String(opening?.seats ?? 1)}
      />
      <SubmitButton>{t(opening ? "save" : "addButton")}</SubmitButton>
    </ActionForm>
  );
}
