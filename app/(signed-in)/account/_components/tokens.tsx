import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { PageLink } from "@/app/_components/ui/page-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedKey } from "@/lib/auth/key/queries";
import { ExpiryField } from "../../_components/key/expiry-field";
import { KeyList } from "../../_components/key/key-list";
import { OneTimeLink } from "../../_components/one-time-link";
import { makeOwnToken, revokeOwnToken } from "../actions";

/** The person's tokens for programs of their own, and the form for a new one. */
export async function Tokens({ tokens }: { tokens: ListedKey[] }) {
  const t = await getTranslations("key");
  const words = {
    label: t("token.secret"),
    hint: t("secret-hint"),
    copy: t("token.copy"),
    copied: t("copied"),
  };
  return (
    <Card id="tokens" title={t("token.title")}>
      <p className="mb-4 text-sm text-muted">
        {t("token.lead")}{" "}
        <PageLink href="/account/api" className="underline underline-offset-4">
          {t("about-api")}
        </PageLink>
      </p>
      <KeyList
        keys={tokens}
        none={t("token.none")}
        revoke={revokeOwnToken}
        revokeIt={t("token.revoke-it")}
      />
      <ActionForm action={makeOwnToken} className="mt-4 space-y-5 border-t border-line pt-6">
        <OneTimeLink words={words} />
        <TextField name="name" label={t("token.name")} hint={t("name-hint")} required />
        <label className="flex items-start gap-3 text-sm">
          <TickBox name="canWrite" className="mt-1" />
          {t("token.can-write")}
        </label>
        <ExpiryField />
        <SubmitButton look="secondary">{t("token.make-it")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
