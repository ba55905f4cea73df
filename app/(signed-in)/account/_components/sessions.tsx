import { ActionForm } from "@/app/_components/ui/action-form";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnSession } from "@/lib/auth/account-queries";
import { endSession, leaveEverywhere } from "../actions";

/** The person's sessions, with buttons to end them. */
export async function Sessions({ sessions }: { sessions: OwnSession[] }) {
  const t = await getTranslations("account.sessions");
  const format = await getFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card title={t("title")}>
      <ActionForm action={endSession} className="space-y-4">
        <ul className="divide-y divide-line">
          {sessions.map(({ id, device, createdAt, seenAt, isThisOne }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0"
            >
              <div>
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device || t("unknown")}
                  {isThisOne && <Badge>{t("this")}</Badge>}
                </p>
                <p className="text-sm text-muted">{t("since", { at: when(createdAt) })}</p>
                <p className="text-sm text-muted">{t("seen", { at: when(seenAt) })}</p>
              </div>
              {!isThisOne && (
                <SubmitButton look="secondary" name="session" value={id}>
                  {t("end")}
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
      </ActionForm>
      <form action={leaveEverywhere} className="mt-4 border-t border-line pt-6">
        <SubmitButton look="secondary">{t("everywhere")}</SubmitButton>
      </form>
    </Card>
  );
}
