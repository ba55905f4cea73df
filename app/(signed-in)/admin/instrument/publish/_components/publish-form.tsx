import { ActionForm } from "@/app/_components/ui/action-form";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import type { NextVersion } from "@/lib/instrument/next-version";
import type { VersionReview } from "@/lib/instrument/review";
import { publish } from "../../actions";

/** Publishes the version as displayed; cannot be undone. */
export async function PublishForm({ next, review }: { next: NextVersion; review: VersionReview }) {
  const t = await getTranslations("editor.publish");
  const breaks = review.change.breaking.length > 0;
  return (
    <ActionForm action={publish}>
      <input type="hidden" name="draft" value={next.id} />
      <input type="hidden" name="revision" value={next.revision} />
      {!review.ready && <Notice look="danger">{t("notReady")}</Notice>}
      {review.ready && breaks && (
        <label className="flex items-start gap-3">
          <TickBox name="breaks" className="mt-1.5" />
          <span>{t("accept")}</span>
        </label>
      )}
      {review.ready && <SubmitButton>{t("button", { version: review.version })}</SubmitButton>}
    </ActionForm>
  );
}
