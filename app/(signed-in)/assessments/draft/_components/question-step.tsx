import { Question } from "@/app/(signed-in)/_components/questionnaire/question";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { stepsOf, type Draft } from "@/lib/assessment/draft";
import type { Item } from "@/lib/scoring/instrument";
import { keepStep } from "../actions";
import { DraftHead } from "./draft-head";

/** One page of the questionnaire: a plain form that submits its answers with every button. */
export async function QuestionStep(props: { draft: Draft; step: number; items: Item[] }) {
  const { draft, step, items } = props;
  const t = await getTranslations("assessment");
  const locale = await getLocale();
  const last = stepsOf(draft.instrument).length;
  return (
    <div className="mx-auto max-w-4xl">
      <DraftHead draft={draft} step={step} />
      <form action={keepStep}>
        <input type="hidden" name="draft" value={draft.id} data-draft />
        {items.map((item) => (
          <Question
            key={item.key}
            position={item.position}
            total={draft.instrument.items.length}
            itemKey={item.key}
            left={item.left[locale]}
            right={item.right[locale]}
            answer={draft.answers[item.key]}
          />
        ))}
        {/* Next comes first in the document, so that Enter in a field means Next. */}
        <div className="mt-8 flex flex-row-reverse items-center justify-between gap-4">
          <SubmitButton name="to" value={String(step + 1)} className="min-h-12 px-8">
            {step === last ? t("toLast") : t("next")}
          </SubmitButton>
          {step > 1 && (
            <button name="to" value={step - 1} className={`${buttonStyle("secondary")} min-h-12`}>
              {t("back")}
            </button>
          )}
        </div>
      </form>
    </div>
  );
}
