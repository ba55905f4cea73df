import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { isFixed } from "@/lib/handover/handover";
import { canSign } from "@/lib/handover/policy";
import type { TurnPage } from "@/lib/handover/queries";
import { sign } from "../actions";

/** The handover list, who has signed it, and the viewer's sign button. */
export async function HandoverCard({ turn, userId }: { turn: TurnPage; userId: string }) {
  const t = await getTranslations("handover");
  const format = await getFormatter();
  const { handover, items, giver, taker } = turn;
  const signatures = [
    { key: "giver", name: giver?.name, at: handover.giverSignedAt },
    { key: "taker", name: taker.name, at: handover.takerSignedAt },
  ];
  const state = isFixed(handover) ? "fixed" : items.length > 0 ? "open" : "none";
  return (
    <Card title={t("title")} aside={t(`is-${state}`)}>
      {items.length === 0 && (
        <p className="text-sm text-muted">
          {t(giver ? "unwritten" : "nobody", { name: giver?.name ?? "" })}
        </p>
      )}
      <ul className="divide-y divide-line">
        {items.map(({ text, isDone }, at) => (
          <li key={at} className="flex gap-3 py-2.5">
            <span aria-hidden className="text-muted">
              {isDone ? "✓" : "○"}
            </span>
            <span className="min-w-0 break-words">
              {text}
              <span className="sr-only"> ({t(isDone ? "done" : "not-done")})</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <ul className="mt-5 space-y-1 text-sm text-muted">
          {signatures.map(({ key, name, at }) => (
            <li key={key}>
              {at
                ? t("signed", {
                    name: name ?? "",
                    when: format.dateTime(at, { dateStyle: "long" }),
                  })
                : t("unsigned", { name: name ?? "" })}
            </li>
          ))}
        </ul>
      )}
      {turn.isLive && canSign(userId, handover, items.length > 0) && (
        <ActionForm action={sign} className="mt-5 space-y-3">
          <input type="hidden" name="turn" value={turn.id} />
          <input type="hidden" name="digest" value={turn.digest} />
          <p className="text-sm text-muted">{t("sign-hint")}</p>
          <SubmitButton>{t("sign")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
