import { comment } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { LONGEST_TEXT } from "@/lib/plan/input";
import type { Comment } from "@/lib/plan/plan";

/** What the owner of a plan and their manager say about it. `none` stands while nothing was said. */
export async function CommentsCard(props: {
  planId: string;
  comments: Comment[];
  none: string;
  mayComment: boolean;
}) {
  const t = await getTranslations("plan.comment");
  const format = await getFormatter();
  const { planId, comments, none, mayComment } = props;
  return (
    <Card id="comments" title={t("title")}>
      {comments.length === 0 && <p className="max-w-prose text-muted">{none}</p>}
      <ul className="space-y-4">
        {comments.map(({ id, author, isOwn, text, at }) => (
          <li key={id}>
            <p className="text-sm text-muted">
              {isOwn ? t("you") : (author ?? t("gone"))},{" "}
              {format.dateTime(at, { dateStyle: "long" })}
            </p>
            <p className="max-w-prose whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {mayComment && (
        <ActionForm action={comment} className="mt-5 max-w-2xl space-y-4">
          <input type="hidden" name="plan" value={planId} />
          <TextArea name="text" label={t("text")} rows={2} maxLength={LONGEST_TEXT} required />
          <SubmitButton look="secondary">{t("add")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
