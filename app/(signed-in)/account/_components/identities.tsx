import { ActionForm } from "@/app/_components/ui/action-form";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnIdentity } from "@/lib/auth/openid/identity-queries";
import type { ProviderChoice } from "@/lib/auth/openid/provider";
import { closeProvider, linkProvider, openProvider } from "../actions";

/** The providers at which the person can sign in, with buttons to close, reopen or add each. */
export async function Identities(props: {
  identities: OwnIdentity[];
  providers: ProviderChoice[];
}) {
  const { identities } = props;
  const others = props.providers.filter(({ id }) =>
    identities.every(({ providerId }) => providerId !== id),
  );
  const t = await getTranslations("account.identities");
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <Card title={t("title")}>
      <p className="mb-2 text-muted">{t("lead")}</p>
      <ul className="divide-y divide-line">
        {identities.map(({ issuer, provider, linkedAt, closedAt }) => (
          <li key={issuer} className="py-4 last:pb-0">
            <ActionForm
              action={closedAt ? openProvider : closeProvider}
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <input type="hidden" name="issuer" value={issuer} />
              <div>
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {provider}
                  {closedAt && <Badge>{t("closed")}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {closedAt
                    ? t("closedAt", { at: day(closedAt) })
                    : t("since", { at: day(linkedAt) })}
                </p>
              </div>
              <SubmitButton look="secondary">
                {t(closedAt ? "open" : "close", { provider })}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
        {others.map(({ id, name }) => (
          <li key={id} className="py-4 last:pb-0">
            <ActionForm
              action={linkProvider}
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <input type="hidden" name="provider" value={id} />
              <p className="font-medium">{name}</p>
              <SubmitButton look="secondary">{t("add", { provider: name })}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
