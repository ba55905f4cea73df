import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import { MOST_PROMISES, type TalkSheet } from "@/lib/talk/sheet";
import { promise } from "../../actions";

/** What the manager promised in the 1:1, by when, and what of it was done. */
export async function PromisesForm({ sheet }: { sheet: TalkSheet }) {
  const t = await getTranslations("talk.sheet.promises");
  return (
    <Card title={t("title")} id="promises">
      <ActionForm action={promise} className="space-y-5">
        <input type="hidden" name="sheet" value={sheet.id} />
        <p className="max-w-prose text-muted">{t("lead")}</p>
        {Array.from({ length: MOST_PROMISES }, (_, at) => {
          const said = sheet.promises[at];
          const number = at + 1;
          return (
            <div key={at} className="flex flex-wrap items-end gap-x-4 gap-y-2">
              <div className="min-w-56 grow">
                <TextField
                  name={`promise.${at}`}
                  label={t("text", { number })}
                  defaultValue={said?.text}
                />
              </div>
              <TextField
                name={`by.${at}`}
                type="date"
                label={t("by", { number })}
                defaultValue={said?.byOn}
              />
              {said && (
                <label className="flex min-h-11 items-center gap-2">
                  <TickBox
                    name="isDone"
                    value={String(at)}
                    isTicked={said.isDone}
                    aria-label={t("doneOf", { number })}
                    className="size-4"
                  />
                  <span aria-hidden>{t("done")}</span>
                </label>
              )}
            </div>
          );
        })}
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
