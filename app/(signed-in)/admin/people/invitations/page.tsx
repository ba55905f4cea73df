import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { parseWhom } from "@/lib/people/mailing/input";
import { countAwaited, findAddressees } from "@/lib/people/mailing/queries";
import { listAllTeams } from "@/lib/team/list-queries";
import { MailingForm } from "../_components/mailing-form";
import { WhomForm } from "../_components/whom-form";

export const generateMetadata = titled("people.invitations");

export default async function InvitationsPage({
  searchParams,
}: PageProps<"/admin/people/invitations">) {
  const viewer = await requireViewer();
  const whom = parseWhom(await searchParams);
  const [awaited, to, teams] = await Promise.all([
    countAwaited(viewer),
    findAddressees(viewer, whom, new Date()),
    listAllTeams(viewer),
  ]);
  if (!awaited || !to || !teams) notFound();
  const t = await getTranslations("people.invitations");
  const format = await getFormatter();
  const { waiting, never, owed, lastMailedAt } = awaited;
  const day = lastMailedAt && format.dateTime(lastMailedAt, { dateStyle: "long" });
  return (
    <>
      <PageHeader title={t("title")} lead={t("waiting", { count: waiting })} />
      <div className="mb-6 space-y-2">
        {waiting > 0 && <p>{t("never", { count: never })}</p>}
        {owed > 0 && <p role="status">{t("owed", { count: owed })}</p>}
        {day && <p>{t("last", { day })}</p>}
      </div>
      {waiting > 0 && !to.canMail && <Notice>{t("noMail")}</Notice>}
      {waiting > 0 && to.canMail && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t("chooseTitle")}>
            <WhomForm whom={whom} teams={teams} />
          </Card>
          <Card title={t("mailTitle")}>
            <MailingForm whom={whom} to={to} />
          </Card>
        </div>
      )}
    </>
  );
}
