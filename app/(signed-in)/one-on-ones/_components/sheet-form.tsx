import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Boxes } from "@/app/(signed-in)/_components/plan/boxes";
import { getTranslations } from "@/app/_i18n/words";
import { addDays, type Day } from "@/lib/day";
import { openActions, type Action } from "@/lib/plan/plan";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { MOST_DIMENSIONS, MOST_QUESTIONS } from "@/lib/talk/sheet";
import { writeTalkSheet } from "../actions";

/** What is on the next sheet: each thing is ticked, and open questions of the last one are filled in. */
export async function SheetForm(props: {
  today: Day;
  hasLeaning: boolean;
  actions: Action[];
  rolled: string[];
}) {
  const t = await getTranslations("talk.sheet.form");
  const names = await getTranslations("dimension.names");
  const { today, hasLeaning, actions, rolled } = props;
  const open = openActions(actions);
  return (
    <ActionForm action={writeTalkSheet} className="max-w-2xl space-y-5">
      <TextField
        name="heldOn"
        type="date"
        label={t("heldOn")}
        min={today}
        defaultValue={addDays(today, 1)}
        required
      />
      {hasLeaning ? (
        <>
          <Boxes
            name="leaning"
            legend={t("latest")}
            options={[{ value: "yes", label: t("leaning") }]}
          />
          <Boxes
            name="dimension"
            legend={t("dimensions", { most: MOST_DIMENSIONS })}
            options={DIMENSIONS.map((value) => ({ value, label: names(value) }))}
          />
        </>
      ) : (
        <p className="text-sm text-muted">{t("noLeaning")}</p>
      )}
      {open.length > 0 && (
        <Boxes
          name="action"
          legend={t("actions")}
          options={open.map(({ id, record }) => ({ value: id, label: record.what }))}
        />
      )}
      <fieldset className="space-y-3">
        <legend className="mb-1 text-sm font-medium">{t("questions")}</legend>
        {rolled.length > 0 && <p className="text-sm text-muted">{t("rolled")}</p>}
        {Array.from({ length: MOST_QUESTIONS }, (_, at) => (
          <TextField
            key={at}
            name={`question.${at}`}
            label={t("question", { number: at + 1 })}
            defaultValue={rolled[at]}
          />
        ))}
      </fieldset>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
