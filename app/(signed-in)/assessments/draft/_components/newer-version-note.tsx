import { Disclosure } from "@/app/_components/ui/disclosure";
import { Notice } from "@/app/_components/ui/notice";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { getTranslations } from "@/app/_i18n/words";
import type { Draft, NewerVersion } from "@/lib/assessment/draft";
import { startOver } from "../actions";

/** The questionnaire has changed since this draft was started: finish it, or move to the new version. */
export async function NewerVersionNote(props: { draft: Draft; newer: NewerVersion | null }) {
  const { draft, newer } = props;
  if (!newer) return null;
  const t = await getTranslations("assessment.newer");
  const { carried, lost, version } = newer;
  return (
    <div className="mx-auto mb-8 max-w-4xl">
      <Notice>
        <p>{t("text", { version, own: draft.instrument.version })}</p>
        <Disclosure label={t("open", { version })}>
          <form action={startOver} className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="draft" value={draft.id} />
            <p>{t("confirm", { carried, lost })}</p>
            <button className={buttonStyle("secondary")}>{t("button", { version })}</button>
          </form>
        </Disclosure>
      </Notice>
    </div>
  );
}
