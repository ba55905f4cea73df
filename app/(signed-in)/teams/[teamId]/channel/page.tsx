import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findChannel } from "@/lib/hook/queries";
import { StateNotice } from "../../../_components/hook/state-notice";
import { ChannelForm } from "./_components/channel-form";
import { DeleteChannel } from "./_components/delete-channel";
import { TestChannel } from "./_components/test-channel";

export const generateMetadata = titled("hook.channel");

export default async function ChannelPage({ params }: PageProps<"/teams/[teamId]/channel">) {
  const viewer = await requireViewer();
  const found = await findChannel(viewer, (await params).teamId);
  if (!found) notFound();
  const { team, hook, latest } = found;
  const t = await getTranslations("hook.channel");
  return (
    <>
      <PageHeader above={team.name} title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {hook && <StateNotice hook={hook} />}
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <Card title={t("settings")}>
            <ChannelForm teamId={team.id} hook={hook} locale={await getLocale()} />
          </Card>
          {hook && (
            <div className="space-y-8">
              <Card title={t("test")}>
                <TestChannel teamId={team.id} latest={latest} />
              </Card>
              <Card title={t("delete")}>
                <DeleteChannel teamId={team.id} />
              </Card>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
