import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Entrance } from "@/app/_components/entrance";
import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { isDemoDatabase } from "@/lib/auth/queries";
import { returnPath } from "@/lib/auth/return-path";
import { findViewer } from "@/lib/auth/viewer";
import { isDemoMode } from "@/lib/demo-mode";
import { DemoDoors } from "./_components/demo-doors";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const to = returnPath((await searchParams).to);
  if (await findViewer()) redirect(to);
  const t = await getTranslations("auth");
  const isDemo = isDemoMode() && (await isDemoDatabase());
  return (
    <Entrance title={t("signIn.title")} lead={t("signIn.lead")}>
      <ActionForm action={signIn} className="space-y-5">
        <input type="hidden" name="to" value={to} />
        <TextField name="email" type="email" label={t("field.email")} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={t("field.password")}
          autoComplete="current-password"
        />
        <SubmitButton className="w-full">{t("signIn.submit")}</SubmitButton>
      </ActionForm>
      {isDemo && <DemoDoors to={to} />}
    </Entrance>
  );
}
