import { ActionForm } from "@/app/_components/ui/action-form";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { stepsOf, type Draft } from "@/lib/assessment/draft";
import { LONGEST_NOTE } from "@/lib/assessment/input";
import { canSubmit } from "@/lib/assessment/policy";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { keepStep, submit } from "../actions";
import { DiscardDraft } from "./discard-draft";
import { DraftHead } from "./draft-head";
import { OpenQuestions } from "./open-questions";
import { SharingChoice } from "./sharing-choice";

/**
 * After the questions, one thing to answer: who sees the result, or that this is decided once it was
 * seen. A note to oneself opens below.
 */
export async function LastStep({ draft, sharing }: { draft: Draft; sharing: OwnSharing }) {
  const t = await getTranslations("assessment");
  const steps = stepsOf(draft.instrument).length;
  return (
    <div className="mx-auto max-w-2xl">
      <DraftHead draft={draft} step={steps + 1} />
      <OpenQuestions draft={draft} />
      <ActionForm action={submit} className="mt-8 space-y-10">
        <input type="hidden" name="draft" value={draft.id} data-draft />
        {sharing.map((reader) => (
          <SharingChoice key={reader.audience} reader={reader} />
        ))}
        <Disclosure label={t("note.add")} open={Boolean(draft.note)}>
          <TextArea
            name="note"
            label={t("note.label")}
            hint={t("note.hint")}
            defaultValue={draft.note ?? ""}
            maxLength={LONGEST_NOTE}
          />
        </Disclosure>
        <div className="flex flex-row-reverse flex-wrap items-center justify-between gap-4">
          {canSubmit(draft.instrument, draft.answers) ? (
            <SubmitButton className="min-h-12 px-8">{t("submit")}</SubmitButton>
          ) : (
            <span className="text-sm text-muted">{t("notYet")}</span>
          )}
          <button
            name="to"
            value={steps}
            formAction={keepStep}
            className={`${buttonStyle("secondary")} min-h-12`}
          >
            {t("back")}
          </button>
        </div>
      </ActionForm>
      <DiscardDraft draftId={draft.id} />
    </div>
  );
}
