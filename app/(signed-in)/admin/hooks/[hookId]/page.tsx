import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findHook } from "@/lib/hook/queries";
import { StateNotice } from "../../../_components/hook/state-notice";
import { DeleteForm } from "./_components/delete-form";
import { Deliveries } from "./_components/deliveries";
import { RenewForm } from "./_components/renew-form";
import { WebhookForm } from "./_components/webhook-form";

export const generateMetadata = titled("hook", "one");

export default async function HookPage({ params }: PageProps<"/admin/hooks/[hookId]">) {
  const viewer = await requireViewer();
  const found = await findHook(viewer, (await params).hookId);
  if (!found) notFound();
  const { hook, deliveries } = found;
  const t = await getTranslations("hook");
  const isWebhook = hook.kind === "WEBHOOK";
  return (
    <>
      <PageHeader
        above={t(`kind.${hook.kind}`)}
        title={hook.team?.name ?? hook.name}
        lead={t("sends-to", { host: hook.host })}
        actions={
          hook.team && (
            <ButtonLink href={`/teams/${hook.team.id}/channel`} look="secondary">
              {t("edit-channel")}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        <StateNotice hook={hook} />
        <Card title={t("deliveries")}>
          <Deliveries hookId={hook.id} deliveries={deliveries} />
        </Card>
        <div className="grid items-start gap-8 lg:grid-cols-2">
          {isWebhook && (
            <Card title={t("settings")}>
              <WebhookForm hook={hook} />
            </Card>
          )}
          <div className="space-y-8">
            {isWebhook && (
              <Card title={t("renew")}>
                <RenewForm hook={hook} />
              </Card>
            )}
            <Card title={t(isWebhook ? "delete" : "delete-channel")}>
              <DeleteForm hook={hook} />
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}
