import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listHooks } from "@/lib/hook/queries";
import { HookList } from "./_components/hook-list";
import { NewWebhookForm } from "./_components/new-webhook-form";

export const generateMetadata = titled("hook");

export default async function HooksPage() {
  const hooks = await listHooks(await requireViewer());
  if (!hooks) notFound();
  const t = await getTranslations("hook");
  const webhooks = hooks.filter(({ kind }) => kind === "WEBHOOK");
  const channels = hooks.filter(({ kind }) => kind !== "WEBHOOK");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Card title={t("make")}>
          <NewWebhookForm />
        </Card>
        <div className="space-y-8">
          <Card title={t("list")}>
            <HookList hooks={webhooks} none={t("none")} />
          </Card>
          <Card title={t("channels")}>
            <HookList hooks={channels} none={t("no-channels")} />
          </Card>
        </div>
      </div>
    </>
  );
}
