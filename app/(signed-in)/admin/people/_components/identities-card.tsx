import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { unlink } from "../actions";

type Identity = { issuer: string; provider: string; linkedAt: Date; closedAt: Date | null };
type Props = { personId: string; canUnlink: boolean; identities: Identity[] };

/** The providers at which a person signs in, with a button to unlink each. */
export async function IdentitiesCard({ personId, canUnlink, identities }: Props) {
  const t = await getTranslations("people.identities");
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <Card title={t("title")}>
      <ul className="divide-y divide-line">
        {identities.map(({ issuer, provider, linkedAt, closedAt }) => (
          <li key={issuer} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{provider}</p>
            <p className="text-sm text-muted">
              {closedAt ? t("closed", { at: day(closedAt) }) : t("since", { at: day(linkedAt) })}
            </p>
            {canUnlink && (
              <ActionForm action={unlink} className="mt-2">
                <input type="hidden" name="personId" value={personId} />
                <input type="hidden" name="issuer" value={issuer} />
                <details>
                  <summary className="font-medium underline underline-offset-4">
                    {t("unlink", { provider })}
                  </summary>
                  <p className="my-3 text-sm text-muted">{t("text", { provider })}</p>
                  <SubmitButton look="danger">{t("confirm")}</SubmitButton>
                </details>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {!canUnlink && <p className="mt-3 text-sm text-muted">{t("own")}</p>}
    </Card>
  );
}
