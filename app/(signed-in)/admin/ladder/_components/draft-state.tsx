import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { LadderEdit } from "@/lib/ladder/queries";
import { ladderChange } from "@/lib/ladder/rung-change";
import { discard } from "../actions";

/** Whether a next version is being written, and what can be done with it. */
export async function DraftState({ edit, today }: { edit: LadderEdit; today: Day }) {
  const t = await getTranslations("ladder.editor");
  const figures = await getFigures();
  const format = await getFormatter();
  const { version, effectiveOn, change } = edit;
  const next = version + 1;
  if (!change) {
    const isWaiting = effectiveOn > today;
    const words = { version, next, day: figures.day(effectiveOn) };
    return <p className="text-muted">{t(isWaiting ? "scheduled" : "unchanged", words)}</p>;
  }
  const count = ladderChange(edit.published, edit.rungs).length;
  const time = format.dateTime(change.at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card title={t("state", { version: next })}>
      <p>{t("stateText", { count, base: version })}</p>
      <p className="text-muted">{t("changed", { name: change.by ?? t("nobody"), time })}</p>
      <div className="mt-5">
        <ButtonLink href="/admin/ladder/preview">{t("preview")}</ButtonLink>
      </div>
      <Disclosure label={t("discard")} className="mt-3">
        <ActionForm action={discard} className="flex flex-wrap items-center gap-4">
          <input type="hidden" name="revision" value={edit.revision} />
          <p className="text-sm text-muted">{t("discardText", { version: next })}</p>
          <SubmitButton look="danger">{t("discardButton")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
