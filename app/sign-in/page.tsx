import { redirect } from "next/navigation";
import { Entrance } from "@/app/_components/entrance";
import { ProviderProblemNotice } from "@/app/_components/provider-problem-notice";
import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { listProviders } from "@/lib/auth/openid/provider";
import { isDemoDatabase } from "@/lib/auth/queries";
import { returnPath } from "@/lib/auth/return-path";
import { findViewer } from "@/lib/auth/viewer";
import { isDemoMode } from "@/lib/demo-mode";
import { isMailConfigured } from "@/lib/mail/post-office";
import { DemoSignInButtons } from "./_components/demo-sign-in-buttons";
import { ProviderSignIn } from "./_components/provider-sign-in";
import { OtherWays } from "./_components/other-ways";
import { signIn } from "./actions";

export const generateMetadata = titled("auth.signIn");

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asked = await searchParams;
  const to = returnPath(asked.to);
  if (await findViewer()) redirect(to);
  const t = await getTranslations("auth");
  const isDemo = isDemoMode() && (await isDemoDatabase());
  const providers = listProviders();
  return (
    <Entrance
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      beside={isDemo && <DemoSignInButtons to={to} />}
    >
      <ProviderProblemNotice
        problem={asked.problem}
        provider={asked.provider}
        providers={providers}
      />
      <ProviderSignIn providers={providers} to={to} />
      <ActionForm action={signIn} className="space-y-5">
        <input type="hidden" name="to" value={to} />
        <TextField name="email" type="email" label={t("field.email")} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={t("field.password")}
          autoComplete="current-password"
        />
        <SubmitButton look={providers.length > 0 ? "secondary" : "primary"} className="w-full">
          {t("signIn.submit")}
        </SubmitButton>
      </ActionForm>
      <OtherWays to={to} hasMail={isMailConfigured()} />
    </Entrance>
  );
}
