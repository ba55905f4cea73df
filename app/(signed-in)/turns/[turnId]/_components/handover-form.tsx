import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { BareField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import { LONGEST_ITEM, MOST_ITEMS, type HandoverItem } from "@/lib/handover/handover";
import type { TurnPage } from "@/lib/handover/queries";
import { write } from "../actions";

/** Empty lines at the end; saving adds new ones. */
const SPARE_LINES = 3;

/** The giver's list, prefilled from the team's template or from the default one. */
export async function HandoverForm({ turn }: { turn: TurnPage }) {
  const t = await getTranslations("handover");
  const usual =
    turn.template ??
    (["running", "decisions", "risks", "people", "access"] as const).map((key) =>
      t(`usual.${key}`),
    );
  const begun: HandoverItem[] =
    turn.items.length > 0 ? turn.items : usual.map((text) => ({ text, isDone: false }));
  const spare = Array.from({ length: SPARE_LINES }, () => ({ text: "", isDone: false }));
  const lines = [...begun, ...spare].slice(0, MOST_ITEMS);
  return (
    <Card title={t("write")}>
      <p className="mb-5 text-sm text-muted">{t("write-hint")}</p>
      <ActionForm action={write} className="space-y-3">
        <input type="hidden" name="turn" value={turn.id} />
        <fieldset className="space-y-3">
          <legend className="sr-only">{t("title")}</legend>
          {lines.map(({ text, isDone }, at) => (
            <div key={`${at} ${text}`} className="flex items-center gap-3">
              <TickBox
                name={`done.${at}`}
                isTicked={isDone}
                aria-label={t("line-done", { number: at + 1 })}
                className="size-5"
              />
              <BareField
                name={`line.${at}`}
                label={t("line", { number: at + 1 })}
                defaultValue={text}
                maxLength={LONGEST_ITEM}
              />
            </div>
          ))}
        </fieldset>
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
