import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import type { TalkSheet } from "@/lib/talk/sheet";
import { answer } from "../../actions";

/** Which questions were answered; the others are filled in on the next sheet. */
export async function AnsweredForm({ sheet }: { sheet: TalkSheet }) {
  const t = await getTranslations("talk.sheet.after");
  const { questions } = sheet.record;
  if (questions.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ActionForm action={answer} className="space-y-4">
        <input type="hidden" name="sheet" value={sheet.id} />
        <fieldset>
          <legend className="mb-2 text-muted">{t("lead")}</legend>
          {questions.map(({ text, isAnswered }, at) => (
            <label key={at} className="flex min-h-11 items-center gap-2">
              <TickBox
                name="answered"
                value={String(at)}
                isTicked={isAnswered}
                className="size-4"
              />
              <span className="wrap-anywhere">{text}</span>
            </label>
          ))}
        </fieldset>
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
