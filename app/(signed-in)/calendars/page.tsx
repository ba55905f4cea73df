import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { listFeeds } from "@/lib/feed/queries";
import { listOwnTeams } from "@/lib/team/list-queries";
import { OneTimeLink } from "../_components/one-time-link";
import { FeedList } from "./_components/feed-list";
import { make } from "./actions";

export const generateMetadata = titled("calendar");

export default async function CalendarsPage() {
  const viewer = await requireViewer();
  const [feeds, teams] = await Promise.all([listFeeds(viewer), listOwnTeams(viewer)]);
  const t = await getTranslations("calendar");
  const words = {
    label: t("link"),
    hint: t("link-hint"),
    copy: t("copy"),
    copied: t("copied"),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Card title={t("make")}>
          <ActionForm action={make} className="space-y-5">
            <OneTimeLink words={words} />
            <SelectField
              name="team"
              label={t("which")}
              hint={t("which-hint")}
              options={[
                { value: "own", label: t("own") },
                ...teams.map(({ id, name }) => ({
                  value: id,
                  label: t("of-team", { team: name }),
                })),
              ]}
            />
            <SubmitButton>{t("make-it")}</SubmitButton>
          </ActionForm>
        </Card>
        <FeedList feeds={feeds} words={words} />
      </div>
    </>
  );
}
