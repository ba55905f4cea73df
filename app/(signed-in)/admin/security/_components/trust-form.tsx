import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Trust } from "@/lib/federation/policy";
import { saveTrust } from "../actions";
import { TrustBox } from "./trust-box";

type Props = { id: string; name: string; trust: Trust; isOnly: boolean };

/** For which addresses a provider may speak, whom it adds, and whether it is believed without proof. */
export async function TrustForm({ id, name, trust, isOnly }: Props) {
  const t = await getTranslations("security.trust");
  const { domains, createsAccounts, trustsUnverified } = trust;
  const silent = isOnly ? "all" : "nobody";
  return (
    <ActionForm action={saveTrust} className="space-y-5">
      <input type="hidden" name="provider" value={id} />
      <TextField
        name="domains"
        label={t("domains")}
        hint={t("domainsHint")}
        defaultValue={domains.join(", ")}
      />
      {domains.length === 0 && <p className="text-sm text-muted">{t(silent, { name })}</p>}
      <TrustBox
        name="createsAccounts"
        label={t("creates")}
        hint={t("createsHint")}
        isTicked={createsAccounts}
      />
      <TrustBox
        name="trustsUnverified"
        label={t("unverified")}
        hint={t("unverifiedHint")}
        isTicked={trustsUnverified}
      />
      <Notice>{t("warning", { name })}</Notice>
      {trustsUnverified && <Notice look="danger">{t("unverifiedWarning", { name })}</Notice>}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
