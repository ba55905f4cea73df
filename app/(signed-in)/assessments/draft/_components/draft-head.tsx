import { getTranslations } from "@/app/_i18n/words";
import { stepsOf, unansweredOf, type Draft } from "@/lib/assessment/draft";
import { AnswerKeeper } from "./answer-keeper";

/** The progress of the questionnaire, and whether everything is saved. */
export async function DraftHead({ draft, step }: { draft: Draft; step: number }) {
  const t = await getTranslations("assessment");
  const { instrument, answers } = draft;
  const total = instrument.items.length;
  const steps = stepsOf(instrument).length + 1;
  return (
    <header className="mb-4">
      <p className="text-sm text-muted">
        {t(draft.form === "QUICK" ? "quickStep" : "step", { step, steps })}
      </p>
      <h1 className="mt-1 text-2xl font-semibold sm:text-3xl">
        {step < steps ? t("heading") : t("lastHeading")}
      </h1>
      {step === 1 && <p className="mt-3 max-w-2xl text-muted">{t("howTo")}</p>}
      <AnswerKeeper
        draftId={draft.id}
        answered={total - unansweredOf(instrument, answers).length}
        total={total}
        isStarted={step > 1}
        words={{
          progress: t("progress", { answered: "#", total }),
          saving: t("saving"),
          saved: t("saved"),
          offline: t("offline"),
          gone: t("gone"),
          keys: step < steps ? t("keys") : "",
        }}
      />
    </header>
  );
}
