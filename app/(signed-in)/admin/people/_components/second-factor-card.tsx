import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { takeFactor } from "../actions";

type Removal = { removedAt: Date; admin: { name: string } | null };
type Props = { personId: string; canTake: boolean; hasSecondFactor: boolean; removals: Removal[] };

/** The state of a person's second factor, earlier removals, and the button to remove a lost one. */
export async function SecondFactorCard({ personId, canTake, hasSecondFactor, removals }: Props) {
  const t = await getTranslations("people.secondFactor");
  const format = await getFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card title={t("title")}>
      <p className="text-muted">{t(hasSecondFactor ? "on" : "off")}</p>
      {removals.length > 0 && (
        <ul className="mt-3 space-y-1 text-sm">
          {removals.map(({ removedAt, admin }) => (
            <li key={removedAt.getTime()}>
              {t("taken", { name: admin?.name ?? t("erased"), at: when(removedAt) })}
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={takeFactor} className="mt-3 space-y-4">
        <input type="hidden" name="personId" value={personId} />
        {hasSecondFactor && !canTake && <p className="text-sm text-muted">{t("own")}</p>}
        {hasSecondFactor && canTake && (
          <details>
            <summary className="font-medium underline underline-offset-4">{t("take")}</summary>
            <p className="my-3 text-sm text-muted">{t("text")}</p>
            <SubmitButton look="danger">{t("confirm")}</SubmitButton>
          </details>
        )}
      </ActionForm>
    </Card>
  );
}
