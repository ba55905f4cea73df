import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnChoices } from "@/lib/release/consent-queries";
import { assessmentsFrom, choicesFrom } from "@/lib/sharing/choice";
import { listLooks } from "@/lib/sharing/history-queries";
import { parsePage } from "@/lib/sharing/input";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { Folds } from "@/app/_components/ui/fold";
import { audienceIn, Changed } from "./_components/changed";
import { Choices } from "./_components/choices";
import { FigureConsents } from "./_components/figure-consents";
import { Looks } from "./_components/looks";
import { Others } from "./_components/others";
import { Readers } from "./_components/readers";
import { StopAll } from "./_components/stop-all";

export const generateMetadata = titled("privacy");

export default async function PrivacyPage(props: PageProps<"/privacy">) {
  const viewer = await requireViewer();
  const { changed, looks: looksPage, choices: choicesPage } = await props.searchParams;
  const [sharing, { choices: rows, consent }, looks] = await Promise.all([
    findOwnSharing(viewer),
    findOwnChoices(viewer),
    listLooks(viewer, parsePage(looksPage)),
  ]);
  const { timeZone, today } = viewer;
  const t = await getTranslations("privacy");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink href="/privacy/export" look="secondary">
            {t("toExport")}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        {typeof changed === "string" && (
          <Changed
            changed={changed}
            sharing={sharing}
            rows={rows}
            today={today}
            timeZone={timeZone}
          />
        )}
        <StopAll sharing={sharing} />
        <Readers
          sharing={sharing}
          timeZone={timeZone}
          assessments={assessmentsFrom(rows, timeZone)}
          opened={audienceIn(changed)}
        />
        <Folds>
          <Looks {...looks} timeZone={timeZone} />
          <FigureConsents consent={consent} />
          <Others />
          <Choices choices={choicesFrom(rows, timeZone)} page={parsePage(choicesPage)} />
        </Folds>
        <PageLink href="/privacy/retention" className="underline underline-offset-4">
          {t("toRetention")}
        </PageLink>
      </div>
    </>
  );
}
