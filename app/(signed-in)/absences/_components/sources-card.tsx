import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnSource } from "@/lib/absence/queries";
import { MOST_SOURCES, problemFrom } from "@/lib/absence/source";
import { again, follow, unfollow } from "../actions";

/** Addresses from which absences are read twice a day, and the result of the last reading. */
export async function SourcesCard({ sources }: { sources: OwnSource[] }) {
  const t = await getTranslations("absence");
  const format = await getFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card title={t("address-title")}>
      <p className="mb-4 text-sm text-muted">{t("address-lead")}</p>
      <ul className="divide-y divide-line">
        {sources.map(({ id, host, readAt, problem, unread }) => {
          const known = problemFrom(problem);
          return (
            <li key={id} className="space-y-2 py-4 first:pt-0">
              <p className="font-medium break-all">{host}</p>
              <p className="text-sm text-muted">
                {readAt && t("read-at", { when: when(readAt) })}{" "}
                {unread > 0 && t("read-unread", { unread })}
              </p>
              {known && <p className="text-sm text-danger">{t(`errors.${known}`)}</p>}
              <div className="flex flex-wrap gap-3">
                <ActionForm action={again}>
                  <input type="hidden" name="source" value={id} />
                  <SubmitButton look="secondary">{t("again")}</SubmitButton>
                </ActionForm>
                <ActionForm action={unfollow}>
                  <input type="hidden" name="source" value={id} />
                  <SubmitButton look="quiet">{t("unfollow")}</SubmitButton>
                </ActionForm>
              </div>
            </li>
          );
        })}
      </ul>
      {sources.length < MOST_SOURCES && (
        <ActionForm action={follow} className="space-y-5 pt-2">
          <TextField
            name="address"
            type="url"
            label={t("address")}
            hint={t("address-hint")}
            required
          />
          <SubmitButton look="secondary">{t("follow")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
