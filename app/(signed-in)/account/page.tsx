import { ProviderProblemNotice } from "@/app/_components/provider-problem-notice";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { listOwnSessions } from "@/lib/auth/account-queries";
import { listOwnTokens } from "@/lib/auth/key/queries";
import { listOwnIdentities } from "@/lib/auth/openid/identity-queries";
import { listProviders } from "@/lib/auth/openid/provider";
import { countRecoveryCodes } from "@/lib/auth/second-factor/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { FirstPasswordForm } from "./_components/first-password-form";
import { Identities } from "./_components/identities";
import { NameForm } from "./_components/name-form";
import { PasswordForm } from "./_components/password-form";
import { PreferencesForm } from "./_components/preferences-form";
import { SecondFactor } from "./_components/second-factor";
import { Sessions } from "./_components/sessions";
import { Tokens } from "./_components/tokens";

export const generateMetadata = titled("account");

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireViewer();
  const identities = await listOwnIdentities(viewer);
  const sessions = await listOwnSessions(viewer, new Date());
  const providers = listProviders();
  const { saved, problem, provider } = await searchParams;
  const linked = problem === undefined && providers.find(({ id }) => id === provider);
  const t = await getTranslations("account");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { email: viewer.email })} />
      {saved === "password" && (
        <DoneNotice what={saved} className="mb-8" look="good">
          {t("done.first-password")}
        </DoneNotice>
      )}
      {linked && (
        <DoneNotice what={linked.id} className="mb-8" look="good">
          {t("done.linked", { provider: linked.name })}
        </DoneNotice>
      )}
      <ProviderProblemNotice problem={problem} provider={provider} providers={providers} />
      <div className="gap-8 space-y-8 lg:columns-2 lg:[&>*]:break-inside-avoid">
        <NameForm name={viewer.name} />
        <PreferencesForm theme={viewer.theme.toLowerCase()} isSaved={saved === "preferences"} />
        {viewer.hasPassword ? (
          <PasswordForm email={viewer.email} />
        ) : (
          <FirstPasswordForm email={viewer.email} />
        )}
        {viewer.hasPassword && (
          <SecondFactor
            isOn={viewer.hasSecondFactor}
            isRequired={viewer.requiresSecondFactor}
            codesLeft={await countRecoveryCodes(viewer)}
          />
        )}
        {identities.length + providers.length > 0 && (
          <Identities identities={identities} providers={providers} />
        )}
        <Sessions sessions={sessions} />
        <Tokens tokens={await listOwnTokens(viewer, new Date())} />
      </div>
    </>
  );
}
